//! Cases that are stored together.

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::autosave::batch::BatchOutcome;
use crate::app::autosave::bulk_progress::{BATCH_SIZE, BulkProgress};
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::queue::{Attempt, Bulk, InFlight, QueuedEdit, SaveQueue};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;

impl SaveQueue {
    /// Queues the cases of a bulk operation, with its progress once they are stored. Each is based on the revision
    /// known now, so that a change made before they are stored is noticed.
    pub fn queue_bulk(&mut self, bulk: Vec<SavedCase>, progress: BulkProgress) {
        self.bulk_error = None;
        self.bulk = Some((self.based(bulk), progress));
    }

    fn based(&self, bulk: Vec<SavedCase>) -> Bulk {
        let based = |edited: SavedCase| {
            let base = self.base(&edited.case.id);
            (edited, base)
        };
        bulk.into_iter().map(based).collect()
    }

    /// The bulk operation is over.
    pub fn end_bulk(&mut self) {
        self.bulk = None;
        self.bulk_error = None;
    }

    /// Drops the waiting cases of a bulk operation. Returns whether there were any.
    pub fn drop_bulk(&mut self) -> bool {
        self.bulk.take().is_some()
    }

    /// Drops the waiting cases of a bulk operation if nothing may be written any more. Returns whether there were any.
    pub fn give_up_bulk(&mut self) -> bool {
        self.is_sealed && self.drop_bulk()
    }

    /// The store was cleared: queues all known cases to be stored again.
    pub fn requeue_all(&mut self) {
        let unsaved: SortedSet<String> =
            self.unsaved().map(|edited| edited.case.id.clone()).collect();
        let known = self.known.values().map(|(saved, _)| saved);
        let gone = known.filter(|saved| !unsaved.contains(&saved.case.id)).cloned();
        self.gone.extend(gone);
    }

    /// The next batch, once no edit is waiting. Only one write is in flight, so none overtakes another. Includes the
    /// progress if it is a bulk operation.
    pub fn take_bulk(&mut self) -> Option<(Bulk, Option<BulkProgress>)> {
        if !self.in_flight.is_nothing() || self.is_sealed || !self.waiting.is_empty() {
            return None;
        }
        let (bulk, progress) = if self.gone.is_empty() {
            let (bulk, progress) = self.bulk.take()?;
            self.in_flight = InFlight::Bulk;
            (bulk, Some(progress))
        } else {
            let next: Vec<SavedCase> = self.gone.drain(..self.gone.len().min(BATCH_SIZE)).collect();
            self.in_flight = InFlight::Gone(next.clone());
            (self.based(next), None)
        };
        Some((bulk, progress))
    }

    /// The batch was stored. Conflicting cases are queued as single edits.
    pub fn bulk_landed(&mut self, together: &BatchOutcome) {
        self.in_flight = InFlight::Nothing;
        self.error = None;
        self.has_saved = true;
        let landed: SortedSet<&str> = together.landed.iter().map(CommitOutcome::id).collect();
        // The store may have been cleared again before the batch was written.
        self.gone.retain(|saved| !landed.contains(&*saved.case.id));
        for landed in &together.landed {
            self.learn(landed.saved.clone(), landed.revision);
        }
        for (edited, base) in &together.alone {
            let id = &edited.case.id;
            // An edit made meanwhile is newer.
            if !self.has_edit(id) && self.base(id) == *base {
                self.edit(edited.clone());
            }
        }
    }

    /// The batch failed. The bulk operation handles its own failure; vanished cases are queued again.
    pub fn bulk_failed(&mut self, error: StorageError) {
        match std::mem::take(&mut self.in_flight) {
            InFlight::Gone(gone) => {
                let waiting = std::mem::take(&mut self.waiting);
                let is_edited = |saved: &SavedCase| {
                    waiting.iter().any(|one| one.edited.case.id == saved.case.id)
                };
                let (before, rest): (Vec<_>, _) = gone.into_iter().partition(is_edited);
                for saved in before {
                    // It may have been stored after all, and the edit is based on it.
                    self.wait(saved, Attempt::Again, Vec::new());
                }
                for QueuedEdit { edited, attempt, adopted, .. } in waiting {
                    // Renumbered, because the store skips numbers it has already passed.
                    self.wait(edited, attempt, adopted);
                }
                self.gone.extend(rest);
                if error == StorageError::Newer {
                    self.seal();
                }
                self.error = Some(error);
            }
            InFlight::Bulk => self.bulk_error = Some(error),
            other => self.in_flight = other,
        }
    }
}
