//! Predicts conflict-copy ids, so a tab recognises its own copy.

use stop_fix_scale_core::model::Model;
use stop_fix_scale_core::sorted::{SortedMap, SortedSet};

use crate::app::autosave::commit::id_of_copy;
use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::saved_case::copy_of;

impl SaveQueue {
    /// The ids of the conflict copies that pending edits may become. Such a copy may exist already: a different tab
    /// took over this tab's journal while this tab was still alive, or this tab took over a journal whose last edit was
    /// already stored.
    #[must_use]
    pub fn copies(&self, model: &Model, suffix: &str) -> SortedSet<String> {
        let mut copies = SortedSet::default();
        // The ids and base revisions that the next edit of each case may have.
        let mut ids: SortedMap<&str, Vec<(String, u64)>> = SortedMap::default();
        for edited in self.edits() {
            let own = &*edited.case.id;
            let before = ids.remove(own).unwrap_or_else(|| vec![(own.into(), self.base(own))]);
            let mut after = Vec::new();
            for (id, base) in before {
                let line = if id == own {
                    edited.case.to_line(model)
                } else {
                    copy_of(&edited.case, &id, suffix).to_line(model)
                };
                let Ok(line) = line else { continue };
                let copy = id_of_copy(&line, edited.deleted, base);
                copies.insert(copy.clone());
                after.extend([(id, base.saturating_add(1)), (copy, 1)]);
            }
            ids.insert(own, after);
        }
        copies
    }
}
