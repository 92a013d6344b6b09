//! What other tabs have stored, and what tabs that are gone have left.

use std::collections::{BTreeMap, BTreeSet};

use stop_fix_scale_core::model::Model;

use crate::app::autosave::journal::JournalEntry;
use crate::app::autosave::queue::{Attempt, SaveQueue};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::tab_mark::TabMark;

impl SaveQueue {
    /// What another tab has noted and not stored, as that tab would go on.
    #[must_use]
    pub fn replay(tab: &str, noted: Vec<JournalEntry>) -> Self {
        let mut queue = Self::default();
        queue.adopt(tab, noted);
        queue
    }

    /// Goes on with what a tab has noted that is gone. None of its cases may have an edit here.
    pub fn adopt(&mut self, tab: &str, noted: Vec<JournalEntry>) {
        let mut met = BTreeSet::new();
        for JournalEntry { number, mut adopted, kept, base, .. } in noted {
            let id = kept.case.id.clone();
            if met.insert(id.clone()) {
                self.known.insert(id, (kept.clone(), base));
            }
            // Earlier versions did not count.
            if number > 0 {
                adopted.push(TabMark { tab: tab.to_owned(), number });
            }
            self.wait(kept, Attempt::Again, adopted);
        }
    }

    /// These cases stand so in the store, in these revisions. What was typed before it has answered was not based on what
    /// is there. What is here then, as somebody has left it last.
    pub fn begins_with(
        &mut self,
        model: &Model,
        stored: Vec<(SavedCase, u64)>,
        suffix: &str,
    ) -> Vec<SavedCase> {
        let copies = self.copies(model, suffix);
        let mut newest: BTreeMap<String, SavedCase> =
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
    pub fn hears(&mut self, model: &Model, kept: &SavedCase, revision: u64, suffix: &str) -> bool {
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
            self.wait(gone, Attempt::Again, Vec::new());
            self.knows(kept.clone(), 0);
        }
        false
    }
}
