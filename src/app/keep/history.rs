//! Earlier states of a case: how many are kept, and which go.

use super::store::{Read, Row, Shelf, Table, Write};

/// How many earlier states of a case are kept.
const MOST_EARLIER: usize = 20;
/// How many of them are kept where there is no room for more.
const FEWEST_EARLIER: usize = 5;

/// What goes so that there is room for one more state, which gets this key.
pub(super) fn surplus(earlier: &[Row], _new_key: &str) -> Vec<Write> {
    let excess = earlier.len().saturating_add(1).saturating_sub(MOST_EARLIER);
    let gone = earlier.iter().take(excess);
    gone.map(|row| Write::Delete(Table::History, row.key.clone())).collect()
}

/// The revision of the newest state; keys sort by it.
pub(super) fn newest_revision(earlier: &[Row]) -> Option<u64> {
    let (_, moment) = earlier.last()?.key.rsplit_once('/')?;
    moment.split_once(' ')?.0.parse().ok()
}

/// What has to be read before [`trim`].
#[must_use]
pub fn trim_reads(shelf: &Shelf) -> Vec<Read> {
    vec![Read::Keys(Table::History, shelf.prefix())]
}

/// There is no room: all but the newest few states of every case go. Their number, too.
#[must_use]
pub fn trim(rows: &[Vec<Row>]) -> (Vec<Write>, usize) {
    let keys: Vec<&str> = rows.iter().flatten().map(|row| row.key.as_str()).collect();
    let of = |key: &str| key.rsplit_once('/').map(|(case, _)| case.to_owned());
    // Keys are sorted, so the states of one case stand together, the newest last.
    let gone = keys.iter().enumerate().filter(|(place, key)| {
        let later = keys.get(place.saturating_add(FEWEST_EARLIER));
        later.is_some_and(|later| of(later) == of(key))
    });
    let writes: Vec<Write> =
        gone.map(|(_, key)| Write::Delete(Table::History, (*key).to_owned())).collect();
    let count = writes.len();
    (writes, count)
}
