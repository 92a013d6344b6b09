//! Whether the work is saved.

use crate::app::autosave::store::{StorageError, StorageKind};

/// The save status, as the status line shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// There is nothing to save yet.
    #[default]
    NothingToSave,
    /// The store has not answered yet.
    NoAnswer,
    /// Journals of closed tabs are being recovered.
    Recovering,
    /// Saving.
    Saving,
    /// Saving takes long.
    SavingSlowly,
    /// Everything is saved, in this kind of storage.
    Saved(StorageKind),
    /// Something is not saved, for this reason.
    NotSaved(StorageError),
}
