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
