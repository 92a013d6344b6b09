//! The language of the tool, and its print dialog.

use crate::app::words::Words;
use crate::app::words::language::Language;
use crate::browser::plural;

pub(crate) fn words(language: &str) -> Words {
    Words::new(Language::choose(language), plural::category)
}

/// Opens the browser's print dialog. Where a host page forbids it, nothing happens.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
