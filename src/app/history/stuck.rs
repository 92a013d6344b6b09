//! Proposes Stop for a Fix whose review date has passed without improvement.

use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, Headline, Model, assess};

use crate::app::history::series::Moment;

/// Why Stop is proposed for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// The weakest dimension when the review was set.
    pub dimension: Dimension,
    /// Its points then.
    pub then: PointSpan,
    /// Its points now.
    pub now: PointSpan,
}

/// Whether to propose Stop: the verdict is Fix, the review date has passed, and the dimension that was weakest when the
/// review was set has not improved.
///
/// `moments` are the versions, oldest first; the last one is the current case. The review was set in the first of the
/// latest consecutive versions with its date. If that version is from the review date or later, nothing is proposed:
/// the date was set in the past, or older versions are missing.
#[must_use]
pub fn stuck(model: &Model, moments: &[Moment<'_>], today: Date) -> Option<Stuck> {
    let now = moments.last()?;
    let date = now.case.review.date.filter(|date| *date < today)?;
    let is_same_review = |moment: &&Moment<'_>| moment.case.review.date == Some(date);
    let then = moments.iter().rev().take_while(is_same_review).last()?;
    if i64::try_from(then.at).is_ok_and(|at| at >= date.milliseconds()) {
        return None;
    }
    let [before, after] = [then, now].map(|moment| assess(model, &moment.case.answers));
    let dimension = before.weakest;
    let stuck =
        Stuck { dimension, then: *before.points.get(dimension), now: *after.points.get(dimension) };
    let is_fix = matches!(after.headline, Headline::Fix(_));
    (is_fix && stuck.now.low <= stuck.then.low).then_some(stuck)
}
