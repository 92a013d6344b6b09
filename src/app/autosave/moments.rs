//! Where named moments are stored: each in a row of its own, so that two tabs never overwrite each other's. Versions
//! without this feature leave these rows alone.

use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::format::moment::{MAX_NAME_CHARACTERS, NamedMoment};
use stop_fix_scale_core::sorted::sort_by_key;

use crate::app::autosave::store::{Read, Row, StorageKey, Table, Write};

/// The number of quarters whose ends the history keeps.
const QUARTERS: usize = 8;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The read that [`read`] needs.
#[must_use]
pub fn reads(shelf: &StorageKey) -> Vec<Read> {
    vec![Read::Under(Table::Meta, shelf.moments())]
}

/// The stored moments, the newest first.
#[must_use]
pub fn read(shelf: &StorageKey, rows: &[Row]) -> Vec<NamedMoment> {
    let prefix = shelf.moments();
    let moment = |row: &Row| {
        let at = row.key.strip_prefix(&prefix)?.parse().ok()?;
        Some(NamedMoment { at, name: row.text.clone()? })
    };
    let mut moments: Vec<NamedMoment> = rows.iter().filter_map(moment).collect();
    sort_by_key(&mut moments, |moment| std::cmp::Reverse(moment.at.milliseconds()));
    moments
}

/// Stores a moment.
#[must_use]
pub fn put(shelf: &StorageKey, NamedMoment { at, name }: &NamedMoment) -> Write {
    let name = name.trim().chars().take(MAX_NAME_CHARACTERS).collect();
    Write::Put(Table::Meta, format!("{}{}", shelf.moments(), at.as_str()), name)
}

/// Forgets the name of a moment.
#[must_use]
pub fn forget(shelf: &StorageKey, moment: &NamedMoment) -> Write {
    Write::Delete(Table::Meta, format!("{}{}", shelf.moments(), moment.at.as_str()))
}

/// The moments, in milliseconds since 1970, of which every case keeps its version: the named ones, and the ends
/// of the last quarters.
pub(crate) fn needed(shelf: &StorageKey, rows: &[Row], now: &Timestamp) -> Vec<i64> {
    let quarters = now.date().into_iter().flat_map(quarters_before).take(QUARTERS);
    named(shelf, rows)
        .chain(quarters.map(|day| day.milliseconds().saturating_add(DAY_MS)))
        .collect()
}

/// The named moments in milliseconds since 1970, from the keys of their rows.
pub(crate) fn named(shelf: &StorageKey, rows: &[Row]) -> impl Iterator<Item = i64> {
    let prefix = shelf.moments();
    let at = move |row: &Row| row.key.strip_prefix(&prefix)?.parse().ok();
    rows.iter().filter_map(at).map(|at: Timestamp| at.milliseconds())
}

/// The last days of the quarters that ended before a day, the latest first.
pub fn quarters_before(today: Date) -> impl Iterator<Item = Date> {
    let year: u16 = today.to_string().get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
    let ends = move |year: u16| {
        ["12-31", "09-30", "06-30", "03-31"].map(|day| format!("{year:04}-{day}").parse().ok())
    };
    (0..=year).rev().flat_map(ends).flatten().filter(move |end: &Date| *end < today)
}
