//! Whether Stop is proposed, because the review date of a Fix is past and nothing has improved.

use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, Headline, Model, assess};

use crate::app::history::series::Moment;

/// Why it is proposed to stop a case that is to be fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// The dimension that was weakest when the review was set.
    pub dimension: Dimension,
    /// Its points then.
    pub then: PointSpan,
    /// Its points now.
    pub now: PointSpan,
}

/// Whether to propose Stop: the verdict is Fix, the day of the review is past, and the dimension that
/// was weakest when the review was set has not moved up since.
///
/// `moments` are the kept states, oldest first; the last is the case as it stands. The review was set
/// with the first of the last ones that have its date. Where that one is younger than the day of the
/// review, nothing is proposed: the day had passed when it was written, or older states are not at hand.
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
