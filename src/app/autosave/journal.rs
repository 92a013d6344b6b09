//! The journal: what a person has changed, noted before it is applied and until it is stored.

use std::collections::BTreeSet;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, CaseFileError};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::Model;

use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::queue::status::Change;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::tab_mark::TabMark;

/// An edit that may not have been stored.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// Which of its tab's edits it is, counted from 1; 0 where nobody counts.
    pub number: u64,
    /// Which edit it was of tabs that had noted it before, and were gone.
    pub adopted: Vec<TabMark>,
    /// What the case was to be.
    pub kept: SavedCase,
    /// The revision that the person saw when changing it.
    pub base: u64,
    /// When.
    pub at: Timestamp,
}

impl JournalEntry {
    /// As a line; nothing where the case is too large for one.
    #[must_use]
    pub fn to_text(&self, model: &Model) -> Option<String> {
        let case = self.kept.case.to_line(model).ok()?;
        let record = Record {
            revision: self.base,
            saved: self.at.clone(),
            deleted: self.kept.deleted,
            case,
        };
        let adopted = self.adopted.iter().map(|mark| format!(",{}:{}", mark.tab, mark.number));
        Some(format!("{}{} {}", self.number, adopted.collect::<String>(), record.to_text()))
    }

    /// What a line notes. Lines of earlier versions have no number.
    ///
    /// # Errors
    /// It is damaged, or newer than this program.
    pub fn read(model: &Model, line: &str) -> Result<Self, CaseFileError> {
        let ((number, adopted), record) = numbered(line).unwrap_or(((0, Vec::new()), line));
        let record = Record::read(record)?;
        let case = Rc::new(Case::read(model, record.case.as_bytes())?.case);
        let kept = SavedCase { case, deleted: record.deleted };
        Ok(Self { number, adopted, kept, base: record.revision, at: record.saved })
    }
}

/// A line without what stands before its record: `7`, or `7,tab:3` for what was the third edit of a tab before.
fn numbered(line: &str) -> Option<((u64, Vec<TabMark>), &str)> {
    let (marks, record) = line.split_once(' ')?;
    let (number, before) = marks.split_once(',').unwrap_or((marks, ""));
    let mark = |text: &str| {
        let (tab, number) = text.split_once(':')?;
        Some(TabMark { tab: tab.to_owned(), number: number.parse().ok()? })
    };
    let adopted = before.split(',').filter(|text| !text.is_empty()).map(mark);
    Some(((number.parse().ok()?, adopted.collect::<Option<_>>()?), record))
}

/// The journal of one tab: a line for each edit, the oldest first. Lines that are as they were are not
/// made again, for this is called at each letter that is typed.
#[derive(Clone, Debug, Default)]
pub struct Journal(Vec<(JournalEntry, String)>);

impl Journal {
    /// Everything that a person has done and that is not stored yet; nothing if it all is.
    pub fn text(&mut self, model: &Model, queue: &SaveQueue, now: &Timestamp) -> Option<String> {
        let mut before = std::mem::take(&mut self.0);
        for Change { number, kept, base, adopted } in queue.changed() {
            let is_same = |(noted, _): &(JournalEntry, String)| {
                Rc::ptr_eq(&noted.kept.case, &kept.case)
                    && noted.kept.deleted == kept.deleted
                    && (noted.number, noted.base) == (number, base)
            };
            if let Some(place) = before.iter().position(is_same) {
                self.0.push(before.swap_remove(place));
                continue;
            }
            let adopted = adopted.to_vec();
            let noted = JournalEntry { number, adopted, kept: kept.clone(), base, at: now.clone() };
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
pub struct OrphanJournal {
    /// Its edits, the oldest first.
    pub noted: Vec<JournalEntry>,
    /// Whether some of it cannot be read.
    pub is_damaged: bool,
    /// Whether some of it is newer than this program, which leaves it alone.
    pub is_newer: bool,
}

impl OrphanJournal {
    /// Reads a journal.
    #[must_use]
    pub fn read(model: &Model, text: &str) -> Self {
        let mut left = Self::default();
        for line in text.lines() {
            match JournalEntry::read(model, line) {
                Ok(noted) => left.noted.push(noted),
                Err(CaseFileError::Newer(_) | CaseFileError::UnknownModel(_)) => {
                    left.is_newer = true;
                }
                Err(_) => left.is_damaged = true,
            }
        }
        left
    }

    /// What is left to store where the store has had the edits up to this number. One that it has had stays
    /// where a later one of the same case goes on from it.
    #[must_use]
    pub fn after(self, stored: u64) -> Vec<JournalEntry> {
        let is_open = |noted: &JournalEntry| noted.number == 0 || noted.number > stored;
        let open: BTreeSet<String> = self
            .noted
            .iter()
            .filter(|noted| is_open(noted))
            .map(|noted| noted.kept.case.id.clone())
            .collect();
        self.noted.into_iter().filter(|noted| open.contains(&noted.kept.case.id)).collect()
    }
}
