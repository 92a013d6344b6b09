//! What moved between two states of a case.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::definition::Rules;
use stop_fix_scale_core::model::{Answer, Dimension, Headline, Model, Range, Rating, assess};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::text_field::TextField;

/// What was, and what is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromTo<T> {
    /// In the earlier state.
    pub from: T,
    /// In the later state.
    pub to: T,
}

/// What moved between two states of a case. What stayed is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The levels, ratings of whole dimensions first.
    pub levels: Vec<LevelChange>,
    /// The answers to the questions on people and autonomy.
    pub context: Vec<(ContextQuestion, FromTo<Option<bool>>)>,
    /// The texts.
    pub texts: Vec<TextField>,
    /// The day of the review.
    pub date: Option<FromTo<Option<Date>>>,
    /// The verdict with its kind.
    pub headline: Option<FromTo<Headline>>,
    /// The verdicts that are still possible.
    pub range: Option<FromTo<Range>>,
    /// The points of dimensions.
    pub points: Vec<(Dimension, FromTo<PointSpan>)>,
}

/// Another answer to a question that asks for a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// The question.
    pub subject: Subject,
    /// The answers.
    pub answer: FromTo<Option<Answer>>,
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
        texts: TextField::all().filter(|field| field.text(from) != field.text(to)).collect(),
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
                    |answer| LevelChange { subject, answer, trend: trend(&model.rules, answer) };
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

fn moved<T: PartialEq>(from: T, to: T) -> Option<FromTo<T>> {
    (from != to).then_some(FromTo { from, to })
}

fn trend(rules: &Rules, answer: FromTo<Option<Answer>>) -> Trend {
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
