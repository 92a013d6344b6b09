//! The scores of a case over time.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Headline, Model, PerDimension, assess};
use stop_fix_scale_core::sorted::sort_by_key;

/// A version of a case at a point in time.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// When it was saved, in milliseconds since 1970.
    pub at: u64,
    /// The case.
    pub case: &'a Case,
}

/// The scores at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScorePoint {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The points of each dimension, from low to high.
    pub points: PerDimension<PointSpan>,
    /// The verdict.
    pub headline: Headline,
}

/// The scores of all versions, one line per dimension in the chart. Sorted by time, because clocks are sometimes set
/// back.
#[must_use]
pub fn series(model: &Model, moments: &[Moment<'_>]) -> Vec<ScorePoint> {
    let mark = |moment: &Moment<'_>| {
        let assessment = assess(model, &moment.case.answers);
        ScorePoint { at: moment.at, points: assessment.points, headline: assessment.headline }
    };
    let mut marks: Vec<ScorePoint> = moments.iter().map(mark).collect();
    sort_by_key(&mut marks, |mark| mark.at);
    marks
}
