//! The status of a queue: what is not stored yet, and why.

use crate::app::autosave::queue::{InFlight, SaveQueue};
use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{StorageError, StorageKind};
use crate::app::autosave::tab_mark::TabMark;

/// An edit that is not stored yet.
#[derive(Debug)]
pub(crate) struct Change<'a> {
    /// The number of the edit in this tab; 0 if later edits may be stored before it.
    pub(crate) number: u64,
    pub(crate) edited: &'a SavedCase,
    /// Its base revision.
    pub(crate) base: u64,
    pub(crate) adopted: &'a [TabMark],
}

impl SaveQueue {
    /// The number of the edit being stored.
    #[must_use]
    pub fn flight(&self) -> Option<u32> {
        self.in_flight.edit().map(|_| self.flight)
    }

    /// Whether the store has answered.
    #[must_use]
    pub const fn has_answer(&self) -> bool {
        self.storage_kind.is_some()
    }

    /// Whether the store fails or is slow.
    #[must_use]
    pub const fn has_error(&self) -> bool {
        self.error.is_some() || self.is_late || self.is_sealed
    }

    /// Whether closing the page would lose work, or leave it only in a journal.
    #[must_use]
    pub fn is_at_risk(&self) -> bool {
        let is_nowhere = self.storage_kind == Some(StorageKind::Page) && self.has_saved;
        is_nowhere
            || self.has_bulk()
            || self.bulk_error.is_some()
            || self.unsaved().next().is_some()
    }

    /// Everything that is not stored yet, oldest first.
    pub fn unsaved(&self) -> impl Iterator<Item = &SavedCase> {
        self.in_flight.gone().iter().chain(&self.gone).chain(self.edits())
    }

    /// The edits among what is not stored yet.
    pub(crate) fn edits(&self) -> impl Iterator<Item = &SavedCase> {
        let waiting = self.in_flight.edit().into_iter().chain(&self.waiting);
        waiting.map(|waiting| &waiting.edited).chain(self.stuck.values())
    }

    /// The edits for the journal.
    pub(crate) fn changed(&self) -> impl Iterator<Item = Change<'_>> {
        let waiting = self.in_flight.edit().into_iter().chain(&self.waiting);
        let numbered = waiting.map(|one| (one.number, &one.edited, &*one.adopted));
        let all = numbered.chain(self.stuck.values().map(|edited| (0, edited, &[][..])));
        all.map(|(number, edited, adopted)| Change {
            number,
            edited,
            base: self.base(&edited.case.id),
            adopted,
        })
    }

    /// The marks for the edit being stored: of this tab, and of the tabs it came from.
    #[must_use]
    pub fn marks(&self, tab: &str) -> Vec<TabMark> {
        let own =
            self.in_flight.edit().map(|edit| TabMark { tab: tab.to_owned(), number: edit.number });
        own.into_iter().chain(self.marks_of_others()).collect()
    }

    /// The marks of the closed tabs that the edit being stored came from.
    #[must_use]
    pub fn marks_of_others(&self) -> Vec<TabMark> {
        self.in_flight.edit().map(|edit| edit.adopted.clone()).unwrap_or_default()
    }

    /// Whether nothing is being stored and nothing is waiting.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_nothing()
            && self.waiting.is_empty()
            && self.gone.is_empty()
            && self.bulk.is_none()
    }

    /// Whether the store has exactly this state, as far as we know.
    #[must_use]
    pub fn has_stored(&self, saved: &SavedCase) -> bool {
        let known = self.known.get(&saved.case.id);
        !self.has_edit(&saved.case.id) && known.is_some_and(|(known, _)| known == saved)
    }

    /// Whether an edit of this case is waiting.
    #[must_use]
    pub fn is_waiting(&self, id: &str) -> bool {
        self.waiting.iter().any(|waiting| waiting.edited.case.id == id)
    }

    /// The number of waiting edits.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The newest unsaved state of a case.
    #[must_use]
    pub fn newest(&self, id: &str) -> Option<&SavedCase> {
        self.unsaved().filter(|edited| edited.case.id == id).last()
    }

    /// The status for the status line.
    #[must_use]
    pub fn saving(&self) -> SaveStatus {
        let has_unsaved = self.unsaved().next().is_some();
        let is_stuck = !self.stuck.is_empty();
        match (self.error.as_ref().or(self.bulk_error.as_ref()), self.storage_kind) {
            _ if self.is_sealed => SaveStatus::NotSaved(StorageError::Newer),
            (_, None) if self.is_late => SaveStatus::NoAnswer,
            (Some(error), _) if has_unsaved || self.bulk_error.is_some() => {
                SaveStatus::NotSaved(error.clone())
            }
            _ if is_stuck => SaveStatus::NotSaved(StorageError::TooLarge),
            // Work that is only in memory is not saved, whatever the store reported.
            (_, Some(StorageKind::Page)) => SaveStatus::NotSaved(StorageError::Refused),
            _ if self.has_bulk() => SaveStatus::Saving,
            _ if has_unsaved && self.is_late => SaveStatus::SavingSlowly,
            _ if has_unsaved => SaveStatus::Saving,
            (_, Some(storage_kind)) if self.has_saved => SaveStatus::Saved(storage_kind),
            _ => SaveStatus::NothingToSave,
        }
    }

    const fn has_bulk(&self) -> bool {
        self.bulk.is_some() || matches!(self.in_flight, InFlight::Bulk)
    }
}
