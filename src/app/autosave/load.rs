//! Loads the store and treats its content as untrusted input.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, CaseFileError};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::{Ledger, Record};
use stop_fix_scale_core::model::Model;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::ledger::{Digest, StoreIdentity, number};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{CHUNK, Read, Row, StorageKey, Table, Write};

/// The content of a shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadedCases {
    /// All readable cases, with their revisions.
    pub cases: Vec<(SavedCase, u64)>,
    /// The keys of cases of a newer version or a different model. Their raw text can be shown and copied, but they are
    /// never written.
    pub sealed: Vec<String>,
    /// The keys of rows that were quarantined earlier.
    pub quarantined: Vec<String>,
    /// Rows found unreadable now: the old key, and the key in the quarantine.
    pub moved: Vec<(String, String)>,
    /// Bulk operations that tabs have started and not finished.
    pub unfinished: Vec<UnfinishedBulk>,
    /// The digest of the store.
    pub digest: Digest,
    /// The identity of the store.
    pub begun: StoreIdentity,
    /// Whether a newer version of the tool has written to the store, so that this one must not.
    pub is_newer: bool,
    /// The key of the last case read, while there may be more.
    after: Option<String>,
}

impl LoadedCases {
    /// Makes the content read-only: unreadable rows stay where they are.
    pub fn seal(&mut self) {
        self.is_newer = true;
        self.sealed.extend(self.moved.drain(..).map(|(key, _)| key));
    }

    /// The keys of all quarantined rows.
    #[must_use]
    pub fn unreadable(&self) -> Vec<String> {
        let moved = self.moved.iter().map(|(_, key)| key);
        self.quarantined.iter().chain(moved).cloned().collect()
    }
}

/// The reads that [`load`] needs.
#[must_use]
pub fn load_reads(shelf: &StorageKey) -> Vec<Read> {
    vec![
        Read::One(Table::Meta, shelf.ledger()),
        Read::Count(Table::Cases, shelf.prefix()),
        Read::Keys(Table::Quarantine, shelf.prefix()),
        Read::Under(Table::Meta, shelf.many()),
        Read::Next(Table::Cases, shelf.prefix(), String::new()),
    ]
}

/// Reads a shelf and the first chunk of its cases; [`LoadedCases::more`] reads the rest. Creates a ledger if it is
/// missing or damaged. Writes nothing if the ledger is from a newer version.
#[must_use]
pub fn load(
    model: &Model,
    shelf: &StorageKey,
    now: &Timestamp,
    rows: &[Vec<Row>],
) -> (Vec<Write>, LoadedCases) {
    let [meta, count, quarantine, many, cases] = rows else { return Default::default() };
    let quarantined = quarantine.iter().map(|row| row.key.clone()).collect();
    let digest = Digest::with(meta, number(count).saturating_add(quarantine.len()));
    let unfinished = UnfinishedBulk::read(shelf, many);
    let mut loaded = LoadedCases { quarantined, unfinished, digest, ..LoadedCases::default() };
    let mut writes = Vec::new();
    let ledger = meta.first().map(|row| Ledger::read(row.text.as_deref().unwrap_or_default()));
    if !matches!(ledger, Some(Ok(_))) {
        let ledger = Ledger { commits: 0, begun: Some(now.as_str().to_owned()) };
        writes.push(Write::Put(Table::Meta, shelf.ledger(), ledger.to_text()));
        loaded.begun = ledger.begun;
    }
    loaded.is_newer = matches!(ledger, Some(Err(CaseFileError::Newer(_))));
    if let Some(Ok(ledger)) = ledger {
        loaded.begun = ledger.begun;
    }
    writes.extend(loaded.read(model, shelf, now, cases));
    if loaded.is_newer {
        writes.clear();
    }
    (writes, loaded)
}

impl LoadedCases {
    /// The reads that [`LoadedCases::more`] needs; `None` once all cases are read.
    #[must_use]
    pub fn more_reads(&self, on: &StorageKey) -> Option<Vec<Read>> {
        let after = self.after.clone()?;
        Some(vec![Read::Next(Table::Cases, on.prefix(), after)])
    }

    /// Reads the next chunk of cases.
    #[must_use]
    pub fn more(
        &mut self,
        model: &Model,
        on: &StorageKey,
        now: &Timestamp,
        rows: &[Vec<Row>],
    ) -> Vec<Write> {
        self.read(model, on, now, rows.first().map_or(&[], Vec::as_slice))
    }

    /// Reads rows and moves unreadable ones to the quarantine of the shelf.
    fn read(
        &mut self,
        model: &Model,
        on: &StorageKey,
        now: &Timestamp,
        rows: &[Row],
    ) -> Vec<Write> {
        let mut writes = Vec::new();
        for row in rows {
            match read(model, on, row) {
                Ok(case) => self.cases.push(case),
                Err(CaseFileError::Newer(_) | CaseFileError::UnknownModel(_)) => {
                    self.sealed.push(row.key.clone());
                }
                Err(_) if self.is_newer => self.sealed.push(row.key.clone()),
                Err(_) => {
                    let aside = row.set_aside(&self.quarantined.iter().map(String::as_str), now);
                    if let Write::Move { key, new_key, .. } = &aside {
                        self.moved.push((key.clone(), new_key.clone()));
                    }
                    writes.push(aside);
                }
            }
        }
        self.after = rows.last().filter(|_| rows.len() == CHUNK).map(|row| row.key.clone());
        writes
    }
}

/// Reads the case of a row, with its revision.
///
/// # Errors
/// The row is damaged, was written by a newer version, or has the wrong key.
pub fn read(
    model: &Model,
    shelf: &StorageKey,
    row: &Row,
) -> Result<(SavedCase, u64), CaseFileError> {
    let record = Record::read(row.text.as_deref().unwrap_or_default())?;
    let case = Case::read(model, record.case.as_bytes())?.case;
    // A case stored under a different case's key would later be written over that case.
    if shelf.case(&case.id) != row.key {
        return Err(CaseFileError::NotACaseFile);
    }
    Ok((SavedCase { case: Rc::new(case), deleted: record.deleted }, record.revision))
}
