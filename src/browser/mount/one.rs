//! One case. If anybody keeps it, the page does: `embed/draft.js`.

use std::rc::Rc;

use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{OpenCase, Told, print, words};
use crate::app::state::State;
use crate::browser::clock;
use crate::view::{App, AppProperties, Manner};
use stop_fix_scale_core::format::case_file::Case;

/// The tool with one case.
#[derive(Debug)]
pub(super) struct One {
    app: AppHandle<App>,
    properties: AppProperties,
}

impl One {
    pub(super) fn show(place: Element, language: &str, case: &OpenCase, told: Told) -> Self {
        let properties = AppProperties {
            words: words(language),
            brought: Rc::default(),
            turn: 0,
            manner: Manner::default(),
            changed: {
                let case = Rc::clone(case);
                Callback::from(move |state: Rc<State>| told.follow(&case, &state.case))
            },
            print: Callback::from(|()| print()),
            today: clock::today(),
        };
        let app = Renderer::<App>::with_root_and_props(place, properties.clone()).render();
        Self { app, properties }
    }

    /// Shows this case from now on.
    pub(super) fn bring(&mut self, case: Case) {
        self.properties.brought = Rc::new(case);
        self.properties.turn = self.properties.turn.wrapping_add(1);
        self.update();
    }

    pub(super) fn behave(&mut self, manner: Manner) {
        if self.properties.manner != manner {
            self.properties.manner = manner;
            self.update();
        }
    }

    pub(super) fn speak(&mut self, language: &str) {
        self.properties.words = words(language);
        self.update();
    }

    fn update(&mut self) {
        self.properties.today = clock::today();
        self.app.update(self.properties.clone());
    }

    pub(super) fn unmount(self) {
        self.app.destroy();
    }
}
