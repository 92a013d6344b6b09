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
    pub fn together(&mut self, many: Vec<SavedCase>, progress: BulkProgress) {
        self.many_trouble = None;
        self.many = Some((self.based(many), progress));
    }

    fn based(&self, many: Vec<SavedCase>) -> Many {
        let based = |kept: SavedCase| {
            let base = self.base(&kept.case.id);
            (kept, base)
        };
        many.into_iter().map(based).collect()
    }

    /// The bulk operation is over.
    pub fn many_ends(&mut self) {
        self.many = None;
        self.many_trouble = None;
    }

    /// Drops the waiting cases of a bulk operation. Returns whether there were any.
    pub fn drops_many(&mut self) -> bool {
        self.many.take().is_some()
    }

    /// Drops the waiting cases of a bulk operation if nothing may be written any more. Returns whether there were any.
    pub fn gives_up_many(&mut self) -> bool {
        self.is_sealed && self.drops_many()
    }

    /// The store was cleared: queues all known cases to be stored again.
    pub fn all_is_gone(&mut self) {
        let unsaved: BTreeSet<String> = self.unsaved().map(|kept| kept.case.id.clone()).collect();
        let known = self.known.values().map(|(kept, _)| kept);
        let gone = known.filter(|kept| !unsaved.contains(&kept.case.id)).cloned();
        self.gone.extend(gone);
    }

    /// The next batch, once no edit is waiting. Only one write is in flight, so none overtakes another. Includes the
    /// progress if it is a bulk operation.
    pub fn take_many(&mut self) -> Option<(Many, Option<BulkProgress>)> {
        if !self.flying.is_nothing() || self.is_sealed || !self.waiting.is_empty() {
            return None;
        }
        let (many, progress) = if self.gone.is_empty() {
            let (many, progress) = self.many.take()?;
            self.flying = InFlight::Many;
            (many, Some(progress))
        } else {
            let next: Vec<SavedCase> = self.gone.drain(..self.gone.len().min(BATCH_SIZE)).collect();
            self.flying = InFlight::Gone(next.clone());
            (self.based(next), None)
        };
        Some((many, progress))
    }

    /// The batch was stored. Conflicting cases are queued as single edits.
    pub fn many_landed(&mut self, together: &BatchOutcome) {
        self.flying = InFlight::Nothing;
        self.trouble = None;
        self.has_saved = true;
        let landed: BTreeSet<&str> = together.landed.iter().map(CommitOutcome::id).collect();
        // The store may have been cleared again before the batch was written.
        self.gone.retain(|kept| !landed.contains(&*kept.case.id));
        for landed in &together.landed {
            self.knows(landed.kept.clone(), landed.revision);
        }
        for (kept, base) in &together.alone {
            let id = &kept.case.id;
            // An edit made meanwhile is newer.
            if !self.has_edit(id) && self.base(id) == *base {
                self.edited(kept.clone());
            }
        }
    }

    /// The batch failed. The bulk operation handles its own failure; vanished cases are queued again.
    pub fn many_failed(&mut self, trouble: StorageError) {
        match std::mem::take(&mut self.flying) {
            InFlight::Gone(gone) => {
                let edited = std::mem::take(&mut self.waiting);
                let is_edited =
                    |kept: &SavedCase| edited.iter().any(|edit| edit.kept.case.id == kept.case.id);
                let (before, rest): (Vec<_>, _) = gone.into_iter().partition(is_edited);
                for kept in before {
                    // It may have been stored after all, and the edit is based on it.
                    self.wait(kept, Attempt::Again, Vec::new());
                }
                for QueuedEdit { kept, attempt, adopted, .. } in edited {
                    // Renumbered, because the store skips numbers it has already passed.
                    self.wait(kept, attempt, adopted);
                }
                self.gone.extend(rest);
                if trouble == StorageError::Newer {
                    self.seal();
                }
                self.trouble = Some(trouble);
            }
            InFlight::Many => self.many_trouble = Some(trouble),
            other => self.flying = other,
        }
    }
}
