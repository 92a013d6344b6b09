//! The journal: what a person has changed, noted before it is applied and until it is stored.

use std::rc::Rc;

use super::Kept;
use crate::format::case_file::Case;
use crate::format::date::Timestamp;
use crate::format::record::Record;
use crate::model::Model;

/// An edit that may not have been stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// What the case was to be.
    pub kept: Kept,
    /// The revision that the person saw when changing it.
    pub base: u64,
    /// When.
    pub at: Timestamp,
}

impl Noted {
    /// As a text; nothing where the case is too large for one.
    #[must_use]
    pub fn to_text(&self, model: &Model) -> Option<String> {
        let case = self.kept.case.to_line(model).ok()?;
        let record = Record {
            revision: self.base,
            saved: self.at.clone(),
            deleted: self.kept.deleted,
            case,
        };
        Some(record.to_text())
    }

    /// What a text notes; nothing where it is damaged.
    #[must_use]
    pub fn read(model: &Model, text: &str) -> Option<Self> {
        let record = Record::read(text).ok()?;
        let case = Rc::new(Case::read(model, record.case.as_bytes()).ok()?.case);
        let kept = Kept { case, deleted: record.deleted };
        Some(Self { kept, base: record.revision, at: record.saved })
    }
}
