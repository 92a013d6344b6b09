//! A summary of the store that is saved outside it, to detect when the browser has deleted data.

use stop_fix_scale_core::format::case_file::CaseFileError;
use stop_fix_scale_core::format::record::Ledger;

use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table};

/// Identifies a store by the time its ledger was created; `None` for stores of earlier versions.
pub type StoreIdentity = Option<String>;

/// The ledger after one more commit. `expected` restricts it to one store.
///
/// # Errors
/// The ledger is missing or belongs to a different store, so the store was cleared; or it was written by a newer
/// version.
pub(crate) fn next(
    row: Option<&Row>,
    expected: Option<&StoreIdentity>,
) -> Result<Ledger, StorageError> {
    let row = row.ok_or(StorageError::Closed)?;
    match Ledger::read(row.text.as_deref().unwrap_or_default()) {
        Ok(ledger) if expected.is_some_and(|begun| ledger.begun != *begun) => {
            Err(StorageError::Closed)
        }
        Ok(ledger) => Ok(Ledger { commits: ledger.commits.saturating_add(1), ..ledger }),
        Err(CaseFileError::Newer(_)) => Err(StorageError::Newer),
        // A damaged ledger says nothing about the cases, so start a new one.
        Err(_) => Ok(Ledger { commits: 1, begun: expected.cloned().flatten() }),
    }
}

/// How much is stored. Saved in a different kind of storage and compared at each start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The number of cases, including deleted and unreadable ones.
    pub cases: usize,
    /// The number of commits.
    pub commits: u64,
}

/// The cases lost since the last digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataLoss {
    /// The number of cases before.
    pub had: usize,
    /// The number of cases now. If it is the same, the store has older versions of them.
    pub has: usize,
}

/// The number that answers [`Read::Count`].
pub(crate) fn number(rows: &[Row]) -> usize {
    rows.first().and_then(|row| row.text.as_deref()?.parse().ok()).unwrap_or(0)
}

impl Digest {
    /// The number of reads in [`Digest::reads`].
    pub(crate) const READS: usize = 3;

    /// The reads that [`Digest::of`] needs.
    pub(crate) fn reads(shelf: &StorageKey) -> Vec<Read> {
        vec![
            Read::One(Table::Meta, shelf.ledger()),
            Read::Count(Table::Cases, shelf.prefix()),
            Read::Count(Table::Quarantine, shelf.prefix()),
        ]
    }

    /// The digest from these rows.
    pub(crate) fn of(rows: &[Vec<Row>]) -> Self {
        let [ledger, cases, aside, ..] = rows else { return Self::default() };
        Self::with(ledger, number(cases).saturating_add(number(aside)))
    }

    /// The digest of a store with this ledger and this many cases.
    pub(crate) fn with(ledger: &[Row], cases: usize) -> Self {
        let text = ledger.first().and_then(|row| row.text.as_deref());
        let ledger = text.and_then(|text| Ledger::read(text).ok()).unwrap_or_default();
        Self { cases, commits: ledger.commits }
    }

    /// Reads the text of [`Digest::to_text`]; `None` if it is damaged.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (cases, commits) = text.split_once(' ')?;
        Some(Self { cases: cases.parse().ok()?, commits: commits.parse().ok()? })
    }

    /// The digest as text.
    #[must_use]
    pub fn to_text(self) -> String {
        format!("{} {}", self.cases, self.commits)
    }

    /// The loss between this digest and the current one.
    #[must_use]
    pub fn loss(self, now: Self) -> Option<DataLoss> {
        let is_lost = now.cases < self.cases || now.commits < self.commits && self.cases > 0;
        is_lost.then_some(DataLoss { had: self.cases, has: now.cases.min(self.cases) })
    }
}
