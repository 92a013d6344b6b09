//! What is done to the cases.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::saved_case::SavedCase;

/// A message to the collection of cases.
#[derive(Clone, Debug, PartialEq)]
pub enum CasesMessage {
    /// Begin a new case.
    New,
    /// Open the case with this id.
    Open(String),
    /// Copy a case; the text goes behind its title.
    Duplicate(String, String),
    /// Delete a case. It can be restored.
    Delete(String),
    /// Restore a deleted case.
    Restore(String),
    /// Give a case a different title.
    Rename(String, String),
    /// Remove a deleted case for good.
    DeleteForever(String),
    /// Keep this, and save it.
    Save(SavedCase),
    /// These are saved already.
    Saved(Vec<SavedCase>),
    /// Show an empty case in place of the open one.
    CloseOpenCase,
    /// These are read from the store, but more will follow.
    PartlyLoaded(Vec<Rc<Case>>),
    /// These are all that the store holds.
    Loaded(Vec<SavedCase>),
    /// Another tab has changed this one.
    ChangedElsewhere(SavedCase),
    /// Another tab had changed a case that was edited here, so the edit became a case of its own.
    ConflictCopy {
        /// The case as the other tab has left it.
        stored: SavedCase,
        /// The edit, with everything that was typed since.
        copy: SavedCase,
    },
}
