//! Many cases in one transaction: what a file brings, or what is taken back of it.

use super::Kept;
use super::commit::line;
use super::history::{newest_revision, surplus};
use super::landed::Landed;
use super::ledger::{Digest, next};
use super::many::Progress;
use super::store::{Read, Row, Shelf, Table, Trouble, Write};
use crate::format::date::Timestamp;
use crate::format::record::Record;
use crate::model::Model;

/// Cases on their way into the store together.
#[derive(Clone, Debug)]
pub struct Batch {
    shelf: Shelf,
    now: Timestamp,
    /// Each with the revision that the person saw, and as it is written.
    cases: Vec<(Kept, u64, String)>,
    /// Those that are too large.
    large: Vec<Kept>,
    progress: Option<Write>,
}

/// What became of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Together {
    /// Those that are stored.
    pub landed: Vec<Landed>,
    /// Those that are not as simple, because something else stands in their place. Each goes alone.
    pub alone: Vec<Kept>,
}

impl Batch {
    /// These cases, each with the revision that the person saw; of what this tab has begun, how far that has come.
    #[must_use]
    pub fn new(
        model: &Model,
        shelf: &Shelf,
        all: Vec<(Kept, u64)>,
        now: Timestamp,
        (tab, progress): (&str, Option<&Progress>),
    ) -> Self {
        let progress = progress.map(|progress| progress.put(shelf, tab, &now));
        let (mut cases, mut large) = (Vec::new(), Vec::new());
        for (kept, base) in all {
            match line(&kept.case, model) {
                Ok(line) => cases.push((kept, base, line)),
                Err(_) => large.push(kept),
            }
        }
        Self { shelf: shelf.clone(), now, cases, large, progress }
    }

    /// What has to be read first.
    #[must_use]
    pub fn reads(&self) -> Vec<Read> {
        let ledger = Read::One(Table::Meta, self.shelf.ledger());
        let of = |(kept, ..): &(Kept, u64, String)| {
            let id = &kept.case.id;
            let history = Read::Keys(Table::History, self.shelf.history(id));
            [Read::One(Table::Cases, self.shelf.case(id)), history]
        };
        [ledger].into_iter().chain(self.cases.iter().flat_map(of)).collect()
    }

    /// What is written: all of them, and how far this has come.
    ///
    /// # Errors
    /// The store was cleared, or is newer than this program.
    pub fn decide(self, rows: &[Vec<Row>]) -> (Vec<Write>, Result<Together, Trouble>) {
        let Some((ledger, rows)) = rows.split_first() else {
            return (Vec::new(), Err(Trouble::Closed));
        };
        let commits = match next(ledger.first()) {
            Ok(commits) => commits,
            Err(trouble) => return (Vec::new(), Err(trouble)),
        };
        let mut writes = vec![Write::Put(Table::Meta, self.shelf.ledger(), commits.to_text())];
        writes.extend(self.progress);
        let mut together = Together { alone: self.large, ..Together::default() };
        for ((kept, base, line), rows) in self.cases.into_iter().zip(rows.chunks(2)) {
            let [stored, earlier] = rows else { break };
            let place =
                Place { shelf: &self.shelf, now: &self.now, stored: stored.first(), earlier };
            match place.put(&kept, base, line) {
                Some((all, text, revision)) => {
                    writes.extend(all);
                    together.landed.push(Landed::new(kept, revision, text));
                }
                None => together.alone.push(kept),
            }
        }
        (writes, Ok(together))
    }
}

/// Where a case goes, and what stands there.
struct Place<'a> {
    shelf: &'a Shelf,
    now: &'a Timestamp,
    stored: Option<&'a Row>,
    earlier: &'a [Row],
}

impl Place<'_> {
    /// What is written, what stands there then, and in which revision; nothing where that is not as simple.
    fn put(&self, kept: &Kept, base: u64, case: String) -> Option<(Vec<Write>, String, u64)> {
        let mut writes = Vec::new();
        let mut before = newest_revision(self.earlier).map_or(0, |newest| newest.saturating_add(1));
        if let Some(row) = self.stored {
            let text = row.text.as_deref()?;
            let record = Record::read(text).ok()?;
            if record.case == case && record.deleted == kept.deleted {
                return Some((writes, text.to_owned(), record.revision));
            }
            if record.revision != base {
                return None;
            }
            writes = surplus(self.earlier);
            writes.push(record.to_history(self.shelf, &kept.case.id, text));
            before = base;
        }
        let revision = before.max(base).saturating_add(1);
        let record = Record { revision, saved: self.now.clone(), deleted: kept.deleted, case };
        let text = record.to_text();
        writes.push(Write::Put(Table::Cases, self.shelf.case(&kept.case.id), text.clone()));
        Some((writes, text, revision))
    }
}

impl Together {
    /// What has to be read back.
    #[must_use]
    pub fn reads(&self, on: &Shelf) -> Vec<Read> {
        let mut reads = Digest::reads(on);
        reads
            .extend(self.landed.iter().map(|landed| Read::One(Table::Cases, on.case(landed.id()))));
        reads
    }

    /// Whether all of them are there, and the digest of what is stored now.
    #[must_use]
    pub fn are_there(&self, rows: &[Vec<Row>]) -> (bool, Digest) {
        let stored = rows.iter().skip(Digest::READS);
        let are_there = stored.len() == self.landed.len()
            && self.landed.iter().zip(stored).all(|(landed, rows)| landed.is_in(rows.first()));
        (are_there, Digest::of(rows))
    }
}
