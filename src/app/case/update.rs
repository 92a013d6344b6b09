//! How one message changes the open case. Pure.

use stop_fix_scale_core::model::{Answer, Answers, Evidence, Level, Rating, Step};

use crate::app::case::message::{AnswerChange, CaseMessage};
use crate::app::case::question::{Question, Subject};
use crate::app::case::state::{CaseState, FocusRequest};

/// The state after an action.
#[must_use]
pub fn apply(mut state: CaseState, action: CaseMessage) -> CaseState {
    match action {
        // Only levels are tried out. The fields are locked meanwhile, so nothing that is typed is lost.
        CaseMessage::Write(field, text) if state.trial.is_none() => {
            *field.text_mut(&mut state.case) = text;
        }
        CaseMessage::Schedule(date) if state.trial.is_none() => state.case.review.date = date,
        CaseMessage::Write(..) | CaseMessage::Schedule(_) => {}
        CaseMessage::Unfold(dimension) => *state.unfolded.get_mut(dimension) = true,
        CaseMessage::Fold(dimension) => *state.unfolded.get_mut(dimension) = false,
        CaseMessage::Visit(question) => visit(&mut state, question),
        CaseMessage::Try(steps) => state.trial = Some(with_steps(*state.answers(), &steps)),
        CaseMessage::Keep => state.case.answers = state.trial.take().unwrap_or(state.case.answers),
        CaseMessage::Drop => state.trial = None,
        CaseMessage::Change(change) => {
            apply_to(state.trial.as_mut().unwrap_or(&mut state.case.answers), change);
        }
    }
    state
}

pub(crate) fn apply_to(answers: &mut Answers, change: AnswerChange) {
    match change {
        AnswerChange::Rate(subject, level) => {
            // Who moves between the two upper levels still knows it in the same way.
            let evidence = subject.rating(answers).and_then(Rating::evidence);
            let rating = Rating::new(level, evidence.unwrap_or_default());
            subject.set(answers, Some(Answer::Rated(rating)));
        }
        AnswerChange::Prove(subject, evidence) => {
            // Without a rating there is nothing to prove; below level 4 evidence has no meaning.
            if let Some(rating) = subject.rating(answers) {
                let rating = Rating::new(rating.level(), evidence);
                subject.set(answers, Some(Answer::Rated(rating)));
            }
        }
        AnswerChange::DontKnow(subject) => subject.set(answers, Some(Answer::DontKnow)),
        AnswerChange::Clear(subject) => subject.set(answers, None),
        AnswerChange::Context(question, answer) => question.set(answers, answer),
    }
}

pub(crate) fn visit(state: &mut CaseState, question: Question) {
    if let Question::Level(Subject::Criterion(criterion)) = question {
        *state.unfolded.get_mut(criterion.dimension) = true;
    }
    let number = state.visit.map_or(0, |visit| visit.number.wrapping_add(1));
    state.visit = Some(FocusRequest { question, number });
}

/// The answers after these steps. A claim that is higher than its step stays; it gets the proof that the
/// level to reach needs, and keeps a better one.
pub(crate) fn with_steps(mut answers: Answers, steps: &[Step]) -> Answers {
    for step in steps {
        let known = answers.rating(step.criterion).or_else(|| answers.stands_on(step.criterion));
        let level = known.map_or(step.to, |known| known.level().max(step.to));
        let needed = if step.to > Level::Shown { Evidence::Running } else { Evidence::Tried };
        let evidence = known.and_then(Rating::evidence).unwrap_or_default().max(needed);
        let rating = Rating::new(level, evidence);
        *answers.criteria.get_mut(step.criterion) = Some(Answer::Rated(rating));
    }
    answers
}
