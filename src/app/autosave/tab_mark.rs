//! Marks which edits of a tab the store has. Browsers write local storage to disk late, so an old journal may reappear
//! after a crash; marks keep its stored edits from looking like somebody else's.

use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::store::{Read, Row, StorageKey, Table, Write};

/// How long the mark of a tab is kept, in milliseconds: by then the browser has written the journal or lost it.
const STAYS_MS: i64 = 24 * 60 * 60 * 1000;

/// One edit of one tab. A tab stores its edits in order, so its newest mark covers all earlier ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabMark {
    /// The tab.
    pub tab: String,
    /// The number of the edit, from 1.
    pub number: u64,
}

impl TabMark {
    /// The read that [`TabMark::put`] needs.
    pub(crate) fn read(&self, on: &StorageKey) -> Read {
        Read::One(Table::Meta, self.key(on))
    }

    /// Marks the edit as stored, in the same transaction. A tab with an older journal never lowers a mark.
    pub(crate) fn put(&self, on: &StorageKey, found: &[Row], now: &Timestamp) -> Option<Write> {
        let is_newer = found.first().and_then(read).is_none_or(|(number, _)| number < self.number);
        let text = format!("{} {}", self.number, now.as_str());
        is_newer.then(|| Write::Put(Table::Meta, self.key(on), text))
    }

    fn key(&self, on: &StorageKey) -> String {
        format!("{}{}", on.marks(), self.tab)
    }
}

/// The number of the newest stored edit of each tab, and the writes that delete expired marks. Marks of `needed` tabs
/// are kept.
#[must_use]
pub fn marks(
    shelf: &StorageKey,
    rows: &[Row],
    now: &Timestamp,
    needed: impl Fn(&str) -> bool,
) -> (SortedMap<String, u64>, Vec<Write>) {
    let prefix = shelf.marks();
    let mut stored = SortedMap::default();
    let mut writes = Vec::new();
    for row in rows {
        let (Some(tab), Some((number, at))) = (row.key.strip_prefix(&prefix), read(row)) else {
            continue;
        };
        let age = now.milliseconds().saturating_sub(at.milliseconds());
        if age > STAYS_MS && !needed(tab) {
            writes.push(Write::Delete(Table::Meta, row.key.clone()));
        }
        stored.insert(tab.to_owned(), number);
    }
    (stored, writes)
}

fn read(row: &Row) -> Option<(u64, Timestamp)> {
    let (number, at) = row.text.as_deref()?.split_once(' ')?;
    Some((number.parse().ok()?, at.parse().ok()?))
}
