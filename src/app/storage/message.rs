//! What a person does about the storage.

use crate::app::autosave::store::Table;

/// What can be done about the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageMessage {
    /// Show what stands there as it is.
    Show(Table, String),
    /// Put what is shown on the clipboard.
    Copy,
    /// Cover it again.
    Hide,
    /// The person knows what was lost.
    KnowLoss,
    /// Try a case again that was set aside.
    TryAgain(String),
    /// The person knows what was begun and not ended.
    KnowUnfinished,
}
