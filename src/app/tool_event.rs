//! The events that the tool reports to the element around it. `tests/app/generated.rs` writes the same union to
//! `embed/generated.ts`.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::{StorageError, StorageKind};

/// An event for the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolEvent {
    /// A different case is open.
    Opened,
    /// The person has changed the open case.
    Changed,
    /// Everything is saved, in this storage.
    Saved(SavedPlace),
    /// Something is not saved, for this reason.
    NotSaved(SavingCode),
    /// There is nothing to save yet.
    Idle,
    /// The person wants to print the case.
    Print,
    /// The person wants to copy the result as text.
    CopyResult,
    /// The person wants to share the answers.
    Share,
}

/// The storage in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedPlace {
    /// The browser's database.
    Database,
    /// Its local storage.
    LocalStorage,
}

/// Why something is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavingCode {
    /// Storage is full.
    Quota,
    /// The stored data was written by a newer version of the tool.
    NewerData,
    /// The browser allows no storage, or something else went wrong.
    StorageDenied,
}

impl ToolEvent {
    /// The event for a save status; `None` while saving.
    #[must_use]
    pub const fn of_saving(saving: &SaveStatus) -> Option<Self> {
        match saving {
            SaveStatus::Saved(StorageKind::Local) => Some(Self::Saved(SavedPlace::LocalStorage)),
            SaveStatus::Saved(_) => Some(Self::Saved(SavedPlace::Database)),
            SaveStatus::NotSaved(error) => Some(Self::NotSaved(SavingCode::of(error))),
            SaveStatus::NothingToSave => Some(Self::Idle),
            SaveStatus::Saving
            | SaveStatus::SavingSlowly
            | SaveStatus::NoAnswer
            | SaveStatus::Recovering => None,
        }
    }
}

/// Written by hand to keep the WebAssembly small: an object with a type and at most one more member. The strings are
/// those of the embedding contract.
impl Serialize for ToolEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, more) = match self {
            Self::Opened => ("opened", None),
            Self::Changed => ("changed", None),
            Self::Saved(storage) => ("saved", Some(("where", storage.id()))),
            Self::NotSaved(code) => ("not-saved", Some(("code", code.id()))),
            Self::Idle => ("idle", None),
            Self::Print => ("print", None),
            Self::CopyResult => ("copy-result", None),
            Self::Share => ("share", None),
        };
        let mut object = serializer.serialize_struct("ToolEvent", 2)?;
        object.serialize_field("type", kind)?;
        if let Some((name, value)) = more {
            object.serialize_field(name, value)?;
        }
        object.end()
    }
}

impl SavedPlace {
    const fn id(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::LocalStorage => "local-storage",
        }
    }
}

impl SavingCode {
    const fn of(error: &StorageError) -> Self {
        match error {
            StorageError::Full | StorageError::TooLarge => Self::Quota,
            StorageError::Newer => Self::NewerData,
            StorageError::Refused | StorageError::Closed | StorageError::Other(_) => {
                Self::StorageDenied
            }
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Quota => "quota",
            Self::NewerData => "newer-data",
            Self::StorageDenied => "storage-denied",
        }
    }
}
