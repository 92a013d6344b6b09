//! One case as a row of a table, for the files that other programs open.
//!
//! The columns are defined here for both [`csv`](super::csv) and [`ndjson`](super::ndjson).
//! `docs/data.md` documents them. A published name keeps its meaning. New columns come at the end.

use std::borrow::Cow;
use std::fmt::{self, Write};

use super::case_file::Case;
use super::date::{Date, Timestamp};
use super::share_code::ShareCode;
use crate::model::{
    Answer, Assessment, Dimension, Evidence, FixKind, Model, Rating, assess, score,
};

/// One value of a case, with the name of its column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell<'a> {
    /// The name of the column.
    pub name: Name,
    /// The value for this case.
    pub value: Value<'a>,
}

/// The name of a column, such as `v1_level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The id of the dimension or criterion. Empty if the column is about the whole case.
    subject: &'static str,
    what: &'static str,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.subject.chars() {
            f.write_char(character.to_ascii_lowercase())?;
        }
        if !self.subject.is_empty() {
            f.write_char('_')?;
        }
        f.write_str(self.what)
    }
}

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// No content.
    Empty,
    /// Text that is not empty.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(u32),
    /// Yes or no.
    YesOrNo(bool),
    /// A date.
    Date(Date),
}

/// The row of a case.
#[must_use]
pub fn row<'a>(model: &'a Model, case: &'a Case) -> Vec<Cell<'a>> {
    let assessment = assess(model, &case.answers);
    let mut row = Row(Vec::new());
    row.text("id", &case.id);
    row.text("title", &case.title);
    row.text("owner", &case.owner);
    row.result(&assessment);
    let context = case.answers.context;
    row.add("", "affects_people", yes_or_no(context.affects_people));
    row.add("", "acts_alone", yes_or_no(context.acts_alone));
    row.text("summary", &case.summary);
    row.text("review_metric", &case.review.metric);
    row.text("review_floor", &case.review.floor);
    row.add("", "review_date", case.review.date.map_or(Value::Empty, Value::Date));
    row.text("review_action", &case.review.action);
    row.text("created", case.created.as_ref().map_or("", Timestamp::as_str));
    row.text("updated", case.updated.as_ref().map_or("", Timestamp::as_str));
    row.text("model", model.id);
    let code = ShareCode::new(model, case.answers, assessment.headline).to_string();
    row.add("", "share_code", Value::Text(code.into()));
    for (dimension, answer) in case.answers.quick.iter() {
        row.answer(dimension.id(), QUICK, *answer);
    }
    for (criterion, answer) in case.answers.criteria.iter() {
        row.answer(criterion.id(), CRITERION, *answer);
        row.add(criterion.id(), "note", text(case.notes.get(criterion)));
    }
    let set_aside = u32::try_from(case.set_aside.len()).unwrap_or(u32::MAX);
    row.add("", "set_aside", Value::Number(set_aside));
    row.0
}

/// The names of all columns.
#[must_use]
pub fn names(model: &Model) -> Vec<String> {
    row(model, &Case::default()).into_iter().map(|cell| cell.name.to_string()).collect()
}

/// The names of the three columns of an answer: level, evidence, and whether it is *don't know*.
type AnswerNames = [&'static str; 3];
const QUICK: AnswerNames = ["quick_level", "quick_evidence", "quick_dont_know"];
const CRITERION: AnswerNames = ["level", "evidence", "dont_know"];

struct Row<'a>(Vec<Cell<'a>>);

impl<'a> Row<'a> {
    fn add(&mut self, subject: &'static str, what: &'static str, value: Value<'a>) {
        self.0.push(Cell { name: Name { subject, what }, value });
    }

    fn text(&mut self, what: &'static str, value: &'a str) {
        self.add("", what, text(value));
    }

    fn result(&mut self, assessment: &Assessment) {
        let Assessment { headline, range, claimed, weakest, points, .. } = assessment;
        self.text("verdict", headline.id());
        self.text("kind", headline.kind().map_or("", FixKind::id));
        self.text("range_low", range.low.id());
        self.text("range_high", range.high.id());
        self.text("claimed_verdict", claimed.id());
        self.text("weakest", weakest.id());
        for dimension in Dimension::ALL {
            let span = points.get(dimension);
            self.add(dimension.id(), "score_low", Value::Number(score(span.low).into()));
            self.add(dimension.id(), "score_high", Value::Number(score(span.high).into()));
        }
    }

    /// Adds the columns of an answer. The *don't know* column is yes if that is the answer, no if
    /// the answer is a level, and empty if there is no answer.
    fn answer(&mut self, subject: &'static str, names: AnswerNames, answer: Option<Answer>) {
        let rating = answer.and_then(Answer::rating);
        let evidence = rating.and_then(Rating::evidence);
        let [level, evidence_name, dont_know] = names;
        let number = rating.map(|rating| Value::Number(rating.level().number().into()));
        self.add(subject, level, number.unwrap_or(Value::Empty));
        self.add(subject, evidence_name, text(evidence.map_or("", Evidence::id)));
        let is_unknown = answer.map(|answer| answer == Answer::DontKnow);
        self.add(subject, dont_know, yes_or_no(is_unknown));
    }
}

fn text(text: &str) -> Value<'_> {
    if text.is_empty() { Value::Empty } else { Value::Text(Cow::Borrowed(text)) }
}

fn yes_or_no<'a>(answer: Option<bool>) -> Value<'a> {
    answer.map_or(Value::Empty, Value::YesOrNo)
}
