//! What stands in the store, read as hostile input.

use std::rc::Rc;

use super::Kept;
use super::ledger::Digest;
use super::many::Unfinished;
use super::store::{Read, Row, Shelf, Table, Write};
use crate::format::case_file::{Case, CaseFileError};
use crate::format::date::Timestamp;
use crate::format::record::{Ledger, Record};
use crate::model::Model;

/// What a shelf holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// Every case that could be read, with its revision.
    pub cases: Vec<(Kept, u64)>,
    /// The keys of cases of a newer version or another model: shown, exported, never written.
    pub sealed: Vec<String>,
    /// The keys of what could not be read, from earlier.
    pub quarantined: Vec<String>,
    /// What could not be read now: its key, and where it is moved to.
    pub moved: Vec<(String, String)>,
    /// What tabs have begun to do with many cases, and not noted as ended.
    pub unfinished: Vec<Unfinished>,
    /// How much there is.
    pub digest: Digest,
    /// Whether all of it is of a newer version, so that nothing may be written.
    pub is_newer: bool,
}

impl Loaded {
    /// Without anything written: what could not be read stays where it is.
    pub fn seal(&mut self) {
        self.is_newer = true;
        self.sealed.extend(self.moved.drain(..).map(|(key, _)| key));
    }

    /// The keys of everything that could not be read.
    #[must_use]
    pub fn unreadable(&self) -> Vec<String> {
        let moved = self.moved.iter().map(|(_, key)| key);
        self.quarantined.iter().chain(moved).cloned().collect()
    }
}

/// What has to be read for [`load`].
#[must_use]
pub fn load_reads(shelf: &Shelf) -> Vec<Read> {
    vec![
        Read::One(Table::Meta, shelf.ledger()),
        Read::Under(Table::Cases, shelf.prefix()),
        Read::Keys(Table::Quarantine, shelf.prefix()),
        Read::Under(Table::Meta, shelf.many()),
    ]
}

/// Reads the rows of a shelf. What cannot be read is moved to its quarantine, and a ledger laid beside
/// the cases where there is none, unless a newer version was here.
#[must_use]
pub fn load(
    model: &Model,
    shelf: &Shelf,
    now: &Timestamp,
    rows: &[Vec<Row>],
) -> (Vec<Write>, Loaded) {
    let [meta, cases, quarantine, many] = rows else { return Default::default() };
    let quarantined = quarantine.iter().map(|row| row.key.clone()).collect();
    let digest = Digest::with(meta, cases.len().saturating_add(quarantine.len()));
    let unfinished = Unfinished::read(shelf, many);
    let mut loaded = Loaded { quarantined, unfinished, digest, ..Loaded::default() };
    let mut writes = Vec::new();
    let ledger = meta.first().map(|row| Ledger::read(row.text.as_deref().unwrap_or_default()));
    if !matches!(ledger, Some(Ok(_))) {
        writes.push(Write::Put(Table::Meta, shelf.ledger(), Ledger::default().to_text()));
    }
    for row in cases {
        match read(model, shelf, row) {
            Ok(case) => loaded.cases.push(case),
            Err(CaseFileError::Newer(_) | CaseFileError::UnknownModel(_)) => {
                loaded.sealed.push(row.key.clone());
            }
            Err(_) => {
                let aside = row.set_aside(quarantine, now);
                if let Write::Move { key, new_key, .. } = &aside {
                    loaded.moved.push((key.clone(), new_key.clone()));
                }
                writes.push(aside);
            }
        }
    }
    if matches!(ledger, Some(Err(CaseFileError::Newer(_)))) {
        loaded.seal();
        writes.clear();
    }
    (writes, loaded)
}

/// The case of a row, with its revision.
///
/// # Errors
/// It is damaged, newer than this program, or not where it belongs.
pub fn read(model: &Model, shelf: &Shelf, row: &Row) -> Result<(Kept, u64), CaseFileError> {
    let record = Record::read(row.text.as_deref().unwrap_or_default())?;
    let case = Case::read(model, record.case.as_bytes())?.case;
    // A case under another's key would be written over that one.
    if shelf.case(&case.id) != row.key {
        return Err(CaseFileError::NotACaseFile);
    }
    Ok((Kept { case: Rc::new(case), deleted: record.deleted }, record.revision))
}
