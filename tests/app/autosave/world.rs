//! A store without a browser, and functions that look into it.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::Value;
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::store::{Read, Row, Store, Table, Write};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;

pub(crate) const NOW: &str = "2026-11-20T09:58:45.123Z";

/// The clock never advances, because nothing should depend on it.
pub(crate) fn now() -> Timestamp {
    NOW.parse().expect("a time")
}

/// The result of a future that is ready at once, because the store is in memory.
pub(crate) fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(ready) => ready,
        Poll::Pending => unreachable!("a store in memory does not wait"),
    }
}

/// One transaction. The closure of a store isn't allowed to borrow anything, so `decide` runs between two updates of
/// the store.
pub(crate) fn update<T>(
    store: &MemoryStore,
    reads: Vec<Read>,
    decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T),
) -> T {
    let rows = at_once(store.update(reads, |rows| (Vec::new(), rows))).expect("memory takes all");
    let (writes, result) = decide(rows);
    at_once(store.update(Vec::new(), |_| (writes, ()))).expect("memory takes all");
    result
}

/// The first word of the title of a record.
pub(crate) fn title(text: &str) -> Option<String> {
    let case: Value = serde_json::from_str(&Record::read(text).ok()?.case).ok()?;
    Some(case["title"].as_str().unwrap_or_default().split(' ').next()?.to_owned())
}

pub(crate) fn titles(store: &MemoryStore, table: Table) -> Vec<String> {
    store.table(table).iter().filter_map(|row| title(row.text.as_deref()?)).collect()
}

/// The id of the stored case with this title.
pub(crate) fn id_of(store: &MemoryStore, wanted: &str) -> String {
    let rows = store.table(Table::Cases);
    let row = rows
        .iter()
        .find(|row| row.text.as_deref().and_then(title).is_some_and(|title| title == wanted));
    row.expect("a case of this title").key.trim_start_matches("default/").to_owned()
}

pub(crate) fn everything(store: &MemoryStore) -> Vec<(Table, Row)> {
    Table::ALL
        .into_iter()
        .flat_map(|table| store.table(table).into_iter().map(move |row| (table, row)))
        .collect()
}
