//! The tool on a page.

#[cfg(feature = "app")]
mod all;
mod one;

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::Callback;

#[cfg(feature = "app")]
use super::keeping::Keeping;
use super::plural;
use crate::app::words::{Language, Words};
use crate::format::case_file::{Case, TooLarge};
use crate::model::AI1;

/// One tool that is shown; it stays until it is taken away with [`Mounted::unmount`].
#[derive(Debug)]
pub struct Mounted {
    shown: Shown,
    /// The case that is open, as the tool has told last.
    case: OpenCase,
}

#[derive(Debug)]
enum Shown {
    One(one::One),
    #[cfg(feature = "app")]
    All(all::All),
}

type OpenCase = Rc<RefCell<Case>>;

impl Mounted {
    /// Shows one case in a place that is its own.
    #[must_use]
    pub fn one(place: Element, language: &str) -> Self {
        let case = OpenCase::default();
        Self { shown: Shown::One(one::One::show(place, language, &case)), case }
    }

    /// Shows all cases of a shelf, which are kept with this.
    #[cfg(feature = "app")]
    #[must_use]
    pub fn all(place: Element, language: &str, shelf: &str, keeping: Keeping) -> Self {
        let case = OpenCase::default();
        Self { shown: Shown::All(all::All::show(place, language, shelf, keeping, &case)), case }
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
        self.case.borrow().to_json(&AI1)
    }

    /// Stores what is not stored yet: the page may be gone soon.
    pub fn flush(&self) {
        #[cfg(feature = "app")]
        if let Shown::All(all) = &self.shown {
            all.flush();
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

fn remember<T: 'static>(case: &OpenCase, of: impl Fn(&T) -> &Case + 'static) -> Callback<Rc<T>> {
    let case = Rc::clone(case);
    Callback::from(move |state: Rc<T>| {
        case.replace(of(&state).clone());
    })
}

fn words(language: &str) -> Words {
    Words::new(Language::choose(language), plural::category)
}

/// Opens the browser's print dialog. Where a host page forbids it, nothing happens.
fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
