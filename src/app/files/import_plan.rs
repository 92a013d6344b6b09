//! Plans an import before anything is added. Existing cases are never replaced.

use std::collections::BTreeMap;

use stop_fix_scale_core::format::case_file::{Case, CaseFileError, Restored, Warning};
use stop_fix_scale_core::format::cases_file::{
    CasesFileError, Checksum, Reader, Refused, RestoredCases,
};
use stop_fix_scale_core::format::limits::{MAX_CASES, MAX_TEXT_CHARACTERS};
use stop_fix_scale_core::model::Model;

/// The plan of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    /// All cases of the file, in order, read or refused.
    pub entries: Vec<Result<PlannedCase, Refused>>,
    /// Whether the list matches its checksum; a file with one case has none.
    pub checksum: Checksum,
    /// The number of new cases beyond the limit; the last ones are left out.
    pub excess: usize,
    room: usize,
}

/// A case of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedCase {
    /// The case, as in the file.
    pub case: Case,
    /// Warnings from reading it.
    pub warnings: Vec<Warning>,
    /// How it compares with the existing cases, and with those before it in the file.
    pub standing: Standing,
}

/// How a case of a file compares with the existing cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The case is new.
    New,
    /// The same case exists already.
    Same,
    /// A case with the same id but different content exists. This one becomes a copy with this title.
    Different(String),
}

/// Plans the import of these cases.
#[must_use]
pub fn plan(
    at_hand: &[&Case],
    read: RestoredCases,
    copy_of: impl Fn(&str) -> String,
) -> ImportPlan {
    let RestoredCases { cases, checksum, .. } = read;
    let mut known = Known::default();
    for case in at_hand {
        known.add(case, &case.title);
    }
    let standings: Vec<Option<Standing>> = cases
        .iter()
        .map(|case| case.as_ref().ok().map(|restored| known.meet(&restored.case, &copy_of)))
        .collect();
    let adds = |standing: &&Option<Standing>| !matches!(standing, None | Some(Standing::Same));
    let room = MAX_CASES.saturating_sub(at_hand.len());
    let excess = standings.iter().filter(adds).count().saturating_sub(room);
    let entry = |(case, standing): (Result<Restored, Refused>, Option<Standing>)| {
        case.map(|Restored { case, warnings }| {
            // Only refused cases have none.
            PlannedCase { case, warnings, standing: standing.unwrap_or(Standing::New) }
        })
    };
    let entries = cases.into_iter().zip(standings).map(entry).collect();
    ImportPlan { entries, checksum, excess, room }
}

impl ImportPlan {
    /// The number of cases that are added.
    #[must_use]
    pub fn adds(&self) -> usize {
        let entries = self.entries.iter().flatten();
        let adds = entries.filter(|entry| entry.standing != Standing::Same).count();
        adds.saturating_sub(self.excess)
    }

    /// The cases to add, up to the limit. Copies and cases without an id get one from `ids`, which must return a new
    /// unused id on each call.
    #[must_use]
    pub fn apply(self, mut ids: impl FnMut() -> String) -> Vec<Case> {
        let add = |PlannedCase { mut case, standing, .. }| {
            match standing {
                Standing::Same => return None,
                Standing::New if case.id.is_empty() => case.id = ids(),
                Standing::New => {}
                Standing::Different(title) => (case.id, case.title) = (ids(), title),
            }
            Some(case)
        };
        self.entries.into_iter().flatten().filter_map(add).take(self.room).collect()
    }
}

/// Opens a file of many cases, or of one.
///
/// # Errors
/// It is neither, or a format this version cannot read.
pub fn open(model: &Model, bytes: &[u8]) -> Result<Reader, CasesFileError> {
    match Reader::open(bytes) {
        Err(CasesFileError::File(CaseFileError::NotACaseFile)) => {
            Case::read(model, bytes).map(Reader::of_one).map_err(CasesFileError::File)
        }
        opened => opened,
    }
}

/// Reads a whole file.
///
/// # Errors
/// As for [`open`].
pub fn read(model: &Model, bytes: &[u8]) -> Result<RestoredCases, CasesFileError> {
    let mut reader = open(model, bytes)?;
    while reader.step(model) {}
    Ok(reader.restored())
}

/// Cases that exist or will be added: by the id in their file, and by the title under which they are added.
#[derive(Default)]
struct Known<'a> {
    by_id: BTreeMap<String, Vec<&'a Case>>,
    by_title: BTreeMap<String, Vec<&'a Case>>,
}

impl<'a> Known<'a> {
    fn add(&mut self, case: &'a Case, title: &str) {
        self.by_id.entry(case.id.clone()).or_default().push(case);
        self.by_title.entry(title.to_owned()).or_default().push(case);
    }

    /// Compares a case with those before it. An earlier import may have given it a new id or a copy title; recognising
    /// both keeps a repeated import from adding it twice.
    fn meet(&mut self, case: &'a Case, copy_of: &impl Fn(&str) -> String) -> Standing {
        let is_there = |title: &str| {
            let cases = self.by_title.get(title).into_iter().flatten();
            cases.into_iter().any(|known| is_same_but_title(known, case))
        };
        let namesakes = self.by_id.get(&case.id).filter(|_| !case.id.is_empty());
        let standing = match namesakes {
            None if case.id.is_empty() && is_there(&case.title) => Standing::Same,
            None => Standing::New,
            Some(known) if known.iter().any(|known| is_same(known, case)) => Standing::Same,
            Some(_) => {
                let title = copy_title(&case.title, copy_of);
                if is_there(&title) { Standing::Same } else { Standing::Different(title) }
            }
        };
        match &standing {
            Standing::Same => {}
            Standing::New => self.add(case, &case.title),
            Standing::Different(title) => self.add(case, title),
        }
        standing
    }
}

/// The title of a copy, shortened if it would be too long to be read back.
fn copy_title(title: &str, copy_of: &impl Fn(&str) -> String) -> String {
    let copy = copy_of(title);
    let excess = copy.chars().count().saturating_sub(MAX_TEXT_CHARACTERS);
    if excess == 0 {
        return copy;
    }
    let most = title.chars().count().saturating_sub(excess);
    copy_of(&title.chars().take(most).collect::<String>())
}

fn is_same(one: &Case, other: &Case) -> bool {
    one.title == other.title && is_same_but_title(one, other)
}

/// Whether two cases have the same content, ignoring id, title and last change.
fn is_same_but_title(one: &Case, other: &Case) -> bool {
    // No `..`: a new field has to be considered here.
    let Case {
        id: _,
        title: _,
        summary,
        owner,
        answers,
        notes,
        review,
        created,
        updated: _,
        set_aside,
        unknown,
    } = one;
    *answers == other.answers
        && *summary == other.summary
        && *owner == other.owner
        && *notes == other.notes
        && *review == other.review
        && *created == other.created
        && *set_aside == other.set_aside
        && *unknown == other.unknown
}
