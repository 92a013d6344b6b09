//! A case as it was at earlier times, and which of these states are kept.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Headline, Model, PerDimension, assess};

/// A case as it stood at some time.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// When it was saved, in milliseconds since 1970.
    pub at: u64,
    /// What it said.
    pub case: &'a Case,
}

/// What is drawn of one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScorePoint {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The points of each dimension, from the lowest to the highest bounds.
    pub points: PerDimension<PointSpan>,
    /// The verdict.
    pub headline: Headline,
}

/// What is drawn of a history: a line for each dimension. Clocks are set back now and then, so the
/// marks stand by their time.
#[must_use]
pub fn series(model: &Model, moments: &[Moment<'_>]) -> Vec<ScorePoint> {
    let mark = |moment: &Moment<'_>| {
        let assessment = assess(model, &moment.case.answers);
        ScorePoint { at: moment.at, points: assessment.points, headline: assessment.headline }
    };
    let mut marks: Vec<ScorePoint> = moments.iter().map(mark).collect();
    marks.sort_by_key(|mark| mark.at);
    marks
}
