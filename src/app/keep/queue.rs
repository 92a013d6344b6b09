//! What waits to be stored, one edit after the other, the newest state of each case only.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Kept, Landed, Noted, Saving, Trouble, Where};
use crate::format::case_file::Case;
use crate::model::Model;

/// Everything that is not stored yet, and which revision each case here is based on.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    known: BTreeMap<String, (Kept, u64)>,
    waiting: Vec<Waiting>,
    flying: Option<Waiting>,
    /// Counts what has flown.
    flight: u32,
    /// What no store takes, until it is changed.
    stuck: BTreeMap<String, Kept>,
    trouble: Option<Trouble>,
    has_saved: bool,
    is_late: bool,
    is_sealed: bool,
    /// Nothing before the store has answered.
    place: Option<Where>,
}

#[derive(Clone, Debug)]
struct Waiting {
    kept: Kept,
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// The person has changed it.
    Changed,
    /// It may have been stored already. What follows is based on it, so the order stays.
    Tried,
    /// It was stored, and is gone from there.
    Gone,
}

impl Queue {
    /// What another tab has noted and not stored, as that tab would go on.
    #[must_use]
    pub fn replay(noted: Vec<Noted>) -> Self {
        let mut queue = Self::default();
        for Noted { kept, base, .. } in noted {
            let id = kept.case.id.clone();
            queue.known.entry(id).or_insert_with(|| (kept.clone(), base));
            queue.waiting.push(Waiting { kept, why: Why::Tried });
        }
        queue
    }

    /// The store has answered; what is stored stays here.
    pub const fn stays(&mut self, place: Where) {
        self.place = Some(place);
        self.is_late = false;
    }

    /// What is stored is newer than this program: nothing is written any more.
    pub const fn seal(&mut self) {
        self.is_sealed = true;
    }

    /// A case stands so in the store, in this revision.
    pub fn knows(&mut self, kept: Kept, revision: u64) {
        self.known.insert(kept.case.id.clone(), (kept, revision));
    }

    /// Another tab has stored this. Whether the person should see it; the suffix is that of copies.
    pub fn hears(&mut self, model: &Model, kept: &Kept, revision: u64, suffix: &str) -> bool {
        let id = &kept.case.id;
        if self.has_edit(id) || self.may_become(model, id, suffix) {
            // Both meet when the edit is stored. Shown before, the copy could be typed into, and would
            // mix with what follows the edit.
            return false;
        }
        let Some((known, base)) = self.known.get(id).filter(|(_, base)| *base >= revision) else {
            self.knows(kept.clone(), revision);
            return true;
        };
        let same = *base == revision && known.deleted == kept.deleted;
        if !same || known.case.to_line(model).ok() != kept.case.to_line(model).ok() {
            // What was stored from here is overwritten: two tabs may do so where there is no
            // database. It becomes a case of its own.
            let gone = Waiting { kept: known.clone(), why: Why::Tried };
            self.waiting.push(gone);
            self.knows(kept.clone(), 0);
        }
        false
    }

    /// The store was cleared: everything at hand is stored again.
    pub fn all_is_gone(&mut self) {
        for (id, (kept, _)) in &self.known {
            if !self.has_edit(id) {
                self.waiting.push(Waiting { kept: kept.clone(), why: Why::Gone });
            }
        }
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
    pub fn edited(&mut self, kept: Kept) {
        let id = &kept.case.id;
        self.stuck.remove(id);
        self.waiting.retain(|waiting| waiting.why == Why::Tried || waiting.kept.case.id != *id);
        self.waiting.push(Waiting { kept, why: Why::Changed });
    }

    /// What is to be stored next, with the revision that it is based on. One at a time.
    pub fn take_next(&mut self) -> Option<(Kept, u64)> {
        if self.flying.is_some() || self.is_sealed || self.waiting.is_empty() {
            return None;
        }
        let next = self.waiting.remove(0);
        let taken = (next.kept.clone(), self.base(&next.kept.case.id));
        self.flying = Some(next);
        self.flight = self.flight.wrapping_add(1);
        Some(taken)
    }

    /// It is stored. What was typed meanwhile belongs to the copy, where it became one.
    pub fn landed(&mut self, landed: &Landed, suffix: &str) {
        let Some(flown) = self.flying.take() else { return };
        self.trouble = None;
        self.has_saved = true;
        self.is_late = false;
        if let Some((others, revision)) = &landed.others {
            self.knows(others.clone(), *revision);
            let (id, copy) = (&flown.kept.case.id, &landed.kept.case.id);
            for waiting in self.waiting.iter_mut().filter(|waiting| waiting.kept.case.id == *id) {
                waiting.kept.case = Rc::new(Self::as_copy(&waiting.kept.case, copy, suffix));
            }
            // Whatever became of the copy since: this is the state that the rest is based on.
            self.knows(landed.kept.clone(), 1);
        } else {
            self.knows(landed.kept.clone(), landed.revision);
        }
    }

    /// It could not be stored, or nobody knows whether it was.
    pub fn failed(&mut self, trouble: Trouble) {
        self.is_late = false;
        let Some(flown) = self.flying.take() else { return };
        let id = flown.kept.case.id.clone();
        match trouble {
            Trouble::TooLarge => {
                let is_changed = self.waiting.iter().any(|waiting| waiting.kept.case.id == id);
                if !is_changed {
                    self.stuck.insert(id, flown.kept);
                }
                return;
            }
            Trouble::Newer => self.seal(),
            _ => {}
        }
        let why = if flown.why == Why::Gone { Why::Gone } else { Why::Tried };
        self.waiting.insert(0, Waiting { why, ..flown });
        self.trouble = Some(trouble);
    }

    /// The number of what is under way.
    #[must_use]
    pub fn flight(&self) -> Option<u32> {
        self.flying.as_ref().map(|_| self.flight)
    }

    /// Whether the store has answered.
    #[must_use]
    pub const fn has_answer(&self) -> bool {
        self.place.is_some()
    }

    /// It takes long.
    pub const fn is_late(&mut self) {
        self.is_late = true;
    }

    /// Everything that is not stored yet, the oldest first.
    pub fn unsaved(&self) -> impl Iterator<Item = &Kept> {
        let waiting = self.flying.iter().chain(&self.waiting);
        waiting.map(|waiting| &waiting.kept).chain(self.stuck.values())
    }

    /// What the person has done and is not stored yet: for the journal.
    pub fn changed(&self) -> impl Iterator<Item = &Kept> {
        let waiting = self.flying.iter().chain(&self.waiting);
        let changed = waiting.filter(|waiting| waiting.why != Why::Gone);
        changed.map(|waiting| &waiting.kept).chain(self.stuck.values())
    }

    /// The newest state of a case that is not stored yet.
    #[must_use]
    pub fn newest(&self, id: &str) -> Option<&Kept> {
        self.unsaved().filter(|kept| kept.case.id == id).last()
    }

    /// What the line says.
    #[must_use]
    pub fn saving(&self) -> Saving {
        let has_unsaved = self.unsaved().next().is_some();
        let is_stuck = !self.stuck.is_empty();
        match (&self.trouble, self.place) {
            _ if self.is_sealed => Saving::NotSaved(Trouble::Newer),
            (_, None) if self.is_late => Saving::NoAnswer,
            (Some(trouble), _) if has_unsaved => Saving::NotSaved(trouble.clone()),
            _ if is_stuck => Saving::NotSaved(Trouble::TooLarge),
            // What is only in this page is not saved, whatever else is told.
            (_, Some(Where::Page)) => Saving::NotSaved(Trouble::Refused),
            _ if has_unsaved && self.is_late => Saving::StillSaving,
            _ if has_unsaved => Saving::Saving,
            (_, Some(place)) if self.has_saved => Saving::Saved(place),
            _ => Saving::Nothing,
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
