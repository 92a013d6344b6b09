//! What the tool reports to the element around it. `tests/app/generated.rs` writes the same union into `embed/generated.ts`.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::{StorageError, StorageKind};

/// Something that the element has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolEvent {
    /// A different case is open now.
    Opened,
    /// A person has changed the open case.
    Changed,
    /// Everything is stored, in this place.
    Saved(SavedPlace),
    /// Something is not stored, and why.
    NotSaved(SavingCode),
    /// Nothing was done yet that would have to be stored.
    Idle,
}

/// The storage that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedPlace {
    /// The database of the browser.
    Database,
    /// Its local storage.
    LocalStorage,
}

/// Why something is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavingCode {
    /// There is no room.
    Quota,
    /// A newer version of the tool has written what is stored.
    NewerData,
    /// The browser stores nothing here, or something else went wrong.
    StorageDenied,
}

impl ToolEvent {
    /// How saving stands; nothing while it is under way.
    #[must_use]
    pub const fn of_saving(saving: &SaveStatus) -> Option<Self> {
        match saving {
            SaveStatus::Saved(StorageKind::Local) => Some(Self::Saved(SavedPlace::LocalStorage)),
            SaveStatus::Saved(_) => Some(Self::Saved(SavedPlace::Database)),
            SaveStatus::NotSaved(trouble) => Some(Self::NotSaved(SavingCode::of(trouble))),
            SaveStatus::NothingToSave => Some(Self::Idle),
            SaveStatus::Saving
            | SaveStatus::SavingSlowly
            | SaveStatus::NoAnswer
            | SaveStatus::Recovering => None,
        }
    }
}

/// By hand, because it is smaller in the wasm: an object with the type, and with one more member where there is more to say. The words
/// are those of the embedding contract.
impl Serialize for ToolEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, more) = match self {
            Self::Opened => ("opened", None),
            Self::Changed => ("changed", None),
            Self::Saved(place) => ("saved", Some(("where", place.id()))),
            Self::NotSaved(code) => ("not-saved", Some(("code", code.id()))),
            Self::Idle => ("idle", None),
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
    const fn of(trouble: &StorageError) -> Self {
        match trouble {
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
