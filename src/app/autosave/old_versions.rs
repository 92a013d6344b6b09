//! The history of a case: how many versions to keep, and which to drop.

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::store::{Read, Row, StorageKey, Table, Write};
use crate::app::autosave::thin::thin;

/// The number of newest versions that are kept unless storage is full. A commit looks among them for an edit that was
/// already stored.
const NEWEST: usize = 20;

/// The number of older versions that are kept in addition.
const BEFORE: usize = 20;

/// The number of versions kept per case when storage is full.
const MIN_VERSIONS: usize = 5;

/// Deletes old versions to make room for one more. It thins bursts of edits first, so that versions from months ago
/// remain. The versions that were the newest at one of these moments stay, too: cases are compared with them.
pub(crate) fn surplus(earlier: &[Row], moments: &[i64]) -> Vec<Write> {
    let older = earlier.len().saturating_sub(NEWEST.saturating_sub(1));
    let all: Vec<u64> = earlier.iter().map(|row| saved_at(&row.key)).collect();
    let is_needed = |index: usize| {
        let [from, until] = [index, index.saturating_add(1)].map(|index| all.get(index));
        let mut at = moments.iter().filter_map(|at| u64::try_from(*at).ok());
        let is_in_force =
            |at: u64| from.is_some_and(|from| *from <= at) && until.is_none_or(|until| at < *until);
        at.any(is_in_force)
    };
    let (needed, free): (Vec<usize>, Vec<usize>) = (0..older).partition(|index| is_needed(*index));
    let most = BEFORE.saturating_sub(needed.len());
    let version = |index: usize| Some((&*earlier.get(index)?.key, *all.get(index)?));
    let (mut keys, mut times): (Vec<&str>, Vec<u64>) = free.into_iter().filter_map(version).unzip();
    let mut gone = Vec::new();
    while let Some(index) = thin(&times, most) {
        times.remove(index);
        gone.push(Write::Delete(Table::History, keys.remove(index).to_owned()));
    }
    gone
}

/// When a version was saved, from its key.
fn saved_at(key: &str) -> u64 {
    let time = key.rsplit_once(' ').and_then(|(_, time)| time.parse::<Timestamp>().ok());
    time.map_or(0, |time| u64::try_from(time.milliseconds()).unwrap_or_default())
}

/// The revision of the newest version; keys sort by revision.
pub(crate) fn newest_revision(earlier: &[Row]) -> Option<u64> {
    let (_, moment) = earlier.last()?.key.rsplit_once('/')?;
    moment.split_once(' ')?.0.parse().ok()
}

/// The reads that [`trim`] needs.
#[must_use]
pub fn trim_reads(shelf: &StorageKey) -> Vec<Read> {
    vec![Read::Keys(Table::History, shelf.prefix())]
}

/// Storage is full: deletes all but the newest few versions of every case. Also returns how many.
#[must_use]
pub fn trim(rows: &[Vec<Row>]) -> (Vec<Write>, usize) {
    let keys: Vec<&str> = rows.iter().flatten().map(|row| row.key.as_str()).collect();
    let of = |key: &str| key.rsplit_once('/').map(|(case, _)| case.to_owned());
    // Keys are sorted, so the versions of one case are adjacent, newest last.
    let gone = keys.iter().enumerate().filter(|(index, key)| {
        let later = keys.get(index.saturating_add(MIN_VERSIONS));
        later.is_some_and(|later| of(later) == of(key))
    });
    let writes: Vec<Write> =
        gone.map(|(_, key)| Write::Delete(Table::History, (*key).to_owned())).collect();
    let count = writes.len();
    (writes, count)
}
