//! Edits from other tabs: stored by open tabs, or left in the journals of closed ones.

use stop_fix_scale_core::model::Model;
use stop_fix_scale_core::sorted::{SortedMap, SortedSet};

use crate::app::autosave::journal::JournalEntry;
use crate::app::autosave::queue::{Attempt, SaveQueue};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::tab_mark::TabMark;

impl SaveQueue {
    /// The queue of a different tab, rebuilt from its journal.
    #[must_use]
    pub fn replay(tab: &str, noted: Vec<JournalEntry>) -> Self {
        let mut queue = Self::default();
        queue.adopt(tab, noted);
        queue
    }

    /// Takes over the journal of a closed tab. There must be no edits of its cases here.
    pub fn adopt(&mut self, tab: &str, noted: Vec<JournalEntry>) {
        let mut met = SortedSet::default();
        for JournalEntry { number, mut adopted, edited, base, .. } in noted {
            let id = edited.case.id.clone();
            if met.insert(id.clone()) {
                self.known.insert(id, (edited.clone(), base));
            }
            // Earlier versions did not number edits.
            if number > 0 {
                adopted.push(TabMark { tab: tab.to_owned(), number });
            }
            self.wait(edited, Attempt::Again, adopted);
        }
    }

    /// Adds the cases the store returned at start-up. Edits typed before the store answered are not based on these
    /// cases. Returns the newest state of each case.
    pub fn start_with(
        &mut self,
        model: &Model,
        stored: Vec<(SavedCase, u64)>,
        suffix: &str,
    ) -> Vec<SavedCase> {
        let copies = self.copies(model, suffix);
        let mut newest: SortedMap<String, SavedCase> =
            self.unsaved().map(|edited| (edited.case.id.clone(), edited.clone())).collect();
        for (saved, revision) in stored {
            let id = &saved.case.id;
            if !newest.contains_key(id) && !copies.contains(id) {
                newest.insert(id.clone(), saved.clone());
                self.learn(saved, revision);
            }
        }
        newest.into_iter().map(|(_, saved)| saved).collect()
    }

    /// A different tab has stored this case. Returns whether the person should see it; `suffix` is that of conflict
    /// copies.
    pub fn learn_from_tab(
        &mut self,
        model: &Model,
        saved: &SavedCase,
        revision: u64,
        suffix: &str,
    ) -> bool {
        let id = &saved.case.id;
        if self.has_edit(id) || self.copies(model, suffix).contains(id) {
            // The conflict is resolved when the pending edit is stored. If the copy were shown before that, new edits
            // of it would mix with those that follow the pending edit.
            return false;
        }
        let Some((known, base)) = self.known.get(id).filter(|(_, base)| *base >= revision) else {
            self.learn(saved.clone(), revision);
            return true;
        };
        let same = *base == revision && known.deleted == saved.deleted;
        if !same || known.case.to_line(model).ok() != saved.case.to_line(model).ok() {
            // A different tab has overwritten what this tab stored, which can happen without a database. This tab's
            // version becomes a conflict copy.
            let gone = known.clone();
            self.wait(gone, Attempt::Again, Vec::new());
            self.learn(saved.clone(), 0);
        }
        false
    }
}
