//! Deletes a case from the store for good, with its history.

use stop_fix_scale_core::format::record::Record;

use crate::app::autosave::ledger::Digest;
use crate::app::autosave::store::{Read, Row, StorageKey, Table, Write};

/// A case to delete for good.
#[derive(Clone, Debug)]
pub struct Deletion {
    /// Where it is stored.
    pub shelf: StorageKey,
    /// The id of the case.
    pub id: String,
    /// The revision the person saw.
    pub base: u64,
}

impl Deletion {
    /// The reads that [`Deletion::decide`] needs.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let mut reads = Digest::reads(&self.shelf);
        reads.push(Read::Keys(Table::History, self.shelf.history(&self.id)));
        reads.push(Read::One(Table::Cases, self.shelf.case(&self.id)));
        reads
    }

    /// The writes, and the digest afterwards. Writes nothing if somebody else has restored the case meanwhile.
    #[must_use]
    pub fn decide(&self, rows: &[Vec<Row>]) -> (Vec<Write>, Digest) {
        let mut digest = Digest::of(rows);
        let [.., history, stored] = rows else { return (Vec::new(), digest) };
        let Some(row) = stored.first() else { return (Vec::new(), digest) };
        let is_used_again = |record: Record| !record.deleted && record.revision > self.base;
        if Record::read(row.text.as_deref().unwrap_or_default()).is_ok_and(is_used_again) {
            return (Vec::new(), digest);
        }
        digest.cases = digest.cases.saturating_sub(1);
        let mut writes = vec![Write::Delete(Table::Cases, row.key.clone())];
        writes.extend(history.iter().map(|row| Write::Delete(Table::History, row.key.clone())));
        (writes, digest)
    }
}
