//! How messages change the open case. Pure.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::model::{Answer, Answers, Dimension, Evidence, Level, Rating, Step};

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::{AnswerChange, CaseMessage, OpenCaseMessage};
use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::state::{CaseState, Detail, FocusRequest, Trial, Undo};
use crate::app::next::Next;
use crate::app::page::Page;

/// Changes the open case and saves it if its content changed.
pub(crate) fn edit(open: &mut CaseState, message: CaseMessage, now: &Timestamp) -> Vec<Next> {
    let before = open.case.clone();
    *open = apply(std::mem::take(open), message);
    if open.case == before {
        return Vec::new();
    }
    // A file may say when a case was last changed, but not when it was created: certainly not now.
    if open.case.updated.is_none() {
        open.case.created.get_or_insert_with(|| now.clone());
    }
    open.case.updated = Some(now.clone());
    save(&open.case)
}

/// Opens, replaces, refreshes or restores a case.
pub(crate) fn open_case(
    open: &mut CaseState,
    message: OpenCaseMessage,
    now: &Timestamp,
) -> Vec<Next> {
    match message {
        OpenCaseMessage::Open(case) => {
            show(open, case);
            vec![Next::navigate(Page::Case)]
        }
        OpenCaseMessage::Adopt(shown) => {
            *open = *shown;
            vec![Next::navigate(Page::Case)]
        }
        OpenCaseMessage::Replace(case) => {
            show(open, case);
            Vec::new()
        }
        OpenCaseMessage::Refresh(case) => {
            open.case = Rc::unwrap_or_clone(case);
            // What was there before is not what this version would go back to.
            open.undo = None;
            Vec::new()
        }
        OpenCaseMessage::Restore(version) => {
            let id = std::mem::take(&mut open.case.id);
            let case = Case { id, updated: Some(now.clone()), ..Case::clone(&version) };
            *open = CaseState { case, details: open.details, ..CaseState::default() };
            save(&open.case)
        }
    }
}

fn show(open: &mut CaseState, case: Rc<Case>) {
    *open = CaseState::of(Rc::unwrap_or_clone(case));
}

fn save(case: &Case) -> Vec<Next> {
    let case = Rc::new(case.clone());
    vec![Next::save(SavedCase { case, deleted: false })]
}

/// The state after a message.
#[must_use]
pub fn apply(mut state: CaseState, message: CaseMessage) -> CaseState {
    match message {
        // A trial changes answers only. The text fields are locked during one, so no typing is lost.
        CaseMessage::SetText(field, text) if state.trial.is_none() => {
            *field.text_mut(&mut state.case) =
                if field.is_one_line() { text.replace('\n', " ") } else { text };
        }
        CaseMessage::SetReviewDate(date) if state.trial.is_none() => state.case.review.date = date,
        CaseMessage::SetDue(criterion, due) if state.trial.is_none() => {
            if let Some(step) = state.case.plan.get_mut(criterion) {
                step.due = due;
                // Undoing would also take back this date.
                state.undo = None;
            }
        }
        CaseMessage::SetText(..) | CaseMessage::SetReviewDate(_) | CaseMessage::SetDue(..) => {}
        CaseMessage::Show(dimension, detail) => *state.details.get_mut(dimension) = detail,
        CaseMessage::Advance(dimension) => advance(&mut state, dimension),
        CaseMessage::GoToQuestion(question) => visit(&mut state, question),
        CaseMessage::StartTrial(steps) => {
            let answers = with_steps(*state.answers(), &steps);
            state.trial = Some(Trial { answers, is_way: !steps.is_empty(), is_asked: false });
            state.undo = None;
        }
        CaseMessage::AskToApply(is_asked) => {
            if let Some(trial) = state.trial.as_mut().filter(|trial| !trial.is_way) {
                trial.is_asked = is_asked;
            }
        }
        CaseMessage::ApplyTrial => {
            if let Some(trial) = state.trial.take_if(|trial| !trial.is_way) {
                let before = std::mem::replace(&mut state.case.answers, trial.answers);
                state.undo = Some(Undo::Answers(before));
            }
        }
        CaseMessage::DiscardTrial => state.trial = None,
        CaseMessage::SetPlan(plan) => {
            let before = std::mem::replace(&mut state.case.plan, *plan);
            (state.trial, state.undo) = (None, Some(Undo::Plan(Box::new(before))));
        }
        CaseMessage::Undo => undo(&mut state),
        CaseMessage::Answer(change) => answer(&mut state, change),
    }
    state
}

/// Undoing would also take back this answer.
fn answer(state: &mut CaseState, change: AnswerChange) {
    state.undo = None;
    match &mut state.trial {
        Some(trial) => {
            trial.is_asked = false;
            apply_to(&mut trial.answers, change);
        }
        None => apply_to(&mut state.case.answers, change),
    }
}

fn undo(state: &mut CaseState) {
    match state.undo.take() {
        Some(Undo::Answers(before)) => state.case.answers = before,
        Some(Undo::Plan(before)) => state.case.plan = *before,
        None => {}
    }
}

fn apply_to(answers: &mut Answers, change: AnswerChange) {
    match change {
        AnswerChange::Rate(subject, level) => {
            // The evidence survives a move between the two upper levels.
            let evidence = subject.rating(answers).and_then(Rating::evidence);
            let rating = Rating::new(level, evidence.unwrap_or_default());
            subject.set(answers, Some(Answer::Rated(rating)));
        }
        AnswerChange::SetEvidence(subject, evidence) => {
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

/// Folds the dimension and goes on: to the next one without an answer, then to the context, else nowhere.
fn advance(state: &mut CaseState, dimension: Dimension) {
    *state.details.get_mut(dimension) = Detail::Line;
    let later = state.unanswered().find(|other| *other > dimension);
    let answers = state.answers();
    let context = ContextQuestion::ALL.into_iter().find(|asks| asks.answer(answers).is_none());
    let next = later.or_else(|| state.unanswered().next());
    match (next, context) {
        (Some(next), _) => visit(state, Question::Level(Subject::Dimension(next))),
        (None, Some(context)) => visit(state, Question::Context(context)),
        (None, None) => focus(state, Question::Level(Subject::Dimension(dimension))),
    }
}

fn visit(state: &mut CaseState, question: Question) {
    if let Question::Level(subject) = question {
        let detail = state.details.get_mut(subject.dimension());
        match subject {
            Subject::Criterion(_) => *detail = Detail::Questions,
            Subject::Dimension(_) if *detail == Detail::Line => *detail = Detail::Rating,
            Subject::Dimension(_) => {}
        }
    }
    focus(state, question);
}

fn focus(state: &mut CaseState, question: Question) {
    let number = state.visit.map_or(0, |visit| visit.number.wrapping_add(1));
    state.visit = Some(FocusRequest { question, number });
}

/// The answers after these steps. A claim above its step keeps its level. The evidence is raised to what the target
/// level needs, never lowered.
fn with_steps(mut answers: Answers, steps: &[Step]) -> Answers {
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
