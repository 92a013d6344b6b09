//! Earlier states of a case: how many are kept, and which go.

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::store::{Read, Row, StorageKey, Table, Write};

/// How many of the newest states of a case are kept in any case: an edit that is stored again is found
/// among them.
const NEWEST: usize = 20;

/// How many states from before are kept besides.
const BEFORE: usize = 20;

/// How many are kept where there is no room for more.
const FEWEST: usize = 5;

/// What goes so that there is room for one more state: of a burst of edits some, before what stood
/// months ago.
pub(crate) fn surplus(earlier: &[Row]) -> Vec<Write> {
    let newest = NEWEST.saturating_sub(1);
    let mut keys: Vec<&str> = earlier.iter().rev().skip(newest).map(|row| &*row.key).collect();
    keys.reverse();
    let mut times: Vec<u64> = keys.iter().map(|key| saved_at(key)).collect();
    let mut gone = Vec::new();
    while let Some(place) = thin(&times, BEFORE) {
        times.remove(place);
        gone.push(Write::Delete(Table::History, keys.remove(place).to_owned()));
    }
    gone
}

/// When a state was saved, by its key.
fn saved_at(key: &str) -> u64 {
    let time = key.rsplit_once(' ').and_then(|(_, time)| time.parse::<Timestamp>().ok());
    time.map_or(0, |time| u64::try_from(time.milliseconds()).unwrap_or_default())
}

/// The revision of the newest state; keys sort by it.
pub(crate) fn newest_revision(earlier: &[Row]) -> Option<u64> {
    let (_, moment) = earlier.last()?.key.rsplit_once('/')?;
    moment.split_once(' ')?.0.parse().ok()
}

/// What has to be read before [`trim`].
#[must_use]
pub fn trim_reads(shelf: &StorageKey) -> Vec<Read> {
    vec![Read::Keys(Table::History, shelf.prefix())]
}

/// There is no room: all but the newest few states of every case go. Their number, too.
#[must_use]
pub fn trim(rows: &[Vec<Row>]) -> (Vec<Write>, usize) {
    let keys: Vec<&str> = rows.iter().flatten().map(|row| row.key.as_str()).collect();
    let of = |key: &str| key.rsplit_once('/').map(|(case, _)| case.to_owned());
    // Keys are sorted, so the states of one case stand together, the newest last.
    let gone = keys.iter().enumerate().filter(|(place, key)| {
        let later = keys.get(place.saturating_add(FEWEST));
        later.is_some_and(|later| of(later) == of(key))
    });
    let writes: Vec<Write> =
        gone.map(|(_, key)| Write::Delete(Table::History, (*key).to_owned())).collect();
    let count = writes.len();
    (writes, count)
}

/// Which of the kept states goes when there are more than `most`; their times, oldest first.
///
/// Never the oldest nor the newest, but the one without which the gap is smallest: a burst of edits
/// is thinned first, and what stood months ago stays.
#[must_use]
pub fn thin(times: &[u64], most: usize) -> Option<usize> {
    if times.len() <= most {
        return None;
    }
    let gap = |neighbours: &[u64]| match neighbours {
        [before, _, after] => before.abs_diff(*after),
        _ => u64::MAX,
    };
    let (before, _) = times.windows(3).map(gap).enumerate().min_by_key(|(_, gap)| *gap)?;
    Some(before.saturating_add(1))
}
