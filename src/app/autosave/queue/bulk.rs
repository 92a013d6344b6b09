//! Many cases that are stored together.

use std::collections::BTreeSet;

use crate::app::autosave::batch::BatchOutcome;
use crate::app::autosave::bulk_progress::{BATCH_SIZE, BulkProgress};
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::queue::{Attempt, InFlight, Many, QueuedEdit, SaveQueue};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;

impl SaveQueue {
    /// Many cases are to be stored together, as part of something that has come so far then. Each as it stands now: what
    /// becomes of it before they fly is newer.
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

    /// Whoever has begun it leaves it.
    pub fn many_ends(&mut self) {
        self.many = None;
        self.many_trouble = None;
    }

    /// Those that wait are not stored. Whether there were some.
    pub fn drops_many(&mut self) -> bool {
        self.many.take().is_some()
    }

    /// Nothing is written any more, so that many cases that wait never are. Whether there are some.
    pub fn gives_up_many(&mut self) -> bool {
        self.is_sealed && self.drops_many()
    }

    /// The store was cleared: everything at hand is stored again.
    pub fn all_is_gone(&mut self) {
        let unsaved: BTreeSet<String> = self.unsaved().map(|kept| kept.case.id.clone()).collect();
        let known = self.known.values().map(|(kept, _)| kept);
        let gone = known.filter(|kept| !unsaved.contains(&kept.case.id)).cloned();
        self.gone.extend(gone);
    }

    /// What is stored together next, once no edit is left: two are never under way at once, so that none overtakes
    /// another. With what a person has begun, how far that has come then.
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

    /// They are stored. Those that are not as simple go alone, as edits.
    pub fn many_landed(&mut self, together: &BatchOutcome) {
        self.flying = InFlight::Nothing;
        self.trouble = None;
        self.has_saved = true;
        let landed: BTreeSet<&str> = together.landed.iter().map(CommitOutcome::id).collect();
        // The store may have been cleared before they were stored in it.
        self.gone.retain(|kept| !landed.contains(&*kept.case.id));
        for landed in &together.landed {
            self.knows(landed.kept.clone(), landed.revision);
        }
        for (kept, base) in &together.alone {
            let id = &kept.case.id;
            // What was typed meanwhile is newer.
            if !self.has_edit(id) && self.base(id) == *base {
                self.edited(kept.clone());
            }
        }
    }

    /// None of them is. Whoever has begun it knows what to do; what is gone is tried again.
    pub fn many_failed(&mut self, trouble: StorageError) {
        match std::mem::take(&mut self.flying) {
            InFlight::Gone(gone) => {
                let edited = std::mem::take(&mut self.waiting);
                let is_edited =
                    |kept: &SavedCase| edited.iter().any(|edit| edit.kept.case.id == kept.case.id);
                let (before, rest): (Vec<_>, _) = gone.into_iter().partition(is_edited);
                for kept in before {
                    // Perhaps it was stored after all; the edit is based on it.
                    self.wait(kept, Attempt::Again, Vec::new());
                }
                for QueuedEdit { kept, attempt, adopted, .. } in edited {
                    // Numbered anew: the store passes what is numbered below what it has had.
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
