//! The rows of the list: searched and sorted.

use std::borrow::Borrow;
use std::cmp::{Ordering, Reverse};

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{
    Dimension, Headline, Model, PerDimension, Range, Standing, Verdict, standing,
};
use stop_fix_scale_core::sorted::sort_by;

use crate::app::case::title::shown;
use crate::app::list::past_state::{PastState, answered};

/// Makes texts comparable: lower case, with accents split from their letters. The browser does it for every script
/// (`normalize("NFKD")`, `toLowerCase()`); tables of our own would add 3.5 KB to the download.
pub type Fold = fn(&str) -> String;

/// The data of a case that the list needs. Computed once per version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The verdict.
    pub headline: Headline,
    /// The verdicts that are still possible.
    pub range: Range,
    /// The points of each dimension, as the small bars show them.
    pub points: PerDimension<PointSpan>,
    /// When it was last changed, in milliseconds since 1970.
    pub updated: Option<i64>,
    /// When it is to be reviewed.
    pub review: Option<Date>,
    /// The number of answers.
    pub answered: usize,
    name: String,
    text: String,
    /// The points at the lowest bounds, fewest first.
    lowest: [u8; 5],
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// Scale, Fix, no verdict yet, Stop; then by the points of the weakest dimension, then of the next weakest, most
    /// points first.
    #[default]
    Nearest,
    /// Most urgent first: Stop, Fix, no verdict yet, Scale; then by the same points, fewest first.
    Weakest,
    /// By the date of the review; cases without one come last.
    Review,
    /// By name; unnamed cases last.
    Name,
    /// Last changed first.
    Newest,
}

impl ListRow {
    /// Computes the row of a case.
    #[must_use]
    pub fn of(model: &Model, case: &Case, fold: Fold) -> Self {
        let Standing { headline, range, points } = standing(model, &case.answers);
        let mut lowest = Dimension::ALL.map(|dimension| points.get(dimension).low);
        lowest.sort_unstable();
        let mut text = [case.title.as_str(), &case.summary, &case.owner].join("\n");
        for (_, note) in case.notes.iter().filter(|(_, note)| !note.is_empty()) {
            text.push('\n');
            text.push_str(note);
        }
        Self {
            headline,
            range,
            points,
            updated: case.updated.as_ref().map(Timestamp::milliseconds),
            review: case.review.date,
            answered: answered(&case.answers),
            name: plain(shown(&case.title).unwrap_or_default(), fold),
            text: plain(&text, fold),
            lowest,
        }
    }

    /// What of it is compared with an earlier moment.
    #[must_use]
    pub fn state(&self) -> PastState {
        let Self { headline, points, answered, .. } = *self;
        PastState { headline, points, answered }
    }
}

/// The indices of the rows that contain every word of the query, sorted.
#[must_use]
pub fn listed(
    rows: &[impl Borrow<ListRow>],
    query: &str,
    order: SortOrder,
    fold: Fold,
) -> Vec<usize> {
    let query = plain(query, fold);
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut found: Vec<(usize, &ListRow)> = rows
        .iter()
        .map(Borrow::borrow)
        .enumerate()
        .filter(|(_, row)| words.iter().all(|word| row.text.contains(word)))
        .collect();
    sort_by(&mut found, |(_, one), (_, other)| compare(order, one, other));
    found.into_iter().map(|(index, _)| index).collect()
}

fn compare(order: SortOrder, one: &ListRow, other: &ListRow) -> Ordering {
    let by_name = || (one.name.is_empty(), &one.name).cmp(&(other.name.is_empty(), &other.name));
    match order {
        SortOrder::Nearest => {
            nearness(one).cmp(&nearness(other)).then_with(|| other.lowest.cmp(&one.lowest))
        }
        SortOrder::Weakest => (urgency(one), one.lowest).cmp(&(urgency(other), other.lowest)),
        SortOrder::Review => {
            (one.review.is_none(), one.review).cmp(&(other.review.is_none(), other.review))
        }
        SortOrder::Name => Ordering::Equal,
        SortOrder::Newest => Reverse(one.updated).cmp(&Reverse(other.updated)),
    }
    .then_with(by_name)
}

fn nearness(row: &ListRow) -> u8 {
    match row.headline.verdict() {
        Some(Verdict::Scale) => 0,
        Some(Verdict::Fix) => 1,
        None => 2,
        Some(Verdict::Stop) => 3,
    }
}

fn urgency(row: &ListRow) -> u8 {
    match row.headline.verdict() {
        Some(Verdict::Stop) => 0,
        Some(Verdict::Fix) => 1,
        None => 2,
        Some(Verdict::Scale) => 3,
    }
}

/// Folds a text and removes the accents.
fn plain(text: &str, fold: Fold) -> String {
    let mut text = fold(text.trim());
    text.retain(|character| !matches!(character, '\u{300}'..='\u{36F}'));
    text
}
