//! The state of storage problems.

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::ledger::DataLoss;

/// What was found at start-up, apart from readable cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageReport {
    /// The keys of unreadable rows.
    pub unreadable: Vec<String>,
    /// The keys of cases that only a different version of the tool can open.
    pub sealed: Vec<String>,
    /// What the browser has deleted.
    pub loss: Option<DataLoss>,
    /// Bulk operations that were interrupted.
    pub unfinished: Vec<UnfinishedBulk>,
    /// The ids of cases with which the tool crashed repeatedly.
    pub aside: SortedSet<String>,
}

/// The state of storage problems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageState {
    /// The report at start-up.
    pub report: StorageReport,
    /// The row whose raw text is shown.
    pub raw_row: Option<RawRow>,
}

/// A row that cannot be read as a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow {
    /// Its key.
    pub key: String,
    /// Its raw text; `None` if the value is not text.
    pub text: Option<String>,
}

impl StorageState {
    /// Whether a case is set aside.
    #[must_use]
    pub fn is_aside(&self, id: &str) -> bool {
        self.report.aside.contains(id)
    }
}
