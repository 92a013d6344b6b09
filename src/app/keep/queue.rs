//! What waits to be stored, one edit after the other, the newest state of each case only.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Kept, Landed, Saving, Trouble, Where};
use crate::format::case_file::Case;

/// Everything that is not stored yet, and which revision each case here is based on.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    based_on: BTreeMap<String, u64>,
    waiting: BTreeMap<String, Kept>,
    flying: Option<Kept>,
    trouble: Option<Trouble>,
    /// Cases of which an edit became a copy: what is still typed into them belongs to that.
    moved: BTreeMap<String, Moved>,
    has_saved: bool,
    place: Where,
}

#[derive(Clone, Debug)]
struct Moved {
    id: String,
    suffix: String,
}

impl Queue {
    /// What is stored stays here.
    pub const fn stays(&mut self, place: Where) {
        self.place = place;
    }

    /// The case as it stands in the store is at hand in this revision.
    pub fn knows(&mut self, id: &str, revision: u64) {
        self.based_on.insert(id.to_owned(), revision);
    }

    /// The case is gone from the store.
    pub fn forgets(&mut self, id: &str) {
        self.based_on.remove(id);
    }

    /// Whether something newer than the store is at hand.
    #[must_use]
    pub fn has_edit(&self, id: &str) -> bool {
        self.waiting.contains_key(id) || self.flying.as_ref().is_some_and(|kept| kept.case.id == id)
    }

    /// The revision that a case at hand is based on; 0 if it was never stored.
    #[must_use]
    pub fn base(&self, id: &str) -> u64 {
        self.based_on.get(id).copied().unwrap_or(0)
    }

    /// The person looks at the case itself again, no longer at an edit that became a copy.
    pub fn opened(&mut self, id: &str) {
        self.moved.remove(id);
    }

    /// The case was changed.
    pub fn edited(&mut self, mut kept: Kept) {
        if let Some(moved) = self.moved.get(&kept.case.id) {
            kept.case = Rc::new(Self::as_copy(&kept.case, &moved.id, &moved.suffix));
        }
        self.waiting.insert(kept.case.id.clone(), kept);
    }

    /// What is to be stored next, with the revision that it is based on. One at a time.
    pub fn take_next(&mut self) -> Option<(Kept, u64)> {
        if self.flying.is_some() {
            return None;
        }
        let (id, kept) = self.waiting.pop_first()?;
        self.flying = Some(kept.clone());
        Some((kept, self.base(&id)))
    }

    /// It is stored.
    pub fn landed(&mut self, landed: &Landed, suffix: &str) {
        let Some(flown) = self.flying.take() else { return };
        self.trouble = None;
        self.has_saved = true;
        let id = flown.case.id.clone();
        match landed {
            Landed::Saved { revision, .. } => self.knows(&id, *revision),
            Landed::Copied { revision, copy, .. } => {
                self.knows(&id, *revision);
                self.knows(&copy.id, 1);
                let suffix = suffix.to_owned();
                self.moved.insert(id.clone(), Moved { id: copy.id.clone(), suffix });
                // What was typed meanwhile belongs to the copy.
                if let Some(newer) = self.waiting.remove(&id) {
                    self.edited(newer);
                }
            }
        }
    }

    /// It could not be stored, and waits again, unless there is something newer.
    pub fn failed(&mut self, trouble: Trouble) {
        if let Some(kept) = self.flying.take() {
            self.waiting.entry(kept.case.id.clone()).or_insert(kept);
        }
        self.trouble = Some(trouble);
    }

    /// Everything that is not stored yet.
    pub fn unsaved(&self) -> impl Iterator<Item = &Kept> {
        self.waiting.values().chain(&self.flying)
    }

    /// What the line says.
    #[must_use]
    pub fn saving(&self) -> Saving {
        match (&self.trouble, self.unsaved().next()) {
            (Some(trouble), Some(_)) => Saving::NotSaved(trouble.clone()),
            (None, Some(_)) => Saving::Saving,
            // What is only in this page is not saved, whatever else is told.
            (_, None) if matches!(self.place, Where::Page) => Saving::NotSaved(Trouble::Refused),
            (_, None) if self.has_saved => Saving::Saved(self.place),
            (_, None) => Saving::Nothing,
        }
    }

    /// A case of its own with the content of another.
    #[must_use]
    pub fn as_copy(case: &Case, id: &str, suffix: &str) -> Case {
        let title = if case.title.ends_with(suffix) {
            case.title.clone()
        } else {
            format!("{} {suffix}", case.title).trim_start().to_owned()
        };
        Case { id: id.to_owned(), title, ..case.clone() }
    }
}
