//! A deleted case leaves the store for good, and its history with it.

use super::store::{Read, Row, Shelf, Table, Write};
use crate::format::record::Record;

/// A case to take out of the store.
#[derive(Clone, Debug)]
pub struct Forget {
    /// From where.
    pub shelf: Shelf,
    /// Which.
    pub id: String,
    /// The revision that the person saw.
    pub base: u64,
}

impl Forget {
    /// What has to be read first.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        vec![
            Read::One(Table::Cases, self.shelf.case(&self.id)),
            Read::Keys(Table::History, self.shelf.history(&self.id)),
        ]
    }

    /// What is taken away: the case and all that it was before. Nothing where somebody else has
    /// brought it back meanwhile.
    #[must_use]
    pub fn decide(&self, rows: &[Vec<Row>]) -> Vec<Write> {
        let [stored, history] = rows else { return Vec::new() };
        let text = stored.first().and_then(|row| row.text.as_deref()).unwrap_or_default();
        let is_used_again = |record: Record| !record.deleted && record.revision > self.base;
        if Record::read(text).is_ok_and(is_used_again) {
            return Vec::new();
        }
        let gone = |table| move |row: &Row| Write::Delete(table, row.key.clone());
        let cases = stored.iter().map(gone(Table::Cases));
        cases.chain(history.iter().map(gone(Table::History))).collect()
    }
}
