//! Whether the work is saved.

use crate::app::autosave::store::{StorageError, StorageKind};

/// How the work stands: what the line says that is always in sight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was done yet that would have to be saved.
    #[default]
    NothingToSave,
    /// The store takes long to answer at the start.
    NoAnswer,
    /// What a tab has left behind is looked for.
    Recovering,
    /// It is on its way.
    Saving,
    /// It is on its way for a long time.
    SavingSlowly,
    /// All of it is saved, here.
    Saved(StorageKind),
    /// Some of it is not, and why.
    NotSaved(StorageError),
}
