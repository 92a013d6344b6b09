//! How far it has come with many cases: stored together with them, so that the next start can tell if the page is gone
//! before they are through.

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::store::{Row, StorageKey, Table, Write};

/// How many cases are stored together.
pub const BATCH_SIZE: usize = 200;

/// What is done with many cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BulkKind {
    /// They are added.
    #[default]
    Add,
    /// They were added, and are taken back.
    TakeBack,
}

impl BulkKind {
    const ALL: [(Self, &str); 2] = [(Self::Add, "add"), (Self::TakeBack, "take-back")];
}

/// How far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulkProgress {
    /// What is done.
    pub what: BulkKind,
    /// How many are through.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// The name of the file that they are from.
    pub source: String,
}

/// What a tab has begun and not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfinishedBulk {
    /// The tab.
    pub tab: String,
    /// When it has come so far.
    pub at: Timestamp,
    /// How far that is.
    pub progress: BulkProgress,
}

impl BulkProgress {
    /// Notes it; or that it is through.
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
    /// What these rows note.
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

    /// The person knows of it, or it has become needless.
    #[must_use]
    pub fn forget(shelf: &StorageKey, tab: &str) -> Write {
        Write::Delete(Table::Meta, format!("{}{tab}", shelf.many()))
    }
}
