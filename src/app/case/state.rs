//! The open case: its answers, its trial, and which dimensions are open.

use stop_fix_scale_core::format::case_file::{Case, Plan};
use stop_fix_scale_core::model::{Answers, Dimension, PerDimension};

use crate::app::case::progress::is_answered;
use crate::app::case::question::Question;

/// The stored state; everything else is computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseState {
    /// The open case.
    pub case: Case,
    /// The trial. The case does not change during one.
    pub trial: Option<Trial>,
    /// What was done last, while it can be undone.
    pub undo: Option<Undo>,
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
        self.trial.as_ref().map_or(&self.case.answers, |trial| &trial.answers)
    }

    /// The questions that the trial has changed.
    pub fn changed(&self) -> impl Iterator<Item = Question> {
        self.differing(self.answers())
    }

    /// The questions that have a different answer in the case.
    pub fn differing(&self, answers: &Answers) -> impl Iterator<Item = Question> {
        Question::all().filter(|question| !question.is_same(answers, &self.case.answers))
    }
}

/// Answers that are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The answers.
    pub answers: Answers,
    /// Whether it began with the steps of a way: these are a plan, so that the answers cannot be kept.
    pub is_way: bool,
    /// Whether the person is asked if the answers are true.
    pub is_asked: bool,
}

/// A change that can be undone, with what was there before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// The answers of a trial were kept.
    Answers(Answers),
    /// A plan was saved or removed.
    Plan(Box<Plan>),
}

/// A request to focus a question. The number tells repeated requests apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusRequest {
    /// The question to focus.
    pub question: Question,
    pub(crate) number: u32,
}
