//! What stands in the store, read as hostile input.

use std::rc::Rc;

use super::Kept;
use super::store::{Row, Shelf, Table, Write};
use crate::format::case_file::{Case, CaseFileError};
use crate::format::date::Timestamp;
use crate::format::record::Record;
use crate::model::Model;

/// What a shelf holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// Every case that could be read, with its revision.
    pub cases: Vec<(Kept, u64)>,
    /// Cases of a newer version or another model: shown, exported, never written.
    pub sealed: Vec<Sealed>,
    /// The keys of what could not be read, from now or from earlier.
    pub quarantined: Vec<String>,
}

/// A case that only another version of the tool can open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its key in storage.
    pub key: String,
    /// Why it stays closed.
    pub why: CaseFileError,
    /// What stands there.
    pub text: String,
}

/// Reads the rows of a shelf: its cases, and the keys of its quarantine. What cannot be read is moved there.
#[must_use]
pub fn load(
    model: &Model,
    shelf: &Shelf,
    now: &Timestamp,
    mut rows: Vec<Vec<Row>>,
) -> (Vec<Write>, Loaded) {
    let mut loaded = Loaded::default();
    let mut writes = Vec::new();
    let quarantined = rows.pop().unwrap_or_default();
    loaded.quarantined = quarantined.into_iter().map(|row| row.key).collect();
    for row in rows.pop().unwrap_or_default() {
        match read(model, shelf, &row) {
            Ok(case) => loaded.cases.push(case),
            Err(why @ (CaseFileError::Newer(_) | CaseFileError::UnknownModel(_))) => {
                let text = row.text.unwrap_or_default();
                loaded.sealed.push(Sealed { key: row.key, why, text });
            }
            Err(_) => {
                let new_key = format!("{}/{}", row.key, now.as_str());
                loaded.quarantined.push(new_key.clone());
                let (from, to) = (Table::Cases, Table::Quarantine);
                writes.push(Write::Move { from, key: row.key, to, new_key });
            }
        }
    }
    (writes, loaded)
}

fn read(model: &Model, shelf: &Shelf, row: &Row) -> Result<(Kept, u64), CaseFileError> {
    let record = Record::read(row.text.as_deref().unwrap_or_default())?;
    let case = Case::read(model, record.case.as_bytes())?.case;
    // A case under another's key would be written over that one.
    if shelf.case(&case.id) != row.key {
        return Err(CaseFileError::NotACaseFile);
    }
    Ok((Kept { case: Rc::new(case), deleted: record.deleted }, record.revision))
}
