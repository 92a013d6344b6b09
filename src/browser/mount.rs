//! The tool on a page.

use stop_fix_scale_core::format::case_file::{Case, TooLarge};
use stop_fix_scale_core::format::hosted;
use stop_fix_scale_core::format::hosted::{Outcome, Report};
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::assess;
use web_sys::Element;
use web_sys::js_sys::Function;

use crate::app::model::ModelRef;
use crate::app::share::link::share;
use crate::app::tool_event::ToolEvent;
use crate::browser::base::base;
#[cfg(feature = "app")]
use crate::browser::keeping::Keeping;
#[cfg(feature = "app")]
use crate::browser::mount::app::MountedApp;
use crate::browser::mount::element::MountedElement;
use crate::browser::mount::host::{OpenCase, Told};
use crate::view::element::Interaction;

#[cfg(feature = "app")]
mod app;
mod element;
pub mod host;
mod window;

/// One tool that is shown; it stays until it is taken away with [`Mounted::unmount`].
#[derive(Debug)]
pub struct Mounted {
    model: ModelRef,
    shown: Shown,
    /// The case that is open, as the tool has told last.
    case: OpenCase,
}

#[derive(Debug)]
enum Shown {
    One(MountedElement),
    #[cfg(feature = "app")]
    All(MountedApp),
}

impl Mounted {
    /// Shows one case in a place that is its own, and tells what happens to it.
    #[must_use]
    pub fn one(model: ModelRef, place: Element, language: &str, told: Function) -> Self {
        let case = OpenCase::default();
        let shown = Shown::One(MountedElement::show(model, place, language, &case, Told(told)));
        Self { model, shown, case }
    }

    /// Shows all cases of a shelf, which are kept with this. The address of the page, and the way back, may be the tool's own;
    /// links start with the page that is named, or with this one.
    #[cfg(feature = "app")]
    #[must_use]
    pub fn all(
        model: ModelRef,
        place: Element,
        language: &str,
        kept: (&str, Keeping),
        addresses: (bool, &str),
        told: Function,
    ) -> Self {
        let case = OpenCase::default();
        let all = MountedApp::show(model, place, language, kept, addresses, (&case, Told(told)));
        Self { model, shown: Shown::All(all), case }
    }

    /// The answers of the open case as a share code; empty while nothing is answered.
    #[must_use]
    pub fn value(&self) -> String {
        hosted::value(&self.model, &self.case.borrow().answers)
    }

    /// Shows the case of a share code; whether it is one. Where all cases are kept, it is a preview.
    pub fn set_value(&mut self, value: &str) -> bool {
        let Some(case) = hosted::case_of(&self.model, value) else { return false };
        self.bring(case);
        true
    }

    /// What follows from the answers of the open case.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.model, &self.case.borrow().answers)
    }

    /// Shows the case of a file, and says what became of it.
    pub fn load(&mut self, text: &str) -> Report {
        match Case::read(&self.model, text.as_bytes()) {
            Ok(restored) => {
                let report = Report::of(&restored);
                self.bring(restored.case);
                report
            }
            Err(error) => Report::refused(&error),
        }
    }

    fn bring(&mut self, case: Case) {
        match &mut self.shown {
            Shown::One(one) => {
                self.case.replace(case.clone());
                one.bring(case);
            }
            #[cfg(feature = "app")]
            Shown::All(all) => {
                let code = hosted::value(&self.model, &case.answers);
                // Nothing to look at: the cases stay as they are.
                if !code.is_empty() {
                    all.preview(&code);
                }
            }
        }
    }

    /// A link to the page that is named, or to this one, with the answers of the open case; the code alone where it has no address.
    #[must_use]
    pub fn share_link(&self, named: &str) -> String {
        let answers = self.case.borrow().answers;
        let code = ShareCode::new(&self.model, answers, assess(&self.model, &answers).headline);
        share(base(named).as_ref(), &code, None).offer.text()
    }

    /// What can be done with the case from now on.
    pub fn behave(&mut self, manner: Interaction) {
        match &mut self.shown {
            Shown::One(one) => one.behave(manner),
            // What keeps a person's own cases is not a host's to lock.
            #[cfg(feature = "app")]
            Shown::All(_) => {}
        }
    }

    /// Speaks another language from now on; the answers stay.
    pub fn speak(&mut self, language: &str) {
        match &mut self.shown {
            Shown::One(one) => one.speak(language),
            #[cfg(feature = "app")]
            Shown::All(all) => all.speak(language),
        }
    }

    /// The open case as a file.
    ///
    /// # Errors
    /// It is larger than what would be read again.
    pub fn case_file(&self) -> Result<String, TooLarge> {
        self.case.borrow().to_json(&self.model)
    }

    /// Saves what is not saved yet: the page may be closed soon. How saving stands; nothing while it is under way, because then it
    /// is reported later.
    #[must_use]
    pub fn flush(&self) -> Option<ToolEvent> {
        match &self.shown {
            Shown::One(_) => Some(ToolEvent::Idle),
            #[cfg(feature = "app")]
            Shown::All(all) => all.flush(),
        }
    }

    /// Takes the tool away.
    pub fn unmount(self) {
        match self.shown {
            Shown::One(one) => one.unmount(),
            #[cfg(feature = "app")]
            Shown::All(all) => all.unmount(),
        }
    }
}
