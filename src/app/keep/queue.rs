//! What waits to be stored, one edit after the other, the newest state of each case only.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Kept, Landed, Mark, Noted, Progress, Saving, Together, Trouble, Where};
use crate::format::case_file::Case;
use crate::model::Model;

/// Everything that is not stored yet, and which revision each case here is based on.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    known: BTreeMap<String, (Kept, u64)>,
    waiting: Vec<Waiting>,
    flying: Option<Waiting>,
    /// Cases that are stored together, once no edit waits.
    many: Option<(Vec<Kept>, Progress)>,
    is_many_flying: bool,
    /// Counts what has flown.
    flight: u32,
    /// Counts what was to be stored.
    number: u64,
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
    /// Counts the edits of this tab.
    number: u64,
    /// Which edit it was of tabs that are gone.
    adopted: Vec<Mark>,
}

/// Something that is not stored yet.
#[derive(Debug)]
pub(super) struct Change<'a> {
    /// Counts the edits of this tab; 0 where later ones may be stored before it.
    pub(super) number: u64,
    pub(super) kept: &'a Kept,
    /// The revision that it is based on.
    pub(super) base: u64,
    pub(super) adopted: &'a [Mark],
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
    pub fn replay(tab: &str, noted: Vec<Noted>) -> Self {
        let mut queue = Self::default();
        queue.adopt(tab, noted);
        queue
    }

    /// Goes on with what a tab has noted that is gone. None of its cases may have an edit here.
    pub fn adopt(&mut self, tab: &str, noted: Vec<Noted>) {
        let mut met = BTreeSet::new();
        for Noted { number, mut adopted, kept, base, .. } in noted {
            let id = kept.case.id.clone();
            if met.insert(id.clone()) {
                self.known.insert(id, (kept.clone(), base));
            }
            // Earlier versions did not count.
            if number > 0 {
                adopted.push(Mark { tab: tab.to_owned(), number });
            }
            self.wait(kept, Why::Tried, adopted);
        }
    }

    fn wait(&mut self, kept: Kept, why: Why, adopted: Vec<Mark>) {
        self.number = self.number.saturating_add(1);
        self.waiting.push(Waiting { kept, why, number: self.number, adopted });
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

    /// These cases stand so in the store, in these revisions. What was typed before it has answered was not based on what
    /// is there. What is here then, as somebody has left it last.
    pub fn begins_with(
        &mut self,
        model: &Model,
        stored: Vec<(Kept, u64)>,
        suffix: &str,
    ) -> Vec<Kept> {
        let copies = self.copies(model, suffix);
        let mut newest: BTreeMap<String, Kept> =
            self.unsaved().map(|kept| (kept.case.id.clone(), kept.clone())).collect();
        for (kept, revision) in stored {
            let id = &kept.case.id;
            if !newest.contains_key(id) && !copies.contains(id) {
                newest.insert(id.clone(), kept.clone());
                self.knows(kept, revision);
            }
        }
        newest.into_values().collect()
    }

    /// Another tab has stored this. Whether the person should see it; the suffix is that of copies.
    pub fn hears(&mut self, model: &Model, kept: &Kept, revision: u64, suffix: &str) -> bool {
        let id = &kept.case.id;
        if self.has_edit(id) || self.copies(model, suffix).contains(id) {
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
            let gone = known.clone();
            self.wait(gone, Why::Tried, Vec::new());
            self.knows(kept.clone(), 0);
        }
        false
    }

    /// The store was cleared: everything at hand is stored again.
    pub fn all_is_gone(&mut self) {
        let known: Vec<Kept> = self.known.values().map(|(kept, _)| kept.clone()).collect();
        let edited: BTreeSet<String> = self.unsaved().map(|kept| kept.case.id.clone()).collect();
        for kept in known {
            if !edited.contains(&kept.case.id) {
                self.wait(kept, Why::Gone, Vec::new());
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
        self.wait(kept, Why::Changed, Vec::new());
    }

    /// What is to be stored next, with the revision that it is based on. One at a time.
    pub fn take_next(&mut self) -> Option<(Kept, u64)> {
        if self.is_busy() || self.is_sealed || self.waiting.is_empty() {
            return None;
        }
        let next = self.waiting.remove(0);
        let taken = (next.kept.clone(), self.base(&next.kept.case.id));
        self.flying = Some(next);
        self.flight = self.flight.wrapping_add(1);
        Some(taken)
    }

    const fn is_busy(&self) -> bool {
        self.flying.is_some() || self.is_many_flying
    }

    /// Many cases are to be stored together, as part of something that has come so far then.
    pub fn together(&mut self, many: Vec<Kept>, progress: Progress) {
        self.many = Some((many, progress));
    }

    /// These, each with the revision that it is based on, once no edit is left: two are never under way at once, so that
    /// none overtakes another.
    pub fn take_many(&mut self) -> Option<(Vec<(Kept, u64)>, Progress)> {
        if self.is_busy() || self.is_sealed || !self.waiting.is_empty() {
            return None;
        }
        let (many, progress) = self.many.take()?;
        self.is_many_flying = true;
        let based = |kept: Kept| {
            let base = self.base(&kept.case.id);
            (kept, base)
        };
        Some((many.into_iter().map(based).collect(), progress))
    }

    /// They are stored. Those that are not as simple go alone, as edits.
    pub fn many_landed(&mut self, together: &Together) {
        self.is_many_flying = false;
        self.trouble = None;
        self.has_saved = true;
        for landed in &together.landed {
            self.knows(landed.kept.clone(), landed.revision);
        }
        for kept in &together.alone {
            self.edited(kept.clone());
        }
    }

    /// None of them is. Whoever has asked knows what to do.
    pub const fn many_failed(&mut self) {
        self.is_many_flying = false;
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

    /// Whether the store does not do what it should, or takes long for it.
    #[must_use]
    pub const fn is_in_trouble(&self) -> bool {
        self.trouble.is_some() || self.is_late || self.is_sealed
    }

    /// Whether something would be lost with the page, or only a journal would have it.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        let is_nowhere = self.place == Some(Where::Page) && self.has_saved;
        let is_many = self.is_many_flying || self.many.is_some();
        is_nowhere || is_many || self.changed().next().is_some()
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
    pub(super) fn changed(&self) -> impl Iterator<Item = Change<'_>> {
        let waiting = self.flying.iter().chain(&self.waiting);
        let changed = waiting.filter(|waiting| waiting.why != Why::Gone);
        let numbered = changed.map(|one| (one.number, &one.kept, &*one.adopted));
        let all = numbered.chain(self.stuck.values().map(|kept| (0, kept, &[][..])));
        all.map(|(number, kept, adopted)| {
            Change { number, kept, base: self.base(&kept.case.id), adopted }
        })
    }

    /// What the edit under way is marked with: as one of this tab, and of the one that has made it.
    #[must_use]
    pub fn marks(&self, tab: &str) -> Vec<Mark> {
        let own = self.flying.as_ref().map(|flying| Mark { tab: tab.to_owned(), number: flying.number });
        own.into_iter().chain(self.marks_of_others()).collect()
    }

    /// What it is marked with where it is stored in the place of a tab that is gone.
    #[must_use]
    pub fn marks_of_others(&self) -> Vec<Mark> {
        self.flying.as_ref().map(|flying| flying.adopted.clone()).unwrap_or_default()
    }

    /// How many edits wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
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
            _ if self.is_many_flying || self.many.is_some() => Saving::Saving,
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
