//! How far it has come with many cases: stored together with them, so that the next start can tell if the page is gone
//! before they are through.

use super::store::{Row, Shelf, Table, Write};
use stop_fix_scale_core::format::date::Timestamp;

/// How many cases are stored together.
pub const TOGETHER: usize = 200;

/// What is done with many cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Operation {
    /// They are added.
    #[default]
    Add,
    /// They were added, and are taken back.
    TakeBack,
}

impl Operation {
    const ALL: [(Self, &str); 2] = [(Self::Add, "add"), (Self::TakeBack, "take-back")];
}

/// How far it has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub what: Operation,
    /// How many are through.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// The name of the file that they are from.
    pub source: String,
}

/// What a tab has begun and not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The tab.
    pub tab: String,
    /// When it has come so far.
    pub at: Timestamp,
    /// How far that is.
    pub progress: Progress,
}

impl Progress {
    /// Notes it; or that it is through.
    pub(super) fn put(&self, on: &Shelf, tab: &str, now: &Timestamp) -> Write {
        let key = format!("{}{tab}", on.many());
        if self.done >= self.total {
            return Write::Delete(Table::Meta, key);
        }
        let Self { what, done, total, source } = self;
        let what =
            Operation::ALL.into_iter().find_map(|(one, name)| (one == *what).then_some(name));
        let text = format!("{} {done} {total} {} {source}", what.unwrap_or_default(), now.as_str());
        Write::Put(Table::Meta, key, text)
    }
}

impl Unfinished {
    /// What these rows note.
    #[must_use]
    pub fn read(shelf: &Shelf, rows: &[Row]) -> Vec<Self> {
        let prefix = shelf.many();
        let read = |row: &Row| {
            let tab = row.key.strip_prefix(&prefix)?.to_owned();
            let mut words = row.text.as_deref()?.splitn(5, ' ');
            let name = words.next()?;
            let what =
                Operation::ALL.into_iter().find_map(|(what, one)| (one == name).then_some(what))?;
            let (done, total) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
            let at = words.next()?.parse().ok()?;
            let source = words.next()?.to_owned();
            Some(Self { tab, at, progress: Progress { what, done, total, source } })
        };
        rows.iter().filter_map(read).collect()
    }

    /// The person knows of it, or it has become needless.
    #[must_use]
    pub fn forget(shelf: &Shelf, tab: &str) -> Write {
        Write::Delete(Table::Meta, format!("{}{tab}", shelf.many()))
    }
}
