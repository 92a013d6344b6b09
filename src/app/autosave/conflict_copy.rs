//! What may become of an edit that waits: a tab must not take its own copy for somebody else's case.

use std::collections::{BTreeMap, BTreeSet};

use stop_fix_scale_core::model::Model;

use crate::app::autosave::commit::id_of_copy;
use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::saved_case::copy_of;

impl SaveQueue {
    /// The ids of the cases that edits at hand become where somebody else was quicker. They are there already where
    /// another tab has taken over from this one, which lives after all, or where this one goes on with what a tab has
    /// noted that stored it as its last deed.
    #[must_use]
    pub fn copies(&self, model: &Model, suffix: &str) -> BTreeSet<String> {
        let mut copies = BTreeSet::new();
        // Which case the next edit of each may belong to, and the revision that it is based on.
        let mut places: BTreeMap<&str, Vec<(String, u64)>> = BTreeMap::new();
        for kept in self.edits() {
            let own = &*kept.case.id;
            let before = places.remove(own).unwrap_or_else(|| vec![(own.into(), self.base(own))]);
            let mut after = Vec::new();
            for (place, base) in before {
                let line = if place == own {
                    kept.case.to_line(model)
                } else {
                    copy_of(&kept.case, &place, suffix).to_line(model)
                };
                let Ok(line) = line else { continue };
                let copy = id_of_copy(&line, kept.deleted, base);
                copies.insert(copy.clone());
                after.extend([(place, base.saturating_add(1)), (copy, 1)]);
            }
            places.insert(own, after);
        }
        copies
    }
}
