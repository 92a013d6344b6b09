//! Plans an import before anything is added. An existing case is replaced only if the person has chosen that, and its state
//! then goes to its history.

use stop_fix_scale_core::format::case_file::{Case, CaseFileError, Restored, Warning};
use stop_fix_scale_core::format::cases_file::{
    CasesFileError, Checksum, Reader, Refused, RestoredCases,
};
use stop_fix_scale_core::format::limits::MAX_CASES;
use stop_fix_scale_core::model::Model;
use stop_fix_scale_core::sorted::SortedSet;

use crate::app::files::standing::{KnownCases, Standing};

/// The plan of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    /// All cases of the file, in order, read or refused.
    pub entries: Vec<Result<PlannedCase, Refused>>,
    /// Whether the list matches its checksum; a file with one case has none.
    pub checksum: Checksum,
    /// How many cases there is room for.
    room: usize,
}

/// The places of the cases in a file that update existing ones.
pub type Updates = SortedSet<usize>;

/// What an import does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// The number of cases that are added.
    pub added: usize,
    /// The number of existing cases that are updated.
    pub updated: usize,
    /// The number of new cases beyond the limit; the last ones are left out.
    pub excess: usize,
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

/// Plans the import of these cases.
#[must_use]
pub fn plan(
    at_hand: &[&Case],
    read: RestoredCases,
    copy_of: impl Fn(&str) -> String,
) -> ImportPlan {
    let RestoredCases { cases, checksum, .. } = read;
    let mut known = KnownCases::of(at_hand);
    let standings: Vec<Option<Standing>> = cases
        .iter()
        .map(|case| case.as_ref().ok().map(|restored| known.meet(&restored.case, &copy_of)))
        .collect();
    let room = MAX_CASES.saturating_sub(at_hand.len());
    let entry = |(case, standing): (Result<Restored, Refused>, Option<Standing>)| {
        case.map(|Restored { case, warnings }| {
            // Only refused cases have none.
            PlannedCase { case, warnings, standing: standing.unwrap_or(Standing::New) }
        })
    };
    let entries = cases.into_iter().zip(standings).map(entry).collect();
    ImportPlan { entries, checksum, room }
}

impl ImportPlan {
    /// The places of all cases that can update an existing one.
    #[must_use]
    pub fn updatable(&self) -> Updates {
        let can_update = |entry: &PlannedCase| {
            matches!(entry.standing, Standing::Different { can_update: true, .. })
        };
        let entries = self.entries.iter().enumerate();
        let entries = entries.filter(|(_, entry)| entry.as_ref().is_ok_and(can_update));
        entries.map(|(place, _)| place).collect()
    }

    /// What the import does if these cases update existing ones.
    #[must_use]
    pub fn counts(&self, chosen: &Updates) -> ImportCounts {
        let updated = self.updatable().iter().filter(|place| chosen.contains(place)).count();
        let differs = |entry: &&PlannedCase| entry.standing != Standing::Same;
        let new = self.entries.iter().flatten().filter(differs).count().saturating_sub(updated);
        let added = new.min(self.room);
        ImportCounts { added, updated, excess: new.saturating_sub(added) }
    }

    /// The cases to save: updates of existing cases, and new ones up to the limit. Copies and cases without an id get one
    /// from `ids`, which must return a new unused id on each call.
    #[must_use]
    pub fn apply(self, updates: &Updates, mut ids: impl FnMut() -> String) -> Vec<Case> {
        let mut room = self.room;
        let mut save = |(place, PlannedCase { mut case, standing, .. }): (usize, PlannedCase)| {
            match standing {
                Standing::Same => return None,
                Standing::Different { can_update: true, .. } if updates.contains(&place) => {
                    return Some(case);
                }
                Standing::New if case.id.is_empty() => case.id = ids(),
                Standing::New => {}
                Standing::Different { title, .. } => (case.id, case.title) = (ids(), title),
            }
            room = room.checked_sub(1)?;
            Some(case)
        };
        let entries = self.entries.into_iter().enumerate();
        let entries = entries.filter_map(|(place, entry)| Some((place, entry.ok()?)));
        entries.filter_map(&mut save).collect()
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
