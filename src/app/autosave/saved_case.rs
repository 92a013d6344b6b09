//! A case as it is saved.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

/// A case as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedCase {
    /// What the person has said.
    pub case: Rc<Case>,
    /// Whether it is deleted. It can still be brought back.
    pub deleted: bool,
}

/// A copy of a case, with an id of its own and the suffix behind its title.
#[must_use]
pub fn copy_of(case: &Case, id: &str, suffix: &str) -> Case {
    let title = if case.title.ends_with(suffix) {
        case.title.clone()
    } else {
        format!("{} {suffix}", case.title).trim_start().to_owned()
    };
    Case { id: id.to_owned(), title, ..case.clone() }
}
