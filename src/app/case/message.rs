//! What is done to a case.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{Dimension, Evidence, Level, Step};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::text_field::TextField;

/// A change to the case that is shown: the open one, or a preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseMessage {
    /// Changed an answer: of the case, or of what is tried out.
    Answer(AnswerChange),
    /// Wrote a text of the case.
    SetText(TextField, String),
    /// Said when to look at the case again, or that nobody has to.
    SetReviewDate(Option<Date>),
    /// Wants to see the four questions of a dimension.
    Unfold(Dimension),
    /// Has seen enough of them.
    Fold(Dimension),
    /// Wants to go to a question.
    GoToQuestion(Question),
    /// Wants to try answers without changing the case; these steps are taken at once.
    StartTrial(Vec<Step>),
    /// Makes what was tried the answers of the case.
    ApplyTrial,
    /// Forgets what was tried.
    DiscardTrial,
}

/// A change of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    /// A level is given.
    Rate(Subject, Level),
    /// It is said how the level is known.
    SetEvidence(Subject, Evidence),
    /// It is said honestly that it is not known.
    DontKnow(Subject),
    /// What was said is taken back.
    Clear(Subject),
    /// A context question is answered, or the answer is taken back.
    Context(ContextQuestion, Option<bool>),
}

/// A message to the open case.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenCaseMessage {
    /// Open this case, and go to its page.
    Open(Rc<Case>),
    /// Show this case in place of the open one, on the same page.
    Replace(Rc<Case>),
    /// The open case says this now. What is unfolded stays so.
    Refresh(Rc<Case>),
    /// The open case says again what it said in this version.
    Restore(Rc<Case>),
}
