//! The progress of a case, and the next question.

use stop_fix_scale_core::model::bounds::{Bounds, Counting};
use stop_fix_scale_core::model::definition::Rules;
use stop_fix_scale_core::model::{Answers, Assessment, Criterion, Dimension, Reason};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::words::count;

/// The progress of a case. *Don't know* is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The number of dimensions with an answer.
    pub answered: u32,
    /// How many of them are answered with nothing but *Don't know*.
    pub unknown: u32,
    /// The number of dimensions.
    pub dimensions: u32,
    /// What the open questions can change; `None` until every dimension is covered.
    pub open: Option<OpenQuestions>,
}

/// How the open questions can change the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenQuestions {
    /// Only one verdict is possible.
    Settled,
    /// This many questions can each move an end of the range.
    Decide(u32),
    /// No single question can; several together can.
    DecideTogether,
}

/// Whether a dimension has an answer: a quick rating, or all four questions.
#[must_use]
pub fn is_answered(answers: &Answers, dimension: Dimension) -> bool {
    let four = answers.criteria.of(dimension);
    answers.quick.get(dimension).is_some() || four.iter().all(Option::is_some)
}

/// Whether a dimension has an answer, but no level.
fn is_unknown(answers: &Answers, dimension: Dimension) -> bool {
    let mut four = answers.criteria.of(dimension).iter().flatten();
    is_answered(answers, dimension)
        && answers.quick_rating(dimension).is_none()
        && !four.any(|answer| answer.rating().is_some())
}

/// Computes the progress.
#[must_use]
pub fn progress(answers: &Answers, assessment: &Assessment) -> Progress {
    let of = |has: fn(&Answers, Dimension) -> bool| {
        count(Dimension::ALL.into_iter().filter(|dimension| has(answers, *dimension)).count())
    };
    let is_covered = !matches!(assessment.reason, Reason::NotCovered(_));
    Progress {
        answered: of(is_answered),
        unknown: of(is_unknown),
        dimensions: count(Dimension::ALL.len()),
        open: is_covered.then(|| open_questions(answers, assessment)),
    }
}

fn open_questions(answers: &Answers, assessment: &Assessment) -> OpenQuestions {
    let context = if assessment.context_decides { open_context(answers).count() } else { 0 };
    match assessment.decisive.len().saturating_add(context) {
        _ if is_settled(assessment) => OpenQuestions::Settled,
        0 => OpenQuestions::DecideTogether,
        several => OpenQuestions::Decide(count(several)),
    }
}

/// The most important question to answer next; `None` once only one verdict is possible.
///
/// Before there is a verdict, it is the first dimension without enough answers. Then come the context questions, which
/// are quick to answer, and the criteria that can move an end of the range. If no single question can, it is one of the
/// least certain dimension.
#[must_use]
pub fn next_question(
    rules: &Rules,
    answers: &Answers,
    assessment: &Assessment,
) -> Option<Question> {
    if is_settled(assessment) {
        return None;
    }
    if let Reason::NotCovered(dimensions) = &assessment.reason {
        return first_look(rules, answers, dimensions);
    }
    let context =
        open_context(answers).filter(|_| assessment.context_decides).map(Question::Context);
    let decisive = assessment.decisive.iter().copied().map(of_criterion);
    let least_certain =
        || open_criterion(rules, answers, least_certain(rules, answers)).map(of_criterion);
    context.chain(decisive).next().or_else(least_certain)
}

fn is_settled(assessment: &Assessment) -> bool {
    assessment.range.low == assessment.range.high
}

fn open_context(answers: &Answers) -> impl Iterator<Item = ContextQuestion> {
    ContextQuestion::ALL.into_iter().filter(|question| question.answer(answers).is_none())
}

/// The first quick rating not asked yet, else a criterion of a dimension answered with "I don't know".
fn first_look(rules: &Rules, answers: &Answers, uncovered: &[Dimension]) -> Option<Question> {
    let not_rated = |dimension: &&Dimension| answers.quick.get(**dimension).is_none();
    if let Some(dimension) = uncovered.iter().find(not_rated) {
        return Some(Question::Level(Subject::Dimension(*dimension)));
    }
    let open = |dimension: &Dimension| open_criterion(rules, answers, *dimension);
    uncovered.iter().find_map(open).map(of_criterion)
}

/// The dimension whose possible levels differ most.
fn least_certain(rules: &Rules, answers: &Answers) -> Dimension {
    let doubted = Bounds::of(rules, answers, Counting::Proven).doubted;
    let (low, high) = (doubted.low.points(), doubted.high.points());
    let width = |dimension: &Dimension| high.get(*dimension).saturating_sub(*low.get(*dimension));
    // `max_by_key` returns the last maximum; `rev` makes ties go to the first.
    Dimension::ALL.into_iter().rev().max_by_key(width).unwrap_or(Dimension::Value)
}

/// The first criterion in repair order that was not asked yet, else the first answered with "I don't know".
fn open_criterion(rules: &Rules, answers: &Answers, dimension: Dimension) -> Option<Criterion> {
    let open = || {
        let mine = rules.repair_order.iter().copied();
        mine.filter(|criterion| {
            criterion.dimension == dimension && answers.rating(*criterion).is_none()
        })
    };
    open().find(|criterion| answers.criteria.get(*criterion).is_none()).or_else(|| open().next())
}

const fn of_criterion(criterion: Criterion) -> Question {
    Question::Level(Subject::Criterion(criterion))
}
