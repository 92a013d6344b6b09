//! The short table: what a board wants to know of each case, in words.

use std::borrow::Cow;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::table::Value;
use stop_fix_scale_core::format::xlsx::Column;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, Model, Range, Verdict, assess, score};

use crate::app::list::comparison::Comparison;
use crate::app::list::past_state::PastState;
use crate::app::sentences::path::{first_steps, nearest};
use crate::app::sentences::result::{NOTHING_KNOWN, weakest_of};
use crate::app::sentences::{Sentences, titled};
use crate::app::words::Words;

/// How the table is written.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortTable {
    /// The words of the screen language.
    pub words: Words,
    /// The comparison that adds a last column: what has changed.
    pub compared: Option<Comparison>,
}

impl ShortTable {
    /// The columns, in the order of [`Self::row`].
    #[must_use]
    pub fn columns(&self, model: &Model) -> Vec<Column> {
        let words = self.words;
        let column = |heading: &str, width| Column { heading: heading.to_owned(), width };
        let name = |dimension| words.model_text(model.words.dimension(dimension).name);
        let mut columns = vec![
            column(&words.column_case(), 32),
            column(&words.owner_label(), 20),
            column(&words.column_verdict(), 14),
            column(&words.table_range(), 16),
            column(&words.table_reason(), 40),
            column(&words.table_first(), 50),
        ];
        columns.extend(Dimension::ALL.map(|dimension| column(&name(dimension), 13)));
        columns.extend([
            column(&words.column_weakest(), 18),
            column(&words.column_review(), 12),
            column(&words.column_changed(), 12),
            column(&words.summary_label(), 60),
        ]);
        let since = |compared: &Comparison| words.column_since(&compared.moment.name(words));
        columns.extend(self.compared.iter().map(|compared| column(&since(compared), 24)));
        columns
    }

    /// The row of a case.
    #[must_use]
    pub fn row<'a>(&self, model: &Model, case: &'a Case) -> Vec<Value<'a>> {
        let words = self.words;
        let assessment = assess(model, &case.answers);
        let say = Sentences { words, model, answers: &case.answers, assessment: &assessment };
        let date = |date: Option<_>| date.map_or(Value::Empty, Value::Date);
        let mut row = vec![
            text(titled(words, &case.title)),
            text(&*case.owner),
            text(say.headline(assessment.headline)),
            text(still_possible(&say)),
            text(say.reason().title),
            text(first_step(&say)),
        ];
        row.extend(Dimension::ALL.map(|dimension| points(*assessment.points.get(dimension))));
        row.extend([
            text(weakest(&say)),
            date(case.review.date),
            date(case.updated.as_ref().and_then(Timestamp::date)),
            text(&*case.summary),
        ]);
        row.extend(self.compared.iter().map(|compared| {
            let now = PastState::assessed(&assessment, &case.answers);
            text(compared.in_words(words, model, compared.change(case, &now)))
        }));
        row
    }
}

fn text<'a>(text: impl Into<Cow<'a, str>>) -> Value<'a> {
    let text = text.into();
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

/// The score as far as it is certain; nothing if nothing is known.
fn points<'a>(span: PointSpan) -> Value<'a> {
    if span == NOTHING_KNOWN { Value::Empty } else { Value::Number(score(span.low).into()) }
}

/// The verdicts that are still possible, if there are several.
fn still_possible(say: &Sentences<'_>) -> String {
    let Range { low, high } = say.assessment.range;
    match (low, high) {
        (Verdict::Stop, Verdict::Scale) => say.words.range_all().into_owned(),
        (low, high) if low == high => String::new(),
        (low, high) => say.words.verdict_or(&say.verdict(low), &say.verdict(high)).into_owned(),
    }
}

/// The first step to the nearest better verdict, and what is true once it is done.
fn first_step(say: &Sentences<'_>) -> String {
    let Some((_, steps)) = nearest(say.assessment) else { return String::new() };
    let first = first_steps(say.assessment, steps);
    first.first().map_or_else(String::new, |step| say.step(step.criterion, step.to))
}

fn weakest(say: &Sentences<'_>) -> String {
    let weakest = weakest_of(&say.assessment.points);
    let names: Vec<_> = weakest.into_iter().map(|dimension| say.dimension(dimension)).collect();
    if names.is_empty() { String::new() } else { say.words.list(&names).into_owned() }
}
