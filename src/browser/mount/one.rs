//! One case, which nobody keeps.

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{OpenCase, print, remember, words};
use crate::app::state::State;
use crate::browser::clock;
use crate::view::{App, AppProperties};

/// The tool with one case.
#[derive(Debug)]
pub(super) struct One {
    app: AppHandle<App>,
    properties: AppProperties,
}

impl One {
    pub(super) fn show(place: Element, language: &str, case: &OpenCase) -> Self {
        let properties = AppProperties {
            words: words(language),
            changed: remember(case, |state: &State| &state.case),
            print: Callback::from(|()| print()),
            today: clock::today(),
        };
        let app = Renderer::<App>::with_root_and_props(place, properties.clone()).render();
        Self { app, properties }
    }

    pub(super) fn speak(&mut self, language: &str) {
        self.properties.words = words(language);
        self.properties.today = clock::today();
        self.app.update(self.properties.clone());
    }

    pub(super) fn unmount(self) {
        self.app.destroy();
    }
}
