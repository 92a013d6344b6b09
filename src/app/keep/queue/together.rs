//! Many cases that are stored together.

use super::{Flight, Queue};
use crate::app::keep::{Kept, Progress, Together};

impl Queue {
    /// Many cases are to be stored together, as part of something that has come so far then.
    pub fn together(&mut self, many: Vec<Kept>, progress: Progress) {
        self.many = Some((many, progress));
    }

    /// These, each with the revision that it is based on, once no edit is left: two are never under way at once, so that
    /// none overtakes another.
    pub fn take_many(&mut self) -> Option<(Vec<(Kept, u64)>, Progress)> {
        if !self.flying.is_nothing() || self.is_sealed || !self.waiting.is_empty() {
            return None;
        }
        let (many, progress) = self.many.take()?;
        self.flying = Flight::Many;
        let based = |kept: Kept| {
            let base = self.base(&kept.case.id);
            (kept, base)
        };
        Some((many.into_iter().map(based).collect(), progress))
    }

    /// They are stored. Those that are not as simple go alone, as edits.
    pub fn many_landed(&mut self, together: &Together) {
        self.flying = Flight::Nothing;
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
    pub fn many_failed(&mut self) {
        self.flying = Flight::Nothing;
    }
}
