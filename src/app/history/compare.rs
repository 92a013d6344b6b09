//! Compares two versions of a case.

use stop_fix_scale_core::format::case_file::{Case, Plan};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::definition::Rules;
use stop_fix_scale_core::model::{Answer, Dimension, Headline, Model, Range, Rating, assess};

use crate::app::case::question::{ContextQuestion, Question, Subject};
use crate::app::case::text_field::TextField;

/// An earlier and a later value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromTo<T> {
    /// The earlier value.
    pub from: T,
    /// The later value.
    pub to: T,
}

/// The differences between two versions of a case. Unchanged items are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Changed levels, quick ratings first.
    pub levels: Vec<LevelChange>,
    /// Changed context answers.
    pub context: Vec<(ContextQuestion, FromTo<Option<bool>>)>,
    /// Changed texts.
    pub texts: Vec<TextField>,
    /// A changed review date.
    pub date: Option<FromTo<Option<Date>>>,
    /// A changed plan.
    pub plan: Option<FromTo<Plan>>,
    /// A changed verdict.
    pub headline: Option<FromTo<Headline>>,
    /// A changed range of possible verdicts.
    pub range: Option<FromTo<Range>>,
    /// Changed points of dimensions.
    pub points: Vec<(Dimension, FromTo<PointSpan>)>,
}

/// A changed answer to a level question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// The question.
    pub subject: Subject,
    /// Its answers.
    pub answer: FromTo<Option<Answer>>,
    /// The direction of the change.
    pub trend: Trend,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// The counted level is higher; or it is equal, and neither the claimed level nor the evidence
    /// is lower.
    Better,
    /// The counted level is lower; or it is equal, and neither the claimed level nor the evidence
    /// is higher.
    Worse,
    /// Undecided: one of the two is not a level; or the counted level is equal, and one of claimed
    /// level and evidence is higher while the other is lower.
    Other,
}

/// Compares two versions of a case.
#[must_use]
pub fn compare(model: &Model, from: &Case, to: &Case) -> Changes {
    let [before, after] = [from, to].map(|case| assess(model, &case.answers));
    let mut changes = Changes {
        texts: TextField::all().filter(|field| field.text(from) != field.text(to)).collect(),
        date: moved(from.review.date, to.review.date),
        plan: moved(from.plan, to.plan),
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
