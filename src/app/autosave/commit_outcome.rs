//! The result of a commit, and the check that it was stored.

use stop_fix_scale_core::format::record::Record;

use crate::app::autosave::ledger::Digest;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, Row, StorageKey, Table};

/// The result of a commit.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitOutcome {
    /// The stored case: the edit, or its conflict copy.
    pub saved: SavedCase,
    /// The stored revision.
    pub revision: u64,
    /// Set on a conflict: the version that somebody else stored, with its revision. The edit became a case of its own.
    pub others: Option<(SavedCase, u64)>,
    /// The row text, to compare when it is read back.
    text: String,
}

impl CommitOutcome {
    pub(crate) const fn new(saved: SavedCase, revision: u64, text: String) -> Self {
        Self { saved, revision, others: None, text }
    }

    pub(crate) fn id(&self) -> &str {
        &self.saved.case.id
    }

    /// The reads that [`CommitOutcome::is_there`] needs.
    #[must_use]
    pub fn reads(&self, on: &StorageKey) -> Vec<Read> {
        let mut reads = Digest::reads(on);
        reads.push(Read::One(Table::Cases, on.case(&self.saved.case.id)));
        reads
    }

    /// Whether the row is stored: byte for byte, or with a later revision. Also returns the current digest of the
    /// store.
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
