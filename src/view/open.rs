//! What is open and matters most: the reason names it, and *find out first* asks it.

use crate::app::state::ContextQuestion;
use crate::model::{Answers, Assessment, Criterion, Dimension};

/// Something that is not known.
pub(super) enum Open {
    /// One of the two questions on people and autonomy.
    Context(ContextQuestion),
    /// A criterion that can move the range.
    Criterion(Criterion),
    /// No single answer can: the dimension of which least is known.
    Dimension(Dimension),
}

/// The open thing to look at first. Context comes before all others, because it is quickly answered.
pub(super) fn most_open(answers: &Answers, assessment: &Assessment) -> Open {
    let not_told = |question: &ContextQuestion| question.answer(answers).is_none();
    if let Some(question) = ContextQuestion::ALL.into_iter().find(not_told) {
        return Open::Context(question);
    }
    if let Some(criterion) = assessment.decisive.first() {
        return Open::Criterion(*criterion);
    }
    let width = |dimension: &Dimension| {
        let span = assessment.points.get(*dimension);
        span.high.saturating_sub(span.low)
    };
    let least_known = Dimension::ALL.into_iter().max_by_key(width);
    Open::Dimension(least_known.unwrap_or(assessment.weakest))
}
