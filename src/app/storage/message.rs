//! What a person does about the storage.

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::store::Table;
use crate::app::storage::state::{RawRow, StorageReport};

/// What can be done about the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageMessage {
    /// Show what stands there as it is.
    ShowRawRow(Table, String),
    /// Put what is shown on the clipboard.
    CopyRawRow,
    /// Cover it again.
    HideRawRow,
    /// The person knows what was lost.
    AcknowledgeLoss,
    /// Try a case again that was set aside.
    RetryCase(String),
    /// The person knows what was begun and not ended.
    AcknowledgeUnfinished,
    /// The rest of this file was added, so what was begun with it before is finished.
    Finished(String),
    /// This was found when the tool started.
    Report(StorageReport),
    /// Other tabs have begun this and not finished it, as has turned out since.
    Unfinished(Vec<UnfinishedBulk>),
    /// This is what the row holds.
    RawRow(RawRow),
}
