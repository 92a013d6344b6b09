//! Plural categories from the browser.

use std::cell::RefCell;

use web_sys::js_sys::Intl::PluralRules;
use web_sys::js_sys::{Array, Object};

use crate::app::words::language::Language;
use crate::app::words::plural::PluralCategory;

thread_local! {
    /// The rules used last: creating them is slow, and the language seldom changes.
    static RULES: RefCell<Option<(Language, PluralRules)>> = const { RefCell::new(None) };
}

/// The plural category of a number, from `Intl.PluralRules`.
#[must_use]
pub fn category(language: Language, number: u32) -> PluralCategory {
    RULES.with_borrow_mut(|cached| {
        let rules = match cached.take() {
            Some((of, rules)) if of == language => rules,
            _ => PluralRules::new(&Array::of1(&language.plurals_of().into()), &Object::new()),
        };
        let name = String::from(rules.select(f64::from(number)));
        *cached = Some((language, rules));
        PluralCategory::named(&name)
    })
}
