//! What is noted outside the store about what is in it, to notice when the browser has removed some.

use stop_fix_scale_core::format::case_file::CaseFileError;
use stop_fix_scale_core::format::record::Ledger;

use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table};

/// Which store it is: when its ledger was laid. Nothing in one of an earlier version.
pub type StoreIdentity = Option<String>;

/// The ledger after one more commit, in the store that is expected; in any, if none is.
///
/// # Errors
/// There is none any more, or another one: the store was cleared. Or it is newer than this program.
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
        // It says nothing about the cases. The next one is as good as a first.
        Err(_) => Ok(Ledger { commits: 1, begun: expected.cloned().flatten() }),
    }
}

/// How much is stored: kept in another kind of storage, and compared at each start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many cases there are, deleted and unreadable ones included.
    pub cases: usize,
    /// How often something was saved.
    pub commits: u64,
}

/// What the store has lost since the last digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataLoss {
    /// How many cases there were.
    pub had: usize,
    /// How many there are. As many as there were: then they are older than they should be.
    pub has: usize,
}

/// The answer to [`Read::Count`].
pub(crate) fn number(rows: &[Row]) -> usize {
    rows.first().and_then(|row| row.text.as_deref()?.parse().ok()).unwrap_or(0)
}

impl Digest {
    /// How many things have to be read for it.
    pub(crate) const READS: usize = 3;

    /// What has to be read for it.
    pub(crate) fn reads(shelf: &StorageKey) -> Vec<Read> {
        vec![
            Read::One(Table::Meta, shelf.ledger()),
            Read::Count(Table::Cases, shelf.prefix()),
            Read::Count(Table::Quarantine, shelf.prefix()),
        ]
    }

    /// The digest of what was read for it.
    pub(crate) fn of(rows: &[Vec<Row>]) -> Self {
        let [ledger, cases, aside, ..] = rows else { return Self::default() };
        Self::with(ledger, number(cases).saturating_add(number(aside)))
    }

    /// The digest of a store with this ledger and so many cases.
    pub(crate) fn with(ledger: &[Row], cases: usize) -> Self {
        let text = ledger.first().and_then(|row| row.text.as_deref());
        let ledger = text.and_then(|text| Ledger::read(text).ok()).unwrap_or_default();
        Self { cases, commits: ledger.commits }
    }

    /// Reads what [`Digest::to_text`] has written; nothing where it is damaged.
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

    /// What is lost, if this was noted earlier and that is there now.
    #[must_use]
    pub fn loss(self, now: Self) -> Option<DataLoss> {
        let is_lost = now.cases < self.cases || now.commits < self.commits && self.cases > 0;
        is_lost.then_some(DataLoss { had: self.cases, has: now.cases.min(self.cases) })
    }
}
