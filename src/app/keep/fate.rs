//! What may become of an edit that waits: a tab must not take its own copy for somebody else's case.

use std::collections::BTreeMap;

use super::Queue;
use super::commit::id_of_copy;
use crate::model::Model;

impl Queue {
    /// Whether this is the case that an edit at hand becomes where somebody else was quicker. It is
    /// there already where another tab has taken over from this one, which lives after all.
    pub(super) fn may_become(&self, model: &Model, id: &str, suffix: &str) -> bool {
        // Which case the next edit of each may belong to, and the revision that it is based on.
        let mut places: BTreeMap<&str, Vec<(String, u64)>> = BTreeMap::new();
        for kept in self.unsaved() {
            let own = &*kept.case.id;
            let before = places.remove(own).unwrap_or_else(|| vec![(own.into(), self.base(own))]);
            let mut after = Vec::new();
            for (place, base) in before {
                let line = if place == own {
                    kept.case.to_line(model)
                } else {
                    Self::as_copy(&kept.case, &place, suffix).to_line(model)
                };
                let Ok(line) = line else { continue };
                let copy = id_of_copy(&line, kept.deleted, base);
                if copy == id {
                    return true;
                }
                after.extend([(place, base.saturating_add(1)), (copy, 1)]);
            }
            places.insert(own, after);
        }
        false
    }
}
