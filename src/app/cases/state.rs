//! All cases, by id.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::saved_case::SavedCase;

/// All cases, including deleted ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cases {
    /// Shared with the view, so that a keystroke in the search field doesn't copy thousands of cases.
    by_id: Rc<SortedMap<String, SavedCase>>,
    /// Cases loaded so far while more follow, so that their rows can be computed meanwhile.
    pub arriving: Rc<Vec<Rc<Case>>>,
    /// Whether all cases have been loaded.
    pub is_loaded: bool,
}

impl Cases {
    /// The case with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&SavedCase> {
        self.by_id.get(id)
    }

    /// All cases, by id.
    pub fn all(&self) -> impl Iterator<Item = &SavedCase> {
        self.by_id.values()
    }

    /// The cases that are not deleted, by id, including those set aside.
    pub fn not_deleted(&self) -> impl Iterator<Item = &SavedCase> {
        self.all().filter(|saved| !saved.deleted)
    }

    /// The deleted cases, by id.
    pub fn deleted(&self) -> impl Iterator<Item = &SavedCase> {
        self.all().filter(|saved| saved.deleted)
    }

    /// Whether there is no case, not even a deleted one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Whether the two are the same collection, unchanged.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.by_id, &other.by_id)
    }

    pub(super) fn put(&mut self, saved: SavedCase) {
        Rc::make_mut(&mut self.by_id).insert(saved.case.id.clone(), saved);
    }

    pub(super) fn put_all(&mut self, all: impl IntoIterator<Item = SavedCase>) {
        for saved in all {
            self.put(saved);
        }
    }

    /// Adds those whose id is not taken yet.
    pub(super) fn put_missing(&mut self, all: impl IntoIterator<Item = SavedCase>) {
        let by_id = Rc::make_mut(&mut self.by_id);
        for saved in all {
            if !by_id.contains_key(&saved.case.id) {
                by_id.insert(saved.case.id.clone(), saved);
            }
        }
    }

    pub(super) fn remove(&mut self, id: &str) {
        Rc::make_mut(&mut self.by_id).remove(id);
    }
}
