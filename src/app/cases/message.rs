//! Messages that change the cases.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::saved_case::SavedCase;

/// A message to the collection of cases.
#[derive(Clone, Debug, PartialEq)]
pub enum CasesMessage {
    /// Start a new case.
    New,
    /// Open the case with this id.
    Open(String),
    /// Copy a case; the text is appended to its title.
    Duplicate(String, String),
    /// Delete a case. It can be restored.
    Delete(String),
    /// Restore a deleted case.
    Restore(String),
    /// Rename a case.
    Rename(String, String),
    /// Delete a deleted case for good.
    DeleteForever(String),
    /// Put this case into the collection, and save it.
    Save(SavedCase),
    /// Put these cases, which are already saved, into the collection.
    Saved(Vec<SavedCase>),
    /// Replace the open case with an empty one.
    CloseOpenCase,
    /// These cases have been loaded; more will follow.
    PartlyLoaded(Vec<Rc<Case>>),
    /// All cases in the store.
    Loaded(Vec<SavedCase>),
    /// A different tab has changed this case.
    ChangedElsewhere(SavedCase),
    /// A different tab had changed a case that was edited here, so the edit became a conflict copy.
    ConflictCopy {
        /// The other tab's version.
        stored: SavedCase,
        /// This tab's edit, with everything typed since.
        copy: SavedCase,
    },
}
