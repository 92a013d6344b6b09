//! How a case was at an earlier moment, from its history.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{
    Answers, Assessment, Headline, Model, PerDimension, Standing, standing,
};
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::store::{Read, Row, StorageKey, Table};

/// How a case was at an earlier moment; or how it is now, to compare the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastState {
    /// The verdict.
    pub headline: Headline,
    /// The points of each dimension.
    pub points: PerDimension<PointSpan>,
    /// The number of answers.
    pub answered: usize,
}

impl PastState {
    /// The state with these answers.
    #[must_use]
    pub fn of(model: &Model, answers: &Answers) -> Self {
        let Standing { headline, points, .. } = standing(model, answers);
        Self { headline, points, answered: answered(answers) }
    }

    /// The state with these answers and their assessment.
    #[must_use]
    pub fn assessed(assessment: &Assessment, answers: &Answers) -> Self {
        Self {
            headline: assessment.headline,
            points: assessment.points,
            answered: answered(answers),
        }
    }

    /// Reads a row of the history; `None` if it cannot be read, or the case was deleted then.
    #[must_use]
    pub fn read(model: &Model, row: &Row) -> Option<Self> {
        let record = Record::read(row.text.as_deref()?).ok().filter(|record| !record.deleted)?;
        let case = Case::read(model, record.case.as_bytes()).ok()?.case;
        Some(Self::of(model, &case.answers))
    }
}

/// The number of questions with an answer.
#[must_use]
pub fn answered(answers: &Answers) -> usize {
    let quick = answers.quick.iter().filter(|(_, answer)| answer.is_some()).count();
    let criteria = answers.criteria.iter().filter(|(_, answer)| answer.is_some()).count();
    quick.saturating_add(criteria)
}

/// The read that [`in_force`] needs.
#[must_use]
pub fn reads(shelf: &StorageKey) -> Vec<Read> {
    vec![Read::Keys(Table::History, shelf.prefix())]
}

/// For each of these cases the key of the version that was the newest at a moment, in milliseconds since 1970. Cases
/// without such a version are left out.
#[must_use]
pub fn in_force(
    shelf: &StorageKey,
    keys: &[Row],
    ids: &[String],
    at: i64,
) -> SortedMap<String, String> {
    let wanted: SortedMap<String, &String> = ids.iter().map(|id| (shelf.case(id), id)).collect();
    let is_early = |key: &str| saved_at(key).is_some_and(|saved| saved <= at);
    let mut found = SortedMap::default();
    // Keys sort by case and revision, so later ones replace earlier ones.
    for key in keys.iter().map(|row| &row.key).filter(|key| is_early(key)) {
        let case = key.rsplit_once('/').and_then(|(case, _)| wanted.get(case));
        if let Some(id) = case {
            found.insert((*id).clone(), key.clone());
        }
    }
    found
}

/// When a version was saved, from its key.
fn saved_at(key: &str) -> Option<i64> {
    let (_, time) = key.rsplit_once(' ')?;
    time.parse::<Timestamp>().ok().map(|time| time.milliseconds())
}

/// The ids of these cases that were changed after a moment, so that only their history knows how they were.
#[must_use]
pub fn to_read<'a>(cases: impl Iterator<Item = &'a Case>, at: i64) -> Vec<String> {
    cases.filter(|case| is_later(case.updated.as_ref(), at)).map(|case| case.id.clone()).collect()
}

/// Whether a time is after a moment, in milliseconds since 1970.
#[must_use]
pub fn is_later(time: Option<&Timestamp>, at: i64) -> bool {
    time.is_some_and(|time| time.milliseconds() > at)
}
