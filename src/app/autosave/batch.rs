//! Many cases in one transaction: what a file brings, or what is taken back of it.

use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::Model;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::commit::{line, to_history};
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::ledger::{Digest, StoreIdentity, next};
use crate::app::autosave::old_versions::{newest_revision, surplus};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table, Write};

/// Cases on their way into the store together.
#[derive(Clone, Debug)]
pub struct Batch {
    shelf: StorageKey,
    now: Timestamp,
    /// Each with the revision that the person saw, and as it is written.
    cases: Vec<(SavedCase, u64, String)>,
    /// Of what a person has begun, how far it has come; nothing where they are only stored again.
    progress: Option<Write>,
    /// The store that they are for; any, if nothing is said.
    store: Option<StoreIdentity>,
}

/// What became of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BatchOutcome {
    /// Those that are stored.
    pub landed: Vec<CommitOutcome>,
    /// Those in whose place something else stands, with the revision that they are based on. Each goes alone.
    pub alone: Vec<(SavedCase, u64)>,
    /// The ids of those that were to be stored again and stand there as somebody else has changed them.
    pub theirs: Vec<String>,
}

impl Batch {
    /// These cases, each with the revision that the person saw; of what this tab has begun, how far that has come.
    #[must_use]
    pub fn new(
        model: &Model,
        shelf: &StorageKey,
        all: Vec<(SavedCase, u64)>,
        now: Timestamp,
        (tab, progress): (&str, Option<&BulkProgress>),
    ) -> Self {
        let progress = progress.map(|progress| progress.put(shelf, tab, &now));
        // What is too large for any store is none of them.
        let written = |(kept, base): (SavedCase, u64)| {
            let line = line(&kept.case, model).ok()?;
            Some((kept, base, line))
        };
        let cases = all.into_iter().filter_map(written).collect();
        Self { shelf: shelf.clone(), now, cases, progress, store: None }
    }

    /// The same, for this store only: in another one everything else is missing.
    #[must_use]
    pub fn only_in(self, store: StoreIdentity) -> Self {
        Self { store: Some(store), ..self }
    }

    /// What has to be read first.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let ledger = Read::One(Table::Meta, self.shelf.ledger());
        let of = |(kept, ..): &(SavedCase, u64, String)| {
            let id = &kept.case.id;
            let history = Read::Keys(Table::History, self.shelf.history(id));
            [Read::One(Table::Cases, self.shelf.case(id)), history]
        };
        [ledger].into_iter().chain(self.cases.iter().flat_map(of)).collect()
    }

    /// What is written: all of them, and how far this has come.
    ///
    /// # Errors
    /// The store was cleared, or is newer than this program.
    pub fn decide(self, rows: &[Vec<Row>]) -> (Vec<Write>, Result<BatchOutcome, StorageError>) {
        let Some((ledger, rows)) = rows.split_first() else {
            return (Vec::new(), Err(StorageError::Closed));
        };
        let commits = match next(ledger.first(), self.store.as_ref()) {
            Ok(commits) => commits,
            Err(trouble) => return (Vec::new(), Err(trouble)),
        };
        let mut writes = vec![Write::Put(Table::Meta, self.shelf.ledger(), commits.to_text())];
        let mut together = BatchOutcome::default();
        for ((kept, base, line), rows) in self.cases.into_iter().zip(rows.chunks(2)) {
            let [stored, earlier] = rows else { break };
            let place = Slot {
                shelf: &self.shelf,
                now: &self.now,
                stored: stored.first(),
                earlier,
                is_again: self.progress.is_none(),
            };
            match place.put(&kept, base, line) {
                Some((all, text, revision)) => {
                    writes.extend(all);
                    together.landed.push(CommitOutcome::new(kept, revision, text));
                }
                None if self.progress.is_some() => together.alone.push((kept, base)),
                None => together.theirs.push(kept.case.id.clone()),
            }
        }
        // Last: in a store without transactions it says no more than what is there.
        writes.extend(self.progress);
        (writes, Ok(together))
    }
}

/// Where a case goes, and what stands there.
struct Slot<'a> {
    shelf: &'a StorageKey,
    now: &'a Timestamp,
    stored: Option<&'a Row>,
    earlier: &'a [Row],
    /// Whether it was stored before, and is gone from there.
    is_again: bool,
}

impl Slot<'_> {
    /// What is written, what stands there then, and in which revision; nothing where that is not as simple.
    fn put(&self, kept: &SavedCase, base: u64, case: String) -> Option<(Vec<Write>, String, u64)> {
        let mut writes = Vec::new();
        let mut before = newest_revision(self.earlier).map_or(0, |newest| newest.saturating_add(1));
        if let Some(row) = self.stored {
            let text = row.text.as_deref()?;
            let record = Record::read(text).ok()?;
            if record.case == case && record.deleted == kept.deleted {
                return Some((writes, text.to_owned(), record.revision));
            }
            // Who has stored it again meanwhile may not have known the newest state.
            let is_older = self.is_again && record.revision < base;
            if record.revision != base && !is_older {
                return None;
            }
            writes = surplus(self.earlier);
            writes.push(to_history(&record, self.shelf, &kept.case.id, text));
            before = base;
        }
        let revision = match self.stored {
            // Others know it in the same revision.
            None if self.is_again => before.max(base),
            _ => before.max(base).saturating_add(1),
        };
        let record = Record { revision, saved: self.now.clone(), deleted: kept.deleted, case };
        let text = record.to_text();
        writes.push(Write::Put(Table::Cases, self.shelf.case(&kept.case.id), text.clone()));
        Some((writes, text, revision))
    }
}

impl BatchOutcome {
    /// What has to be read back.
    #[must_use]
    pub fn reads(&self, on: &StorageKey) -> Vec<Read> {
        let mut reads = Digest::reads(on);
        reads
            .extend(self.landed.iter().map(|landed| Read::One(Table::Cases, on.case(landed.id()))));
        reads
    }

    /// Whether all of them are there, and the digest of what is stored now.
    #[must_use]
    pub fn are_there(&self, rows: &[Vec<Row>]) -> (bool, Digest) {
        let stored = rows.iter().skip(Digest::READS);
        let are_there = stored.len() == self.landed.len()
            && self.landed.iter().zip(stored).all(|(landed, rows)| landed.is_in(rows.first()));
        (are_there, Digest::of(rows))
    }
}
