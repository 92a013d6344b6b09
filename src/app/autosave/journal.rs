//! The journal: edits that are not stored yet, as text. JavaScript writes it to local storage when the page is hidden
//! or left, after a panic, and while saving fails or is slow.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, CaseFileError};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::Model;
use stop_fix_scale_core::sorted::SortedSet;

use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::queue::status::Change;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::tab_mark::TabMark;

/// An edit that may not have been stored.
#[derive(Clone, Debug, PartialEq)]
pub struct JournalEntry {
    /// The number of the edit in its tab, from 1; 0 if unnumbered.
    pub number: u64,
    /// The edit's numbers in closed tabs that had it in their journals.
    pub adopted: Vec<TabMark>,
    /// The case after the edit.
    pub edited: SavedCase,
    /// The revision the person edited.
    pub base: u64,
    /// When the edit was added to the journal.
    pub at: Timestamp,
}

impl JournalEntry {
    /// Serialises the entry as one line; `None` if the case is too large.
    #[must_use]
    pub fn to_text(&self, model: &Model) -> Option<String> {
        let case = self.edited.case.to_line(model).ok()?;
        let record = Record {
            revision: self.base,
            saved: self.at.clone(),
            deleted: self.edited.deleted,
            case,
        };
        let adopted = self.adopted.iter().map(|mark| format!(",{}:{}", mark.tab, mark.number));
        Some(format!("{}{} {}", self.number, adopted.collect::<String>(), record.to_text()))
    }

    /// Reads a line. Lines of earlier versions have no number.
    ///
    /// # Errors
    /// The line is damaged, or was written by a newer version.
    pub fn read(model: &Model, line: &str) -> Result<Self, CaseFileError> {
        let ((number, adopted), record) = numbered(line).unwrap_or(((0, Vec::new()), line));
        let record = Record::read(record)?;
        let case = Rc::new(Case::read(model, record.case.as_bytes())?.case);
        let edited = SavedCase { case, deleted: record.deleted };
        Ok(Self { number, adopted, edited, base: record.revision, at: record.saved })
    }
}

/// Splits a line into its marks and the record: `7`, or `7,tab:3` if it was the third edit of an earlier tab.
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

/// The journal of one tab: one line per edit, oldest first. It caches unchanged lines, because it is built on every
/// keystroke.
#[derive(Clone, Debug, Default)]
pub struct Journal(Vec<(JournalEntry, String)>);

impl Journal {
    /// All edits that are not stored yet, as text; `None` if there are none.
    pub fn text(&mut self, model: &Model, queue: &SaveQueue, now: &Timestamp) -> Option<String> {
        let mut before = std::mem::take(&mut self.0);
        for Change { number, edited, base, adopted } in queue.changed() {
            let is_same = |(noted, _): &(JournalEntry, String)| {
                Rc::ptr_eq(&noted.edited.case, &edited.case)
                    && noted.edited.deleted == edited.deleted
                    && (noted.number, noted.base) == (number, base)
            };
            if let Some(index) = before.iter().position(is_same) {
                self.0.push(before.swap_remove(index));
                continue;
            }
            let adopted = adopted.to_vec();
            let noted =
                JournalEntry { number, adopted, edited: edited.clone(), base, at: now.clone() };
            if let Some(text) = noted.to_text(model) {
                self.0.push((noted, text));
            }
        }
        let lines: Vec<&str> = self.0.iter().map(|(_, line)| line.as_str()).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// The journal of a closed tab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrphanJournal {
    /// Its edits, oldest first.
    pub noted: Vec<JournalEntry>,
    /// Whether part of it is unreadable.
    pub is_damaged: bool,
    /// Whether part of it was written by a newer version; this version leaves it alone.
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

    /// The entries still to store if the store has the edits up to this number. A stored entry is kept if another entry
    /// of the same case is still to store.
    #[must_use]
    pub fn after(self, stored: u64) -> Vec<JournalEntry> {
        let is_open = |noted: &JournalEntry| noted.number == 0 || noted.number > stored;
        let open: SortedSet<String> = self
            .noted
            .iter()
            .filter(|noted| is_open(noted))
            .map(|noted| noted.edited.case.id.clone())
            .collect();
        self.noted.into_iter().filter(|noted| open.contains(&noted.edited.case.id)).collect()
    }
}
