//! The tool on a page.

use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::plural;
use crate::app::words::{Language, Words};
use crate::view::{App, AppProperties};

/// One tool that is shown; it stays until it is taken away with [`Mounted::unmount`].
#[derive(Debug)]
pub struct Mounted(AppHandle<App>);

impl Mounted {
    /// Shows the tool in a place that is its own.
    #[must_use]
    pub fn new(place: Element, language: &str) -> Self {
        Self(Renderer::<App>::with_root_and_props(place, properties(language)).render())
    }

    /// Speaks another language from now on; the answers stay.
    pub fn speak(&mut self, language: &str) {
        self.0.update(properties(language));
    }

    /// Takes the tool away.
    pub fn unmount(self) {
        self.0.destroy();
    }
}

fn properties(language: &str) -> AppProperties {
    AppProperties { words: Words::new(Language::choose(language), plural::category) }
}
