//! The save queue: edits to store, in order. It has only the newest state of each case, apart from edits that may have
//! been stored already.

use std::rc::Rc;

use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::saved_case::{SavedCase, copy_of};
use crate::app::autosave::store::{StorageError, StorageKind};
use crate::app::autosave::tab_mark::TabMark;

pub mod bulk;

pub mod other_tabs;

pub mod status;

/// Everything that is not stored yet, and the revision each case is based on.
#[derive(Clone, Debug, Default)]
pub struct SaveQueue {
    known: SortedMap<String, (SavedCase, u64)>,
    waiting: Vec<QueuedEdit>,
    in_flight: InFlight,
    /// Cases that vanished when the store was cleared, to be stored again in batches.
    gone: Vec<SavedCase>,
    /// Cases of a bulk operation, stored together once no edit is waiting.
    bulk: Option<(Bulk, BulkProgress)>,
    /// Why the cases of the bulk operation could not be stored.
    bulk_error: Option<StorageError>,
    /// Counts the edits sent to the store.
    flight: u32,
    /// Counts the queued edits.
    number: u64,
    /// Cases too large for any store, until they are changed.
    stuck: SortedMap<String, SavedCase>,
    error: Option<StorageError>,
    has_saved: bool,
    is_late: bool,
    is_sealed: bool,
    /// `None` until the store has answered.
    storage_kind: Option<StorageKind>,
}

/// What is being stored. One thing at a time, so that no write overtakes the one that it is based on.
#[derive(Clone, Debug, Default)]
enum InFlight {
    #[default]
    Nothing,
    Edit(QueuedEdit),
    /// Cases of a bulk operation.
    Bulk,
    /// Cases that vanished when the store was cleared.
    Gone(Vec<SavedCase>),
}

impl InFlight {
    const fn edit(&self) -> Option<&QueuedEdit> {
        match self {
            Self::Edit(edit) => Some(edit),
            _ => None,
        }
    }

    fn gone(&self) -> &[SavedCase] {
        match self {
            Self::Gone(gone) => gone,
            _ => &[],
        }
    }

    const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Takes the edit that is being stored, if there is one.
    fn ends(&mut self) -> Option<QueuedEdit> {
        match std::mem::take(self) {
            Self::Edit(edit) => Some(edit),
            other => {
                *self = other;
                None
            }
        }
    }
}

#[derive(Clone, Debug)]
struct QueuedEdit {
    edited: SavedCase,
    attempt: Attempt,
    /// The number of the edit in this tab.
    number: u64,
    /// The edit's numbers in closed tabs.
    adopted: Vec<TabMark>,
}

impl QueuedEdit {
    /// Whether it was typed on top of the other edit, as far as we know. Edits from different closed tabs were not.
    fn follows(&self, other: &Self) -> bool {
        let tab = |waiting: &Self| waiting.adopted.last().map(|mark| mark.tab.clone());
        self.adopted.is_empty() || tab(self) == tab(other)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attempt {
    /// A new edit.
    First,
    /// An edit that may have been stored already. Later edits are based on it, so it keeps its position.
    Again,
}

impl SaveQueue {
    fn wait(&mut self, edited: SavedCase, attempt: Attempt, adopted: Vec<TabMark>) {
        self.number = self.number.saturating_add(1);
        self.waiting.push(QueuedEdit { edited, attempt, number: self.number, adopted });
    }

    /// The store has answered and uses this kind of storage.
    pub const fn set_storage_kind(&mut self, storage_kind: StorageKind) {
        self.storage_kind = Some(storage_kind);
        self.is_late = false;
    }

    /// The stored data was written by a newer version: nothing is written any more.
    pub const fn seal(&mut self) {
        self.is_sealed = true;
    }

    /// The store has this case in this revision.
    pub fn learn(&mut self, saved: SavedCase, revision: u64) {
        self.known.insert(saved.case.id.clone(), (saved, revision));
    }

    /// The case is gone from the store.
    pub fn forget(&mut self, id: &str) {
        self.known.remove(id);
    }

    /// Whether there is a state of the case newer than the stored one.
    #[must_use]
    pub fn has_edit(&self, id: &str) -> bool {
        self.unsaved().any(|edited| edited.case.id == id)
    }

    /// The revision a case is based on; 0 if it was never stored.
    #[must_use]
    pub fn base(&self, id: &str) -> u64 {
        self.known.get(id).map_or(0, |(_, revision)| *revision)
    }

    /// Queues a changed case.
    pub fn edit(&mut self, edited: SavedCase) {
        let id = &edited.case.id;
        self.stuck.remove(id);
        self.waiting
            .retain(|waiting| waiting.attempt == Attempt::Again || waiting.edited.case.id != *id);
        if let Some(index) = self.gone.iter().position(|saved| saved.case.id == *id) {
            // It may have been stored again already.
            let gone = self.gone.swap_remove(index);
            self.wait(gone, Attempt::Again, Vec::new());
        }
        self.wait(edited, Attempt::First, Vec::new());
    }

    /// The next edit to store, with its base revision. One at a time.
    pub fn take_next(&mut self) -> Option<(SavedCase, u64)> {
        if !self.in_flight.is_nothing() || self.is_sealed || self.waiting.is_empty() {
            return None;
        }
        let next = self.waiting.remove(0);
        let taken = (next.edited.clone(), self.base(&next.edited.case.id));
        self.in_flight = InFlight::Edit(next);
        self.flight = self.flight.wrapping_add(1);
        Some(taken)
    }

    /// The edit was stored. If it became a conflict copy, edits typed meanwhile go to the copy.
    pub fn landed(&mut self, landed: &CommitOutcome, suffix: &str) {
        let Some(flown) = self.in_flight.ends() else { return };
        self.error = None;
        self.has_saved = true;
        self.is_late = false;
        if let Some((others, revision)) = &landed.others {
            self.learn(others.clone(), *revision);
            let (id, copy) = (&flown.edited.case.id, &landed.saved.case.id);
            let follows = |waiting: &&mut QueuedEdit| {
                waiting.edited.case.id == *id && waiting.follows(&flown)
            };
            for waiting in self.waiting.iter_mut().filter(follows) {
                waiting.edited.case = Rc::new(copy_of(&waiting.edited.case, copy, suffix));
            }
            // The remaining edits are based on this state, even if the copy has been edited since.
            self.learn(landed.saved.clone(), 1);
        } else {
            self.learn(landed.saved.clone(), landed.revision);
        }
    }

    /// The edit could not be stored, or we don't know whether it was.
    pub fn failed(&mut self, error: StorageError) {
        self.is_late = false;
        let Some(flown) = self.in_flight.ends() else { return };
        let id = flown.edited.case.id.clone();
        match error {
            StorageError::TooLarge => {
                let is_changed = self.waiting.iter().any(|waiting| waiting.edited.case.id == id);
                if !is_changed {
                    self.stuck.insert(id, flown.edited);
                }
                return;
            }
            StorageError::Newer => self.seal(),
            _ => {}
        }
        self.waiting.insert(0, QueuedEdit { attempt: Attempt::Again, ..flown });
        self.error = Some(error);
    }

    /// Saving is slow.
    pub const fn mark_late(&mut self) {
        self.is_late = true;
    }
}

/// Cases, each with its base revision.
pub(crate) type Bulk = Vec<(SavedCase, u64)>;
