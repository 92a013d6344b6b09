//! The tool on a page.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::plural;
use crate::app::state::State;
use crate::app::words::{Language, Words};
use crate::format::case_file::TooLarge;
use crate::model::AI1;
use crate::view::{App, AppProperties};

/// One tool that is shown; it stays until it is taken away with [`Mounted::unmount`].
#[derive(Debug)]
pub struct Mounted {
    app: AppHandle<App>,
    /// What the tool has told last.
    state: Rc<RefCell<Rc<State>>>,
    changed: Callback<Rc<State>>,
}

impl Mounted {
    /// Shows the tool in a place that is its own.
    #[must_use]
    pub fn new(place: Element, language: &str) -> Self {
        let state = Rc::new(RefCell::new(Rc::default()));
        let changed = {
            let state = Rc::clone(&state);
            Callback::from(move |now| {
                state.replace(now);
            })
        };
        let properties = properties(language, &changed);
        let app = Renderer::<App>::with_root_and_props(place, properties).render();
        Self { app, state, changed }
    }

    /// Speaks another language from now on; the answers stay.
    pub fn speak(&mut self, language: &str) {
        self.app.update(properties(language, &self.changed));
    }

    /// The case as a file.
    ///
    /// # Errors
    /// It is larger than what would be read again.
    pub fn case_file(&self) -> Result<String, TooLarge> {
        self.state.borrow().case.to_json(&AI1)
    }

    /// Takes the tool away.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

fn properties(language: &str, changed: &Callback<Rc<State>>) -> AppProperties {
    let words = Words::new(Language::choose(language), plural::category);
    AppProperties { words, changed: changed.clone(), print: Callback::from(print) }
}

/// Opens the browser's print dialog. Where a host page forbids it, nothing happens.
fn print(_: ()) {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
