//! The progress of a bulk operation. It is stored with the cases, so the next start can report an operation that the
//! page didn't finish.

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::store::{Row, StorageKey, Table, Write};

/// The number of cases per transaction.
pub const BATCH_SIZE: usize = 200;

/// The kind of bulk operation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BulkKind {
    /// Cases are being added.
    #[default]
    Add,
    /// Added cases are being removed again.
    TakeBack,
}

impl BulkKind {
    const ALL: [(Self, &str); 2] = [(Self::Add, "add"), (Self::TakeBack, "take-back")];
}

/// The progress of a bulk operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulkProgress {
    /// The operation.
    pub what: BulkKind,
    /// The number of cases done.
    pub done: usize,
    /// The number of cases in total.
    pub total: usize,
    /// The name of the file the cases come from.
    pub source: String,
}

/// A bulk operation that a tab has started and not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfinishedBulk {
    /// The tab.
    pub tab: String,
    /// When the progress was stored.
    pub at: Timestamp,
    /// The progress.
    pub progress: BulkProgress,
}

impl BulkProgress {
    /// Stores the progress, or deletes the record once everything is done.
    pub(crate) fn put(&self, on: &StorageKey, tab: &str, now: &Timestamp) -> Write {
        let key = format!("{}{tab}", on.many());
        if self.done >= self.total {
            return Write::Delete(Table::Meta, key);
        }
        let Self { what, done, total, source } = self;
        let what = BulkKind::ALL.into_iter().find_map(|(one, name)| (one == *what).then_some(name));
        let text = format!("{} {done} {total} {} {source}", what.unwrap_or_default(), now.as_str());
        Write::Put(Table::Meta, key, text)
    }
}

impl UnfinishedBulk {
    /// Reads the records from these rows.
    #[must_use]
    pub fn read(shelf: &StorageKey, rows: &[Row]) -> Vec<Self> {
        let prefix = shelf.many();
        let read = |row: &Row| {
            let tab = row.key.strip_prefix(&prefix)?.to_owned();
            let mut words = row.text.as_deref()?.splitn(5, ' ');
            let name = words.next()?;
            let what =
                BulkKind::ALL.into_iter().find_map(|(what, one)| (one == name).then_some(what))?;
            let (done, total) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
            let at = words.next()?.parse().ok()?;
            let source = words.next()?.to_owned();
            Some(Self { tab, at, progress: BulkProgress { what, done, total, source } })
        };
        rows.iter().filter_map(read).collect()
    }

    /// Deletes the record of a tab: the person has seen it, or it is no longer needed.
    #[must_use]
    pub fn forget(shelf: &StorageKey, tab: &str) -> Write {
        Write::Delete(Table::Meta, format!("{}{tab}", shelf.many()))
    }
}
