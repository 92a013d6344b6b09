//! The language of the tool, the title of its document, and the print dialog.

use crate::app::words::Words;
use crate::app::words::language::Language;
use crate::browser::plural;

pub(crate) fn words(language: &str) -> Words {
    Words::new(Language::choose(language), plural::category)
}

/// Names the document, as tabs and bookmarks show it.
pub(crate) fn set_document_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Opens the browser's print dialog. Where a host page forbids it, nothing happens.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}
