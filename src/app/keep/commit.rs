//! One edit becomes part of what is stored, or a case of its own. Nothing is overwritten unseen.

use std::rc::Rc;

use super::store::{Read, Row, Shelf, Table, Trouble, Write};
use super::{Kept, Queue};
use crate::format::case_file::{Case, CaseFileError};
use crate::format::date::Timestamp;
use crate::format::record::Record;
use crate::model::Model;

/// How many earlier states of a case are kept.
const MOST_EARLIER: usize = 20;

/// An edit on its way into the store.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Where.
    pub shelf: Shelf,
    /// What the case is to be.
    pub kept: Kept,
    /// The revision that the person saw when changing it; 0 for a new case.
    pub base: u64,
    /// The moment.
    pub now: Timestamp,
    /// The id of the copy that is made where somebody else has changed the case meanwhile.
    pub copy_id: String,
    /// What is put behind the title of such a copy.
    pub copy_suffix: String,
}

/// What became of an edit.
#[derive(Clone, Debug, PartialEq)]
pub enum Landed {
    /// The case is stored as it is here.
    Saved {
        /// Its revision.
        revision: u64,
        /// What stands there, to be read back.
        text: String,
    },
    /// Somebody else has changed the case. That stays, and the edit became a case of its own.
    Copied {
        /// What is stored under the id of the edit.
        stored: Kept,
        /// Its revision.
        revision: u64,
        /// The case of its own, of revision 1.
        copy: Rc<Case>,
        /// What stands there, to be read back.
        text: String,
    },
}

impl Edit {
    /// What has to be read first.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let id = &self.kept.case.id;
        vec![
            Read::One(Table::Cases, self.shelf.case(id)),
            Read::Keys(Table::History, self.shelf.history(id)),
        ]
    }

    /// What is written: the edit, and what stood there into history; where somebody else was quicker,
    /// a copy.
    ///
    /// # Errors
    /// The case is too large, or what stands there is newer than this program.
    pub fn decide(self, model: &Model, rows: &[Vec<Row>]) -> (Vec<Write>, Result<Landed, Trouble>) {
        match self.writes(model, rows) {
            Ok((writes, landed)) => (writes, Ok(landed)),
            Err(trouble) => (Vec::new(), Err(trouble)),
        }
    }

    fn writes(self, model: &Model, rows: &[Vec<Row>]) -> Result<(Vec<Write>, Landed), Trouble> {
        let (key, base) = (self.shelf.case(&self.kept.case.id), self.base);
        let line = line(&self.kept.case, model)?;
        let stored = rows.first().and_then(|rows| rows.first());
        let Some(stored) = stored else { return Ok(self.put(base, line, Vec::new())) };
        let text = stored.text.as_deref().unwrap_or_default();
        let record = match Record::read(text) {
            Ok(record) => record,
            Err(CaseFileError::Newer(_)) => return Err(Trouble::Newer),
            Err(_) => {
                // Damaged since it was read here. It goes where all that cannot be read goes.
                let aside = Write::Move {
                    from: Table::Cases,
                    new_key: format!("{key}/{}", self.now.as_str()),
                    key,
                    to: Table::Quarantine,
                };
                return Ok(self.put(base, line, vec![aside]));
            }
        };
        if record.case == line && record.deleted == self.kept.deleted {
            let text = text.to_owned();
            return Ok((Vec::new(), Landed::Saved { revision: record.revision, text }));
        }
        if record.revision != base {
            return self.copy(model, &record);
        }
        let earlier = rows.get(1).map_or(&[][..], Vec::as_slice);
        let writes = self.to_history(&record, text, earlier);
        Ok(self.put(record.revision, line, writes))
    }

    fn put(self, base: u64, case: String, mut writes: Vec<Write>) -> (Vec<Write>, Landed) {
        let revision = base.saturating_add(1);
        let key = self.shelf.case(&self.kept.case.id);
        let record = Record { revision, saved: self.now, deleted: self.kept.deleted, case };
        let text = record.to_text();
        writes.push(Write::Put(Table::Cases, key, text.clone()));
        (writes, Landed::Saved { revision, text })
    }

    fn to_history(&self, record: &Record, text: &str, earlier: &[Row]) -> Vec<Write> {
        let begin = self.shelf.history(&self.kept.case.id);
        let key = format!("{begin}{:08} {}", record.revision, record.saved.as_str());
        let excess = earlier.len().saturating_add(1).saturating_sub(MOST_EARLIER);
        let gone = earlier.iter().take(excess);
        let mut writes: Vec<Write> =
            gone.map(|row| Write::Delete(Table::History, row.key.clone())).collect();
        writes.push(Write::Put(Table::History, key, text.to_owned()));
        writes
    }

    fn copy(self, model: &Model, record: &Record) -> Result<(Vec<Write>, Landed), Trouble> {
        let restored = Case::read(model, record.case.as_bytes()).map_err(|_| Trouble::Newer)?;
        let stored = Kept { case: Rc::new(restored.case), deleted: record.deleted };
        let copy = Rc::new(Queue::as_copy(&self.kept.case, &self.copy_id, &self.copy_suffix));
        let line = line(&copy, model)?;
        let edit = Self { kept: Kept { case: Rc::clone(&copy), ..self.kept }, ..self };
        let (writes, landed) = edit.put(0, line, Vec::new());
        let text = match landed {
            Landed::Saved { text, .. } | Landed::Copied { text, .. } => text,
        };
        Ok((writes, Landed::Copied { stored, revision: record.revision, copy, text }))
    }
}

fn line(case: &Case, model: &Model) -> Result<String, Trouble> {
    case.to_line(model).map_err(|_| Trouble::TooLarge)
}
