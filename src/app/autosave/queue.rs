//! What waits to be stored, one edit after the other, the newest state of each case only.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::saved_case::{SavedCase, copy_of};
use crate::app::autosave::store::{StorageError, StorageKind};
use crate::app::autosave::tab_mark::TabMark;

pub mod bulk;

pub mod other_tabs;

pub mod status;

/// Everything that is not stored yet, and which revision each case here is based on.
#[derive(Clone, Debug, Default)]
pub struct SaveQueue {
    known: BTreeMap<String, (SavedCase, u64)>,
    waiting: Vec<QueuedEdit>,
    flying: InFlight,
    /// What was stored and is gone from there: stored again, many together.
    gone: Vec<SavedCase>,
    /// Cases that are stored together, once no edit waits.
    many: Option<(Many, BulkProgress)>,
    /// Attempt they could not be.
    many_trouble: Option<StorageError>,
    /// Counts what has flown.
    flight: u32,
    /// Counts what was to be stored.
    number: u64,
    /// What no store takes, until it is changed.
    stuck: BTreeMap<String, SavedCase>,
    trouble: Option<StorageError>,
    has_saved: bool,
    is_late: bool,
    is_sealed: bool,
    /// Nothing before the store has answered.
    place: Option<StorageKind>,
}

/// What is on its way: one thing at a time, so that nothing overtakes what it is based on.
#[derive(Clone, Debug, Default)]
enum InFlight {
    #[default]
    Nothing,
    Edit(QueuedEdit),
    /// As part of something that a person has begun.
    Many,
    /// What was stored and is gone from there.
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

    /// The edit, which is not on its way any more.
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
    kept: SavedCase,
    attempt: Attempt,
    /// Counts the edits of this tab.
    number: u64,
    /// Which edit it was of tabs that are gone.
    adopted: Vec<TabMark>,
}

impl QueuedEdit {
    /// Whether it was typed over the other one, as far as that can be told. What different tabs have left behind was not.
    fn follows(&self, other: &Self) -> bool {
        let tab = |waiting: &Self| waiting.adopted.last().map(|mark| mark.tab.clone());
        self.adopted.is_empty() || tab(self) == tab(other)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attempt {
    /// The person has changed it.
    First,
    /// It may have been stored already. What follows is based on it, so the order stays.
    Again,
}

impl SaveQueue {
    fn wait(&mut self, kept: SavedCase, attempt: Attempt, adopted: Vec<TabMark>) {
        self.number = self.number.saturating_add(1);
        self.waiting.push(QueuedEdit { kept, attempt, number: self.number, adopted });
    }

    /// The store has answered; what is stored stays here.
    pub const fn stays(&mut self, place: StorageKind) {
        self.place = Some(place);
        self.is_late = false;
    }

    /// What is stored is newer than this program: nothing is written any more.
    pub const fn seal(&mut self) {
        self.is_sealed = true;
    }

    /// A case stands so in the store, in this revision.
    pub fn knows(&mut self, kept: SavedCase, revision: u64) {
        self.known.insert(kept.case.id.clone(), (kept, revision));
    }

    /// The case is gone from the store.
    pub fn forgets(&mut self, id: &str) {
        self.known.remove(id);
    }

    /// Whether something newer than the store is at hand.
    #[must_use]
    pub fn has_edit(&self, id: &str) -> bool {
        self.unsaved().any(|kept| kept.case.id == id)
    }

    /// The revision that a case at hand is based on; 0 if it was never stored.
    #[must_use]
    pub fn base(&self, id: &str) -> u64 {
        self.known.get(id).map_or(0, |(_, revision)| *revision)
    }

    /// The case was changed.
    pub fn edited(&mut self, kept: SavedCase) {
        let id = &kept.case.id;
        self.stuck.remove(id);
        self.waiting
            .retain(|waiting| waiting.attempt == Attempt::Again || waiting.kept.case.id != *id);
        if let Some(place) = self.gone.iter().position(|kept| kept.case.id == *id) {
            // It may have been stored again already.
            let gone = self.gone.swap_remove(place);
            self.wait(gone, Attempt::Again, Vec::new());
        }
        self.wait(kept, Attempt::First, Vec::new());
    }

    /// What is to be stored next, with the revision that it is based on. One at a time.
    pub fn take_next(&mut self) -> Option<(SavedCase, u64)> {
        if !self.flying.is_nothing() || self.is_sealed || self.waiting.is_empty() {
            return None;
        }
        let next = self.waiting.remove(0);
        let taken = (next.kept.clone(), self.base(&next.kept.case.id));
        self.flying = InFlight::Edit(next);
        self.flight = self.flight.wrapping_add(1);
        Some(taken)
    }

    /// It is stored. What was typed meanwhile belongs to the copy, where it became one.
    pub fn landed(&mut self, landed: &CommitOutcome, suffix: &str) {
        let Some(flown) = self.flying.ends() else { return };
        self.trouble = None;
        self.has_saved = true;
        self.is_late = false;
        if let Some((others, revision)) = &landed.others {
            self.knows(others.clone(), *revision);
            let (id, copy) = (&flown.kept.case.id, &landed.kept.case.id);
            let follows =
                |waiting: &&mut QueuedEdit| waiting.kept.case.id == *id && waiting.follows(&flown);
            for waiting in self.waiting.iter_mut().filter(follows) {
                waiting.kept.case = Rc::new(copy_of(&waiting.kept.case, copy, suffix));
            }
            // Whatever became of the copy since: this is the state that the rest is based on.
            self.knows(landed.kept.clone(), 1);
        } else {
            self.knows(landed.kept.clone(), landed.revision);
        }
    }

    /// It could not be stored, or nobody knows whether it was.
    pub fn failed(&mut self, trouble: StorageError) {
        self.is_late = false;
        let Some(flown) = self.flying.ends() else { return };
        let id = flown.kept.case.id.clone();
        match trouble {
            StorageError::TooLarge => {
                let is_changed = self.waiting.iter().any(|waiting| waiting.kept.case.id == id);
                if !is_changed {
                    self.stuck.insert(id, flown.kept);
                }
                return;
            }
            StorageError::Newer => self.seal(),
            _ => {}
        }
        self.waiting.insert(0, QueuedEdit { attempt: Attempt::Again, ..flown });
        self.trouble = Some(trouble);
    }

    /// It takes long.
    pub const fn is_late(&mut self) {
        self.is_late = true;
    }
}

/// Cases, each with the revision that it is based on.
pub(crate) type Many = Vec<(SavedCase, u64)>;
