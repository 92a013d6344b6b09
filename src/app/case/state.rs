//! The open case: its answers, its trial, and which dimensions are open.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{Answers, Dimension, PerDimension};

use crate::app::case::progress::is_answered;
use crate::app::case::question::Question;

/// The stored state; everything else is computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseState {
    /// The open case.
    pub case: Case,
    /// The answers of a trial. The case does not change during one.
    pub trial: Option<Answers>,
    /// How much of each dimension is shown.
    pub details: PerDimension<Detail>,
    /// The question to focus.
    pub visit: Option<FocusRequest>,
}

/// How much of a dimension is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// One line with its answer.
    #[default]
    Line,
    /// Its quick rating.
    Rating,
    /// Its quick rating and its four questions.
    Questions,
}

impl CaseState {
    /// A case as it is opened: what is answered takes one line, and the first dimension without an answer is open.
    #[must_use]
    pub fn of(case: Case) -> Self {
        let mut state = Self { case, ..Self::default() };
        let next = state.unanswered().next();
        if let Some(next) = next {
            *state.details.get_mut(next) = Detail::Rating;
        }
        state
    }

    /// The dimensions without an answer, in order.
    pub fn unanswered(&self) -> impl Iterator<Item = Dimension> {
        Dimension::ALL.into_iter().filter(|dimension| !is_answered(self.answers(), *dimension))
    }

    /// The answers on the screen: those of the trial, else those of the case.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        self.trial.as_ref().unwrap_or(&self.case.answers)
    }

    /// The questions that the trial has changed.
    pub fn changed(&self) -> impl Iterator<Item = Question> {
        Question::all().filter(|question| !question.is_same(self.answers(), &self.case.answers))
    }
}

/// A request to focus a question. The number tells repeated requests apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusRequest {
    /// The question to focus.
    pub question: Question,
    pub(crate) number: u32,
}
