//! What a person should know about the storage.

use std::collections::BTreeSet;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::ledger::DataLoss;

/// What was found in the storage beside the cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageReport {
    /// The keys of what could not be read.
    pub unreadable: Vec<String>,
    /// The keys of cases that only another version of the tool can open.
    pub sealed: Vec<String>,
    /// What the browser has removed.
    pub loss: Option<DataLoss>,
    /// What was begun with many cases before the page was gone.
    pub unfinished: Vec<UnfinishedBulk>,
    /// The ids of cases with which the tool has failed more than once.
    pub aside: BTreeSet<String>,
}

/// What is known about the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageState {
    /// What was found at the start.
    pub report: StorageReport,
    /// What the person wants to see as it is.
    pub raw_row: Option<RawRow>,
}

/// Something that cannot be read as a case, shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow {
    /// Where it stands.
    pub key: String,
    /// What stands there; nothing where it is no text.
    pub text: Option<String>,
}

impl StorageState {
    /// Whether a case is set aside.
    #[must_use]
    pub fn is_aside(&self, id: &str) -> bool {
        self.report.aside.contains(id)
    }
}
