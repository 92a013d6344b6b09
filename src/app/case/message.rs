//! What a person does to the open case.

use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{Dimension, Evidence, Level, Step};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::text_field::TextField;

/// Something that a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseMessage {
    /// Changed an answer: of the case, or of what is tried out.
    Change(AnswerChange),
    /// Wrote a text of the case.
    Write(TextField, String),
    /// Said when to look at the case again, or that nobody has to.
    Schedule(Option<Date>),
    /// Wants to see the four questions of a dimension.
    Unfold(Dimension),
    /// Has seen enough of them.
    Fold(Dimension),
    /// Wants to go to a question.
    Visit(Question),
    /// Wants to try answers without changing the case; these steps are taken at once.
    Try(Vec<Step>),
    /// Makes what was tried the answers of the case.
    Keep,
    /// Forgets what was tried.
    Drop,
}

/// A change of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    /// A level is given.
    Rate(Subject, Level),
    /// It is said how the level is known.
    Prove(Subject, Evidence),
    /// It is said honestly that it is not known.
    DontKnow(Subject),
    /// What was said is taken back.
    Clear(Subject),
    /// A context question is answered, or the answer is taken back.
    Context(ContextQuestion, Option<bool>),
}
