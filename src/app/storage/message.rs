//! Messages about storage problems.

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::store::Table;
use crate::app::storage::state::{RawRow, StorageReport};

/// A message about storage problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageMessage {
    /// Show the raw text of a row.
    ShowRawRow(Table, String),
    /// Copy the raw text.
    CopyRawRow,
    /// Hide the raw text.
    HideRawRow,
    /// Reload the page, which brings the newest version of the tool.
    Reload,
    /// The person has seen the data loss.
    AcknowledgeLoss,
    /// Stop setting this case aside.
    RetryCase(String),
    /// The person has seen the unfinished bulk operations.
    AcknowledgeUnfinished,
    /// The rest of this file was added, so its unfinished operation is complete.
    Finished(String),
    /// The storage report at start-up.
    Report(StorageReport),
    /// The unfinished bulk operations of closed tabs, as known by now.
    Unfinished(Vec<UnfinishedBulk>),
    /// The content of a row.
    RawRow(RawRow),
}
