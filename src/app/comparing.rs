//! What moved between two states of a case.

use super::question::{ContextQuestion, Question, Subject};
use super::state::Field;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::definition::Rules;
use stop_fix_scale_core::model::{Answer, Dimension, Headline, Model, Range, Rating, assess};

/// What was, and what is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move<T> {
    /// In the earlier state.
    pub from: T,
    /// In the later state.
    pub to: T,
}

/// What moved between two states of a case. What stayed is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The levels, ratings of whole dimensions first.
    pub levels: Vec<LevelMove>,
    /// The answers to the questions on people and autonomy.
    pub context: Vec<(ContextQuestion, Move<Option<bool>>)>,
    /// The texts.
    pub texts: Vec<Field>,
    /// The day of the review.
    pub date: Option<Move<Option<Date>>>,
    /// The verdict with its kind.
    pub headline: Option<Move<Headline>>,
    /// The verdicts that are still possible.
    pub range: Option<Move<Range>>,
    /// The points of dimensions.
    pub points: Vec<(Dimension, Move<PointSpan>)>,
}

/// Another answer to a question that asks for a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelMove {
    /// The question.
    pub subject: Subject,
    /// The answers.
    pub answer: Move<Option<Answer>>,
    /// Where it went.
    pub trend: Trend,
}

/// Where an answer went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It counts for more; or for as much, and neither its level nor its proof went down.
    Better,
    /// It counts for less; or for as much, and neither its level nor its proof went up.
    Worse,
    /// It cannot be said: one of the two is no level, or a claim went up as its proof went down.
    Other,
}

/// What moved between two states of a case.
#[must_use]
pub fn compare(model: &Model, from: &Case, to: &Case) -> Changes {
    let [before, after] = [from, to].map(|case| assess(model, &case.answers));
    let mut changes = Changes {
        texts: Field::all().filter(|field| field.text(from) != field.text(to)).collect(),
        date: moved(from.review.date, to.review.date),
        headline: moved(before.headline, after.headline),
        range: moved(before.range, after.range),
        ..Changes::default()
    };
    for question in Question::all() {
        match question {
            Question::Level(subject) => {
                let answer = moved(subject.answer(&from.answers), subject.answer(&to.answers));
                let level =
                    |answer| LevelMove { subject, answer, trend: trend(&model.rules, answer) };
                changes.levels.extend(answer.map(level));
            }
            Question::Context(question) => {
                let answer = moved(question.answer(&from.answers), question.answer(&to.answers));
                changes.context.extend(answer.map(|answer| (question, answer)));
            }
        }
    }
    for (dimension, points) in after.points.iter() {
        let points = moved(*before.points.get(dimension), *points);
        changes.points.extend(points.map(|points| (dimension, points)));
    }
    changes
}

fn moved<T: PartialEq>(from: T, to: T) -> Option<Move<T>> {
    (from != to).then_some(Move { from, to })
}

fn trend(rules: &Rules, answer: Move<Option<Answer>>) -> Trend {
    let [from, to] = [answer.from, answer.to].map(|answer| answer.and_then(Answer::rating));
    let (Some(from), Some(to)) = (from, to) else { return Trend::Other };
    let rises = |from: Rating, to: Rating| {
        let counted = |rating| rules.counted(rating);
        counted(from) < counted(to)
            || counted(from) == counted(to)
                && from.level() <= to.level()
                && from.evidence() <= to.evidence()
    };
    match (rises(from, to), rises(to, from)) {
        (true, false) => Trend::Better,
        (false, true) => Trend::Worse,
        _ => Trend::Other,
    }
}
