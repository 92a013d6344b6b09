//! What became of an edit, and whether it is there.

use stop_fix_scale_core::format::record::Record;

use crate::app::autosave::ledger::Digest;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, Row, StorageKey, Table};

/// What became of an edit.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitOutcome {
    /// What is stored, under its id: the edit, or a copy of it.
    pub kept: SavedCase,
    /// Its revision.
    pub revision: u64,
    /// Somebody else had changed the case. This is what they made of it, with its revision; the edit
    /// became a case of its own.
    pub others: Option<(SavedCase, u64)>,
    /// What stands there, to be read back.
    text: String,
}

impl CommitOutcome {
    pub(crate) const fn new(kept: SavedCase, revision: u64, text: String) -> Self {
        Self { kept, revision, others: None, text }
    }

    pub(crate) fn id(&self) -> &str {
        &self.kept.case.id
    }

    /// What has to be read back.
    #[must_use]
    pub fn reads(&self, on: &StorageKey) -> Vec<Read> {
        let mut reads = Digest::reads(on);
        reads.push(Read::One(Table::Cases, on.case(&self.kept.case.id)));
        reads
    }

    /// Whether it is there: to the byte, or a state that somebody has made of it since. And the digest
    /// of what is stored now.
    #[must_use]
    pub fn is_there(&self, mut rows: Vec<Vec<Row>>) -> (bool, Digest) {
        let is_there = self.is_in(rows.pop().unwrap_or_default().first());
        (is_there, Digest::of(&rows))
    }

    pub(crate) fn is_in(&self, row: Option<&Row>) -> bool {
        row.and_then(|row| row.text.as_deref()).is_some_and(|text| {
            text == self.text
                || Record::read(text).is_ok_and(|record| record.revision > self.revision)
        })
    }
}
