//! The journal: what a person has changed, noted before it is applied and until it is stored.

use std::rc::Rc;

use super::{Kept, Queue};
use crate::format::case_file::{Case, CaseFileError};
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

    /// What a text notes.
    ///
    /// # Errors
    /// It is damaged, or newer than this program.
    pub fn read(model: &Model, text: &str) -> Result<Self, CaseFileError> {
        let record = Record::read(text)?;
        let case = Rc::new(Case::read(model, record.case.as_bytes())?.case);
        let kept = Kept { case, deleted: record.deleted };
        Ok(Self { kept, base: record.revision, at: record.saved })
    }
}

/// The journal of one tab: a line for each edit, the oldest first. Lines that are as they were are not
/// made again, for this is called at each letter that is typed.
#[derive(Clone, Debug, Default)]
pub struct Journal(Vec<(Noted, String)>);

impl Journal {
    /// Everything that a person has done and that is not stored yet; nothing if it all is.
    pub fn text(&mut self, model: &Model, queue: &Queue, now: &Timestamp) -> Option<String> {
        let mut before = std::mem::take(&mut self.0);
        for kept in queue.changed() {
            let base = queue.base(&kept.case.id);
            let is_same = |(noted, _): &(Noted, String)| {
                Rc::ptr_eq(&noted.kept.case, &kept.case)
                    && noted.kept.deleted == kept.deleted
                    && noted.base == base
            };
            if let Some(place) = before.iter().position(is_same) {
                self.0.push(before.swap_remove(place));
                continue;
            }
            let noted = Noted { kept: kept.clone(), base, at: now.clone() };
            if let Some(text) = noted.to_text(model) {
                self.0.push((noted, text));
            }
        }
        let lines: Vec<&str> = self.0.iter().map(|(_, line)| line.as_str()).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// What a tab that is gone has left behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftBehind {
    /// Its edits, the oldest first.
    pub noted: Vec<Noted>,
    /// Whether some of it cannot be read.
    pub is_damaged: bool,
    /// Whether some of it is newer than this program, which leaves it alone.
    pub is_newer: bool,
}

impl LeftBehind {
    /// Reads a journal.
    #[must_use]
    pub fn read(model: &Model, text: &str) -> Self {
        let mut left = Self::default();
        for line in text.lines() {
            match Noted::read(model, line) {
                Ok(noted) => left.noted.push(noted),
                Err(CaseFileError::Newer(_) | CaseFileError::UnknownModel(_)) => {
                    left.is_newer = true;
                }
                Err(_) => left.is_damaged = true,
            }
        }
        left
    }
}
