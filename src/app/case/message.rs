//! Messages that change a case.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, Plan};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{Criterion, Dimension, Evidence, Level, Step};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::state::{CaseState, Detail};
use crate::app::case::text_field::TextField;

/// A change to the displayed case: the open one, or a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseMessage {
    /// Changes an answer of the case or of the trial.
    Answer(AnswerChange),
    /// Sets a text of the case.
    SetText(TextField, String),
    /// Sets or clears the review date.
    SetReviewDate(Option<Date>),
    /// Shows this much of a dimension.
    Show(Dimension, Detail),
    /// Folds a dimension, and goes to the next one without an answer.
    Advance(Dimension),
    /// Goes to a question.
    GoToQuestion(Question),
    /// Starts a trial, which leaves the case unchanged. With the steps of a way it shows a plan.
    StartTrial(Vec<Step>),
    /// Asks whether the answers of the trial are true, or goes back to it.
    AskToApply(bool),
    /// Replaces the answers of the case with those of the trial, unless it shows a plan.
    ApplyTrial,
    /// Discards the trial.
    DiscardTrial,
    /// Replaces the plan of the case, and ends the trial that showed it. An empty plan removes it.
    SetPlan(Box<Plan>),
    /// Sets or clears the day by which a planned step is due.
    SetDue(Criterion, Option<Date>),
    /// Undoes what was kept, saved or removed last.
    Undo,
}

/// A change of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    /// Gives a level.
    Rate(Subject, Level),
    /// Sets the evidence for the level.
    SetEvidence(Subject, Evidence),
    /// Answers "I don't know".
    DontKnow(Subject),
    /// Clears the answer.
    Clear(Subject),
    /// Answers a context question, or clears its answer.
    Context(ContextQuestion, Option<bool>),
}

/// A message to the open case.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenCaseMessage {
    /// Opens this case and goes to its page.
    Open(Rc<Case>),
    /// Opens this case as it is shown already, and goes to its page.
    Adopt(Box<CaseState>),
    /// Replaces the open case, on the same page.
    Replace(Rc<Case>),
    /// Updates the content of the open case. The open dimensions stay open.
    Refresh(Rc<Case>),
    /// Restores this version of the open case.
    Restore(Rc<Case>),
}
