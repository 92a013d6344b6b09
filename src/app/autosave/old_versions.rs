//! The history of a case: how many versions to keep, and which to drop.

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::moments;
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
    let (needed, free): (Vec<usize>, Vec<usize>) =
        (0..older).partition(|index| is_needed(&all, *index, moments));
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

/// Whether a version was the newest at one of these moments; takes the times of all versions of the case, oldest first.
fn is_needed(all: &[u64], index: usize, moments: &[i64]) -> bool {
    let [from, until] = [index, index.saturating_add(1)].map(|index| all.get(index));
    let mut at = moments.iter().filter_map(|at| u64::try_from(*at).ok());
    at.any(|at| from.is_some_and(|from| *from <= at) && until.is_none_or(|until| at < *until))
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
    vec![Read::Keys(Table::History, shelf.prefix()), Read::Keys(Table::Meta, shelf.moments())]
}

/// Storage is full: deletes all but the newest few versions of every case, and those that were the newest at a moment with a
/// name. Also returns how many. Versions of the ends of quarters go, too: nobody has asked for these.
#[must_use]
pub fn trim(shelf: &StorageKey, rows: &[Vec<Row>]) -> (Vec<Write>, usize) {
    let [history, moments] = rows else { return (Vec::new(), 0) };
    let moments: Vec<i64> = moments::named(shelf, moments).collect();
    let of = |row: &Row| row.key.rsplit_once('/').map(|(case, _)| case.to_owned());
    // Keys are sorted, so the versions of one case are adjacent, newest last.
    let cases = history.chunk_by(|one, next| of(one) == of(next));
    let gone: Vec<Write> = cases.flat_map(|versions| before_newest(versions, &moments)).collect();
    let count = gone.len();
    (gone, count)
}

/// Deletes all but the newest few versions of a case, and those that were the newest at one of these moments.
fn before_newest(versions: &[Row], moments: &[i64]) -> Vec<Write> {
    let times: Vec<u64> = versions.iter().map(|row| saved_at(&row.key)).collect();
    let older = versions.iter().take(versions.len().saturating_sub(MIN_VERSIONS)).enumerate();
    let free = older.filter(|(index, _)| !is_needed(&times, *index, moments));
    free.map(|(_, row)| Write::Delete(Table::History, row.key.clone())).collect()
}
