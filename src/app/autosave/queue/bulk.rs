//! Cases that are stored together.

use std::collections::BTreeSet;

use crate::app::autosave::batch::BatchOutcome;
use crate::app::autosave::bulk_progress::{BATCH_SIZE, BulkProgress};
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::queue::{Attempt, InFlight, Many, QueuedEdit, SaveQueue};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;

impl SaveQueue {
    /// Queues the cases of a bulk operation, with the progress it will have then. Each is based on the revision known
    /// now, so that a change made before they are stored is noticed.
    pub fn queue_bulk(&mut self, many: Vec<SavedCase>, progress: BulkProgress) {
        self.bulk_error = None;
        self.many = Some((self.based(many), progress));
    }

    fn based(&self, many: Vec<SavedCase>) -> Many {
        let based = |saved: SavedCase| {
            let base = self.base(&saved.case.id);
            (saved, base)
        };
        many.into_iter().map(based).collect()
    }

    /// The bulk operation is over.
    pub fn end_bulk(&mut self) {
        self.many = None;
        self.bulk_error = None;
    }

    /// Drops the waiting cases of a bulk operation. Returns whether there were any.
    pub fn drop_bulk(&mut self) -> bool {
        self.many.take().is_some()
    }

    /// Drops the waiting cases of a bulk operation if nothing may be written any more. Returns whether there were any.
    pub fn give_up_bulk(&mut self) -> bool {
        self.is_sealed && self.drop_bulk()
    }

    /// The store was cleared: queues all known cases to be stored again.
    pub fn requeue_all(&mut self) {
        let unsaved: BTreeSet<String> = self.unsaved().map(|saved| saved.case.id.clone()).collect();
        let known = self.known.values().map(|(saved, _)| saved);
        let gone = known.filter(|saved| !unsaved.contains(&saved.case.id)).cloned();
        self.gone.extend(gone);
    }

    /// The next batch, once no edit is waiting. Only one write is in flight, so none overtakes another. Includes the
    /// progress if it is a bulk operation.
    pub fn take_bulk(&mut self) -> Option<(Many, Option<BulkProgress>)> {
        if !self.in_flight.is_nothing() || self.is_sealed || !self.waiting.is_empty() {
            return None;
        }
        let (many, progress) = if self.gone.is_empty() {
            let (many, progress) = self.many.take()?;
            self.in_flight = InFlight::Many;
            (many, Some(progress))
        } else {
            let next: Vec<SavedCase> = self.gone.drain(..self.gone.len().min(BATCH_SIZE)).collect();
            self.in_flight = InFlight::Gone(next.clone());
            (self.based(next), None)
        };
        Some((many, progress))
    }

    /// The batch was stored. Conflicting cases are queued as single edits.
    pub fn bulk_landed(&mut self, together: &BatchOutcome) {
        self.in_flight = InFlight::Nothing;
        self.error = None;
        self.has_saved = true;
        let landed: BTreeSet<&str> = together.landed.iter().map(CommitOutcome::id).collect();
        // The store may have been cleared again before the batch was written.
        self.gone.retain(|saved| !landed.contains(&*saved.case.id));
        for landed in &together.landed {
            self.learn(landed.saved.clone(), landed.revision);
        }
        for (saved, base) in &together.alone {
            let id = &saved.case.id;
            // An edit made meanwhile is newer.
            if !self.has_edit(id) && self.base(id) == *base {
                self.edit(saved.clone());
            }
        }
    }

    /// The batch failed. The bulk operation handles its own failure; vanished cases are queued again.
    pub fn bulk_failed(&mut self, error: StorageError) {
        match std::mem::take(&mut self.in_flight) {
            InFlight::Gone(gone) => {
                let edited = std::mem::take(&mut self.waiting);
                let is_edited = |saved: &SavedCase| {
                    edited.iter().any(|edit| edit.saved.case.id == saved.case.id)
                };
                let (before, rest): (Vec<_>, _) = gone.into_iter().partition(is_edited);
                for saved in before {
                    // It may have been stored after all, and the edit is based on it.
                    self.wait(saved, Attempt::Again, Vec::new());
                }
                for QueuedEdit { saved, attempt, adopted, .. } in edited {
                    // Renumbered, because the store skips numbers it has already passed.
                    self.wait(saved, attempt, adopted);
                }
                self.gone.extend(rest);
                if error == StorageError::Newer {
                    self.seal();
                }
                self.error = Some(error);
            }
            InFlight::Many => self.bulk_error = Some(error),
            other => self.in_flight = other,
        }
    }
}
