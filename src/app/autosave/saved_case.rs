//! A case as it is saved.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

/// A case with its deletion flag.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedCase {
    /// The case.
    pub case: Rc<Case>,
    /// Whether it is deleted. It can still be restored.
    pub deleted: bool,
}

/// A copy of a case with a new id and the suffix appended to its title.
#[must_use]
pub fn copy_of(case: &Case, id: &str, suffix: &str) -> Case {
    let title = if case.title.ends_with(suffix) {
        case.title.clone()
    } else {
        format!("{} {suffix}", case.title).trim_start().to_owned()
    };
    Case { id: id.to_owned(), title, ..case.clone() }
}
