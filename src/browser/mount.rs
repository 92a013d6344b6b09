//! Mounts the tool on a page.

use stop_fix_scale_core::format::case_file::{Case, CaseFileError, Restored, TooLarge};
use stop_fix_scale_core::format::host_page::{self, Outcome, Report};
use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{Dimension, assess};
use web_sys::Element;
use web_sys::js_sys::Function;

use crate::app::chunks::{in_chunk, now};
use crate::app::model::ModelRef;
use crate::app::share::link::share;
use crate::app::tool_event::ToolEvent;
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::mount::app::AllCases;
use crate::browser::mount::element::MountedElement;
use crate::browser::mount::host::{HostPage, OpenCase};
use crate::browser::share_base::{base, named_base};
use crate::view::element::Interaction;

mod app;
mod element;
pub mod host;
mod window;

/// A mounted tool. It stays on the page until [`Mounted::unmount`].
#[allow(missing_debug_implementations, reason = "its code would be downloaded")]
pub struct Mounted {
    model: ModelRef,
    shown: Shown,
    /// The open case, as the tool has last reported it.
    case: OpenCase,
}

enum Shown {
    One(MountedElement),
    All(Box<dyn AllCases>),
}

impl Mounted {
    /// Shows one case in its own element and reports its events to `report`.
    #[must_use]
    pub fn one(model: ModelRef, root: Element, language: &str, report: Function) -> Self {
        let case = OpenCase::default();
        let shown =
            Shown::One(MountedElement::show(model, root, language, &case, HostPage(report)));
        Self { model, shown, case }
    }

    /// Shows all cases of a shelf, which are saved through `storage`. The first of `addresses` lets the tool use the page's address bar and
    /// history; the second is what share links start with, if not this page's address.
    #[must_use]
    pub fn all(
        model: ModelRef,
        root: Element,
        language: &str,
        storage: (&str, AutosaveBridge),
        addresses: (bool, &str),
        report: Function,
    ) -> Self {
        let case = OpenCase::default();
        let all =
            now(app::show(model, root, language, storage, addresses, &case, HostPage(report)));
        let Some(all) = all else { std::process::abort() };
        Self { model, shown: Shown::All(all), case }
    }

    /// The answers of the open case as a share code; empty if nothing is answered.
    #[must_use]
    pub fn value(&self) -> String {
        host_page::value(&self.model, &self.case.borrow().answers)
    }

    /// Shows the case in a share code and returns whether the code is valid. With all cases, it is a preview.
    pub fn set_value(&mut self, value: &str) -> bool {
        let Some(case) = host_page::case_of(&self.model, value) else { return false };
        self.show_case(case);
        true
    }

    /// The result for the open case.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.model, &self.case.borrow().answers)
    }

    /// The id of the question that a required form field still waits for.
    #[must_use]
    pub fn missing(&self) -> Option<&'static str> {
        host_page::missing(&self.model, &self.case.borrow().answers).map(Dimension::id)
    }

    /// Shows the case from a case file and reports what was wrong with the file.
    pub fn load(&mut self, text: &str) -> Report {
        match now(read(self.model, text)).unwrap_or(Err(CaseFileError::NotACaseFile)) {
            Ok(restored) => {
                let report = Report::of(&restored);
                self.show_case(restored.case);
                report
            }
            Err(error) => Report::refused(&error),
        }
    }

    fn show_case(&mut self, case: Case) {
        match &mut self.shown {
            Shown::One(one) => {
                self.case.replace(case.clone());
                one.show_case(case);
            }
            Shown::All(all) => {
                let code = host_page::value(&self.model, &case.answers);
                // Without answers there is nothing to preview, and the cases stay as they are.
                if !code.is_empty() {
                    all.preview(&code);
                }
            }
        }
    }

    /// A link with the answers of the open case: to the address `named`, or to this page if that is empty or
    /// not allowed. The share code alone if no link is possible.
    #[must_use]
    pub fn share_link(&self, named: &str) -> String {
        self.offer(base(named).as_ref())
    }

    fn offer(&self, base: Option<&Base>) -> String {
        let answers = self.case.borrow().answers;
        let code = ShareCode::new(&self.model, answers, assess(&self.model, &answers).headline);
        share(base, &code, None).offer.text()
    }

    /// What the person hands on: a link to the address `named`, or the code if the page has named none; with the result in a few
    /// lines, if the person wants it.
    #[must_use]
    pub fn handed_on(&self, named: &str, has_result: bool) -> String {
        let shared = self.offer(named_base(named).as_ref());
        match &self.shown {
            Shown::One(one) if has_result => one.result_in_short(&self.case.borrow(), &shared),
            // The tool with all cases has reports of its own.
            _ => shared,
        }
    }

    /// Says whether a text was copied.
    pub fn tell_handed_on(&mut self, text: String, is_copied: bool) {
        match &mut self.shown {
            Shown::One(one) => one.tell_handed_on(self.case.borrow().clone(), text, is_copied),
            Shown::All(_) => {}
        }
    }

    /// Sets what the person can do with the case.
    pub fn set_interaction(&mut self, interaction: Interaction) {
        match &mut self.shown {
            Shown::One(one) => one.set_interaction(interaction),
            // A host page must not lock a person's own cases.
            Shown::All(_) => {}
        }
    }

    /// Changes the language; the answers stay.
    pub fn set_language(&mut self, language: &str) {
        match &mut self.shown {
            Shown::One(one) => one.set_language(language),
            Shown::All(all) => all.set_language(language),
        }
    }

    /// The open case as a case file.
    ///
    /// # Errors
    /// The file would be too large to read back.
    pub fn case_file(&self) -> Result<String, TooLarge> {
        now(write(self.model, &self.case.borrow())).unwrap_or(Err(TooLarge { bytes: 0, most: 0 }))
    }

    /// Saves pending edits now, because the page may be closing. Returns the save status, or `None` while
    /// a save is under way: the outcome is reported later.
    #[must_use]
    pub fn flush(&self) -> Option<ToolEvent> {
        match &self.shown {
            Shown::One(_) => Some(ToolEvent::Idle),
            Shown::All(all) => all.flush(),
        }
    }

    /// Removes the tool from the page.
    pub fn unmount(self) {
        match self.shown {
            Shown::One(one) => one.unmount(),
            Shown::All(all) => all.unmount(),
        }
    }
}

in_chunk! { file:
    fn read(model: ModelRef, text: &str) -> Result<Restored, CaseFileError> {
        Case::read(&model, text.as_bytes())
    }
}

in_chunk! { file:
    fn write(model: ModelRef, case: &Case) -> Result<String, TooLarge> {
        case.to_json(&model)
    }
}
