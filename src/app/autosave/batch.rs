//! Writes many cases in one transaction: the cases of an import, or its undo.

use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::Model;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::commit::{line, to_history};
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::ledger::{Digest, StoreIdentity, next};
use crate::app::autosave::moments;
use crate::app::autosave::old_versions::{newest_revision, surplus};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table, Write};

/// Cases to write to the store together.
#[derive(Clone, Debug)]
pub struct Batch {
    shelf: StorageKey,
    now: Timestamp,
    /// Each case with the revision the person saw and its serialised line.
    cases: Vec<(SavedCase, u64, String)>,
    /// The progress record of a bulk operation; `None` when the cases are only restored after the store was cleared.
    progress: Option<Write>,
    /// The store they belong to; `None` means any store.
    store: Option<StoreIdentity>,
}

/// The result of a batch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchOutcome {
    /// The cases that were stored.
    pub landed: Vec<CommitOutcome>,
    /// Cases whose stored state differs from what was expected, with their base revision. Each is committed on its own.
    pub alone: Vec<(SavedCase, u64)>,
    /// The ids of cases that were to be restored, but that somebody else has stored with different content meanwhile.
    pub theirs: Vec<String>,
}

impl Batch {
    /// Creates a batch of these cases, each with the revision the person saw, and of the progress of the tab's bulk
    /// operation.
    #[must_use]
    pub fn new(
        model: &Model,
        shelf: &StorageKey,
        all: Vec<(SavedCase, u64)>,
        now: Timestamp,
        (tab, progress): (&str, Option<&BulkProgress>),
    ) -> Self {
        let progress = progress.map(|progress| progress.put(shelf, tab, &now));
        // Skips cases that are too large for any store.
        let written = |(saved, base): (SavedCase, u64)| {
            let line = line(&saved.case, model).ok()?;
            Some((saved, base, line))
        };
        let cases = all.into_iter().filter_map(written).collect();
        Self { shelf: shelf.clone(), now, cases, progress, store: None }
    }

    /// Restricts the batch to this store. In a different store all other cases would be missing.
    #[must_use]
    pub fn only_in(self, store: StoreIdentity) -> Self {
        Self { store: Some(store), ..self }
    }

    /// The reads that [`Batch::decide`] needs.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let ledger = Read::One(Table::Meta, self.shelf.ledger());
        let moments = Read::Keys(Table::Meta, self.shelf.moments());
        let of = |(saved, ..): &(SavedCase, u64, String)| {
            let id = &saved.case.id;
            let history = Read::Keys(Table::History, self.shelf.history(id));
            [Read::One(Table::Cases, self.shelf.case(id)), history]
        };
        [ledger, moments].into_iter().chain(self.cases.iter().flat_map(of)).collect()
    }

    /// The writes for all cases and for the progress.
    ///
    /// # Errors
    /// The store was cleared, or was written by a newer version.
    pub fn decide(self, rows: &[Vec<Row>]) -> (Vec<Write>, Result<BatchOutcome, StorageError>) {
        let [ledger, moments, rows @ ..] = rows else {
            return (Vec::new(), Err(StorageError::Closed));
        };
        let moments = moments::needed(&self.shelf, moments, &self.now);
        let commits = match next(ledger.first(), self.store.as_ref()) {
            Ok(commits) => commits,
            Err(error) => return (Vec::new(), Err(error)),
        };
        let mut writes = vec![Write::Put(Table::Meta, self.shelf.ledger(), commits.to_text())];
        let mut together = BatchOutcome::default();
        for ((saved, base, line), rows) in self.cases.into_iter().zip(rows.chunks(2)) {
            let [stored, earlier] = rows else { break };
            let slot = Slot {
                shelf: &self.shelf,
                now: &self.now,
                stored: stored.first(),
                earlier,
                moments: &moments,
                is_again: self.progress.is_none(),
            };
            match slot.put(&saved, base, line) {
                Some((all, text, revision)) => {
                    writes.extend(all);
                    together.landed.push(CommitOutcome::new(saved, revision, text));
                }
                None if self.progress.is_some() => together.alone.push((saved, base)),
                None => together.theirs.push(saved.case.id.clone()),
            }
        }
        // Last: a store without transactions must not record progress for cases it doesn't have yet.
        writes.extend(self.progress);
        (writes, Ok(together))
    }
}

/// The storage slot of one case and its current content.
struct Slot<'a> {
    shelf: &'a StorageKey,
    now: &'a Timestamp,
    stored: Option<&'a Row>,
    earlier: &'a [Row],
    moments: &'a [i64],
    /// Whether the case was stored before the store was cleared, and is now restored.
    is_again: bool,
}

impl Slot<'_> {
    /// The writes, the resulting row text and its revision; `None` if the case needs a commit of its own.
    fn put(&self, saved: &SavedCase, base: u64, case: String) -> Option<(Vec<Write>, String, u64)> {
        let mut writes = Vec::new();
        let mut before = newest_revision(self.earlier).map_or(0, |newest| newest.saturating_add(1));
        if let Some(row) = self.stored {
            let text = row.text.as_deref()?;
            let record = Record::read(text).ok()?;
            if record.case == case && record.deleted == saved.deleted {
                return Some((writes, text.to_owned(), record.revision));
            }
            // A different tab may have restored an older state of the case meanwhile.
            let is_older = self.is_again && record.revision < base;
            if record.revision != base && !is_older {
                return None;
            }
            writes = surplus(self.earlier, self.moments);
            writes.push(to_history(&record, self.shelf, &saved.case.id, text));
            before = base;
        }
        let revision = match self.stored {
            // Other tabs know the case by the same revision.
            None if self.is_again => before.max(base),
            _ => before.max(base).saturating_add(1),
        };
        let record = Record { revision, saved: self.now.clone(), deleted: saved.deleted, case };
        let text = record.to_text();
        writes.push(Write::Put(Table::Cases, self.shelf.case(&saved.case.id), text.clone()));
        Some((writes, text, revision))
    }
}

impl BatchOutcome {
    /// The reads that [`BatchOutcome::are_there`] needs.
    #[must_use]
    pub fn reads(&self, on: &StorageKey) -> Vec<Read> {
        let mut reads = Digest::reads(on);
        reads
            .extend(self.landed.iter().map(|landed| Read::One(Table::Cases, on.case(landed.id()))));
        reads
    }

    /// Whether all of them are stored, and the current digest of the store.
    #[must_use]
    pub fn are_there(&self, rows: &[Vec<Row>]) -> (bool, Digest) {
        let stored = rows.iter().skip(Digest::READS);
        let are_there = stored.len() == self.landed.len()
            && self.landed.iter().zip(stored).all(|(landed, rows)| landed.is_in(rows.first()));
        (are_there, Digest::of(rows))
    }
}
