//! Commits one edit to the store, or turns it into a conflict copy. It never overwrites a state that the person hasn't
//! seen.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, CaseFileError};
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::{Record, fingerprint};
use stop_fix_scale_core::model::Model;

use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::ledger::{StoreIdentity, next};
use crate::app::autosave::moments;
use crate::app::autosave::old_versions::{newest_revision, surplus};
use crate::app::autosave::saved_case::{SavedCase, copy_of};
use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table, Write};
use crate::app::autosave::tab_mark::TabMark;

/// An edit to commit.
#[derive(Clone, Debug)]
pub struct Commit {
    shelf: StorageKey,
    edited: SavedCase,
    /// The revision the person edited; 0 for a new case.
    base: u64,
    now: Timestamp,
    /// The serialised case.
    line: String,
    /// The conflict copy, used if somebody else has changed the case meanwhile. Its id is derived from the edit, so
    /// storing the same edit twice gives one copy.
    copy: Rc<Case>,
    /// The tab edits that are marked as stored with this commit.
    marks: Vec<TabMark>,
    /// The store it belongs to; `None` means any store.
    store: Option<StoreIdentity>,
}

impl Commit {
    /// Creates the commit of an edit, with the revision it is based on. The suffix is appended to the title of a
    /// conflict copy.
    ///
    /// # Errors
    /// The case is too large to be read back.
    pub fn new(
        model: &Model,
        shelf: &StorageKey,
        (edited, base): (SavedCase, u64),
        now: Timestamp,
        suffix: &str,
    ) -> Result<Self, StorageError> {
        let line = line(&edited.case, model)?;
        let id = id_of_copy(&line, edited.deleted, base);
        let copy = Rc::new(copy_of(&edited.case, &id, suffix));
        Ok(Self {
            shelf: shelf.clone(),
            edited,
            base,
            now,
            line,
            copy,
            marks: Vec::new(),
            store: None,
        })
    }

    /// Adds the tab edits to mark as stored.
    #[must_use]
    pub fn marked(self, marks: Vec<TabMark>) -> Self {
        Self { marks, ..self }
    }

    /// Restricts the commit to this store. In a different store all other cases would be missing.
    #[must_use]
    pub fn only_in(self, store: StoreIdentity) -> Self {
        Self { store: Some(store), ..self }
    }

    /// The reads that [`Commit::decide`] needs.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let key = self.shelf.case(&self.edited.case.id);
        let next = format!("{:08} ", self.base.saturating_add(1));
        let history = self.shelf.history(&self.edited.case.id);
        let mut reads: Vec<Read> = self.marks.iter().map(|mark| mark.read(&self.shelf)).collect();
        reads.extend([
            Read::One(Table::Meta, self.shelf.ledger()),
            Read::One(Table::Cases, self.shelf.case(&self.copy.id)),
            Read::Under(Table::History, format!("{history}{next}")),
            Read::Keys(Table::History, history),
            Read::Keys(Table::Meta, self.shelf.moments()),
            Read::Keys(Table::Quarantine, format!("{key}/")),
            Read::One(Table::Cases, key),
        ]);
        reads
    }

    /// The writes: the edit, with the previous state moved to the history, or a conflict copy if somebody else changed
    /// the case first. An edit that is already stored is not written again.
    ///
    /// # Errors
    /// The store was cleared, or the stored data was written by a newer version.
    pub fn decide(
        self,
        model: &Model,
        mut rows: Vec<Vec<Row>>,
    ) -> (Vec<Write>, Result<CommitOutcome, StorageError>) {
        let ledger = self.shelf.ledger();
        let found = rows.drain(..self.marks.len().min(rows.len()));
        let put = |(mark, found): (&TabMark, Vec<Row>)| mark.put(&self.shelf, &found, &self.now);
        let marks: Vec<Write> = self.marks.iter().zip(found).filter_map(put).collect();
        let decided = <[Vec<Row>; 7]>::try_from(rows).map_err(|_| StorageError::Closed).and_then(
            |[meta, copied, after, earlier, moments, aside, stored]| {
                let commits = next(meta.first(), self.store.as_ref())?;
                let moments = moments::needed(&self.shelf, &moments, &self.now);
                let found = Found { copied, after, earlier, moments, aside };
                let (mut writes, landed) = self.writes(model, stored.first(), &found)?;
                if !writes.is_empty() {
                    writes.push(Write::Put(Table::Meta, ledger, commits.to_text()));
                }
                writes.extend(marks);
                Ok((writes, landed))
            },
        );
        match decided {
            Ok((writes, landed)) => (writes, Ok(landed)),
            Err(error) => (Vec::new(), Err(error)),
        }
    }

    fn writes(
        self,
        model: &Model,
        stored: Option<&Row>,
        found: &Found,
    ) -> Result<(Vec<Write>, CommitOutcome), StorageError> {
        let Some(stored) = stored else { return Ok(self.put_anew(Vec::new(), found)) };
        let text = stored.text.as_deref().unwrap_or_default();
        let record = match Record::read(text) {
            Ok(record) => record,
            Err(CaseFileError::Newer(_)) => return Err(StorageError::Newer),
            Err(_) => {
                // The row was damaged since it was loaded. Move it to the quarantine.
                let aside = stored.set_aside(&found.aside.iter().map(|row| &*row.key), &self.now);
                return Ok(self.put_anew(vec![aside], found));
            }
        };
        if self.is(&record) {
            return Ok((Vec::new(), self.landed(record.revision, text.to_owned())));
        }
        if record.revision == self.base {
            let mut writes = surplus(&found.earlier, &found.moments);
            writes.push(to_history(&record, &self.shelf, &self.edited.case.id, text));
            return Ok(self.put(record.revision, writes));
        }
        let after = found.after.first().and_then(|row| row.text.clone()).unwrap_or_default();
        if Record::read(&after).is_ok_and(|record| self.is(&record)) {
            // The edit was stored before, and somebody has edited it since.
            let revision = self.base.saturating_add(1);
            return Ok((Vec::new(), self.landed(revision, after)));
        }
        self.copy(model, &record, found)
    }

    fn is(&self, record: &Record) -> bool {
        record.case == self.line && record.deleted == self.edited.deleted
    }

    /// Writes a case whose row is missing or unreadable. A history means that it existed before, so the new revision
    /// continues from there.
    fn put_anew(self, writes: Vec<Write>, found: &Found) -> (Vec<Write>, CommitOutcome) {
        let gone = newest_revision(&found.earlier).map_or(0, |newest| newest.saturating_add(1));
        let base = self.base.max(gone);
        self.put(base, writes)
    }

    fn put(self, base: u64, mut writes: Vec<Write>) -> (Vec<Write>, CommitOutcome) {
        let revision = base.saturating_add(1);
        let record = Record {
            revision,
            saved: self.now.clone(),
            deleted: self.edited.deleted,
            case: self.line.clone(),
        };
        let text = record.to_text();
        writes.push(Write::Put(Table::Cases, self.shelf.case(&self.edited.case.id), text.clone()));
        (writes, self.landed(revision, text))
    }

    fn landed(self, revision: u64, text: String) -> CommitOutcome {
        CommitOutcome::new(self.edited, revision, text)
    }

    fn copy(
        self,
        model: &Model,
        record: &Record,
        found: &Found,
    ) -> Result<(Vec<Write>, CommitOutcome), StorageError> {
        let restored =
            Case::read(model, record.case.as_bytes()).map_err(|_| StorageError::Newer)?;
        let others = SavedCase { case: Rc::new(restored.case), deleted: record.deleted };
        let line = line(&self.copy, model)?;
        let edited = SavedCase { case: Rc::clone(&self.copy), deleted: self.edited.deleted };
        let edit = Self { edited, line, base: 0, ..self };
        let stored = found.copied.first().and_then(|row| row.text.clone()).unwrap_or_default();
        let (writes, mut landed) = match Record::read(&stored) {
            // The copy was made earlier. Later edits of it are in its own history.
            Ok(record) => (Vec::new(), edit.landed(record.revision, stored)),
            Err(_) => edit.writes(model, found.copied.first(), &Found::default())?,
        };
        landed.others = Some((others, record.revision));
        Ok((writes, landed))
    }
}

/// The rows that were read in addition to the case.
#[derive(Default)]
struct Found {
    /// The copy that this edit became earlier, if it did.
    copied: Vec<Row>,
    /// The history entry of the revision after the base.
    after: Vec<Row>,
    /// The keys of the history.
    earlier: Vec<Row>,
    /// The moments of which the versions stay, in milliseconds since 1970.
    moments: Vec<i64>,
    /// The keys of quarantined rows of this case.
    aside: Vec<Row>,
}

/// Moves a record with this text to the history of its case.
pub(crate) fn to_history(record: &Record, on: &StorageKey, id: &str, text: &str) -> Write {
    let key = format!("{}{:08} {}", on.history(id), record.revision, record.saved.as_str());
    Write::Put(Table::History, key, text.to_owned())
}

/// The id of the conflict copy of an edit.
pub(crate) fn id_of_copy(line: &str, deleted: bool, base: u64) -> String {
    fingerprint(&format!("{base} {deleted} {line}"))
}

pub(crate) fn line(case: &Case, model: &Model) -> Result<String, StorageError> {
    case.to_line(model).map_err(|_| StorageError::TooLarge)
}
