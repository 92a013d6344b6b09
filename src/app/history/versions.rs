//! The versions of a case, loaded from the store.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::Model;
use stop_fix_scale_core::sorted::sort_by_key;

use crate::app::autosave::store::{Read, Row, StorageError, StorageKey, Table};

/// The stored versions of a case: the history and the current one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseHistory {
    /// The id of the case.
    pub id: String,
    /// The readable versions, oldest first; the last one is the stored case.
    pub versions: Vec<Version>,
    /// The number of unreadable versions.
    pub unreadable: u32,
    /// Why nothing could be loaded.
    pub error: Option<StorageError>,
}

/// A stored version of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Its revision.
    pub revision: u64,
    /// When it was saved.
    pub saved: Timestamp,
    /// Whether the case was deleted then.
    pub deleted: bool,
    /// The case.
    pub case: Rc<Case>,
}

impl CaseHistory {
    /// The reads that [`CaseHistory::read`] needs.
    #[must_use]
    pub fn reads(shelf: &StorageKey, id: &str) -> Vec<Read> {
        let (history, case) = (shelf.history(id), shelf.case(id));
        vec![Read::Under(Table::History, history), Read::One(Table::Cases, case)]
    }

    /// Reads the rows of the history and the row of the case itself.
    #[must_use]
    pub fn read(model: &Model, id: String, rows: Vec<Vec<Row>>) -> Self {
        let mut rows =
            rows.into_iter().map(|rows| rows.into_iter().map(|row| version(model, &row)));
        let mut history = Self { id, ..Self::default() };
        for state in rows.next().into_iter().flatten() {
            match state {
                Some(state) => history.versions.push(state),
                None => history.unreadable = history.unreadable.saturating_add(1),
            }
        }
        // If the row of the case itself is unreadable, the storage report says so.
        history.versions.extend(rows.flatten().flatten());
        sort_by_key(&mut history.versions, |state| state.revision);
        history
    }
}

/// The longest break within a sitting: half an hour.
const BREAK_MS: u64 = 30 * 60 * 1000;

/// How many of these versions, from the last one back, belong to the same sitting: no break between two of them is longer, and
/// none of the earlier ones has a name.
#[must_use]
pub fn sitting(versions: &[Version], moments: &[NamedMoment]) -> usize {
    let is_near = |pair: &&[Version]| {
        let [before, after] = pair else { return false };
        milliseconds(&before.saved).abs_diff(milliseconds(&after.saved)) <= BREAK_MS
            && names(moments, before, Some(after)).next().is_none()
    };
    versions.windows(2).rev().take_while(is_near).count().saturating_add(1).min(versions.len())
}

/// The names of the moments at which this version was the newest. `next` is the version after it.
pub fn names<'a>(
    moments: &'a [NamedMoment],
    version: &Version,
    next: Option<&Version>,
) -> impl Iterator<Item = &'a str> {
    let from = version.saved.milliseconds();
    let until = next.map(|next| next.saved.milliseconds());
    let is_then = move |moment: &&NamedMoment| {
        let at = moment.at.milliseconds();
        from <= at && until.is_none_or(|until| at < until)
    };
    moments.iter().filter(is_then).map(|moment| &*moment.name)
}

fn version(model: &Model, row: &Row) -> Option<Version> {
    let Record { revision, saved, deleted, case } = Record::read(row.text.as_deref()?).ok()?;
    let case = Rc::new(Case::read(model, case.as_bytes()).ok()?.case);
    Some(Version { revision, saved, deleted, case })
}

/// A timestamp in milliseconds since 1970; 0 if it is earlier.
#[must_use]
pub fn milliseconds(time: &Timestamp) -> u64 {
    u64::try_from(time.milliseconds()).unwrap_or_default()
}
