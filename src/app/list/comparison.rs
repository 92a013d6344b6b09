//! Compares the cases with how they were at an earlier moment.

use std::cmp::Ordering;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::model::{Dimension, Headline, Verdict, score};
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::list::past_state::{PastState, is_later};
use crate::app::list::rows::ListRow;

/// The moment with which the cases are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The last backup, made on this day.
    Backup(Date),
    /// A moment that the person has given a name.
    Named(NamedMoment),
    /// The end of the quarter with this last day.
    Quarter(Date),
}

/// A comparison with how the cases were.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The moment.
    pub moment: Moment,
    /// When it was, in milliseconds since 1970.
    pub at: i64,
    /// The states of those cases that have changed since, as far as their history has them.
    pub states: Rc<SortedMap<String, PastState>>,
    /// Whether these have been read.
    pub is_read: bool,
}

/// What is known about a case at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then<'a> {
    /// It has not been changed since.
    Same,
    /// It was like this.
    State(&'a PastState),
    /// It did not exist.
    NotThere,
    /// Its history does not go back that far, or is still being read.
    Unknown,
}

/// What has changed in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Neither the verdict, nor a score, nor the number of answers.
    Nothing,
    /// The case is new.
    New,
    /// Nobody knows.
    Unknown,
    /// The verdict, from the first to the second; `None` is no verdict yet.
    Verdict(Option<Verdict>, Option<Verdict>),
    /// The score of this dimension by this much, and that of no other by more.
    Score(Dimension, i16),
    /// There are this many more answers, or fewer.
    Answers(i16),
}

/// How many cases rose, fell, are new, and of how many nobody knows what they were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The verdict is better, or a score.
    pub rose: usize,
    /// The verdict is worse, or a score.
    pub fell: usize,
    /// The case did not exist.
    pub new: usize,
    /// The history does not go back that far.
    pub unknown: usize,
}

impl Comparison {
    /// What is known about a case at the moment.
    #[must_use]
    pub fn then(&self, case: &Case) -> Then<'_> {
        if !is_later(case.updated.as_ref(), self.at) {
            Then::Same
        } else if let Some(state) = self.states.get(&case.id) {
            // Before the date of creation: a case from a file without one gets it with its first edit here.
            Then::State(state)
        } else if is_later(case.created.as_ref(), self.at) {
            Then::NotThere
        } else {
            Then::Unknown
        }
    }

    /// What has changed in a case since.
    #[must_use]
    pub fn change(&self, case: &Case, now: &PastState) -> Change {
        match self.then(case) {
            Then::Same => Change::Nothing,
            Then::NotThere => Change::New,
            Then::Unknown => Change::Unknown,
            Then::State(then) => changed(then, now),
        }
    }

    /// The totals of these cases.
    pub fn totals<'a>(&self, cases: impl Iterator<Item = (&'a Case, &'a ListRow)>) -> Totals {
        let mut totals = Totals::default();
        for (case, row) in cases {
            let change = self.change(case, &row.state());
            let count = match (change, change.direction()) {
                (Change::Verdict(..) | Change::Score(..), Ordering::Greater) => &mut totals.rose,
                (Change::Verdict(..) | Change::Score(..), Ordering::Less) => &mut totals.fell,
                (Change::New, _) => &mut totals.new,
                (Change::Unknown, _) => &mut totals.unknown,
                _ => continue,
            };
            *count = count.saturating_add(1);
        }
        totals
    }
}

fn changed(then: &PastState, now: &PastState) -> Change {
    let [before, after] = [then.headline, now.headline].map(Headline::verdict);
    if before != after {
        return Change::Verdict(before, after);
    }
    let by = |dimension: Dimension| {
        let [then, now] = [then.points, now.points].map(|points| score(points.get(dimension).low));
        i16::from(now).saturating_sub(i16::from(then))
    };
    // Of equal changes the first.
    let most =
        Dimension::ALL.into_iter().rev().max_by_key(|dimension| by(*dimension).unsigned_abs());
    let score = most.map(|dimension| (dimension, by(dimension))).filter(|(_, by)| *by != 0);
    let count = |answers: usize| i16::try_from(answers).unwrap_or_default();
    match (score, count(now.answered).saturating_sub(count(then.answered))) {
        (Some((dimension, by)), _) => Change::Score(dimension, by),
        (None, 0) => Change::Nothing,
        (None, answers) => Change::Answers(answers),
    }
}

impl Change {
    /// Whether it leads to Scale (`Greater`) or away from it. A verdict that was not there before, or is not there any
    /// more, does neither.
    #[must_use]
    pub fn direction(self) -> Ordering {
        match self {
            Self::Verdict(Some(before), Some(after)) => after.cmp(&before),
            Self::Score(_, by) | Self::Answers(by) => by.cmp(&0),
            Self::Verdict(..) | Self::Nothing | Self::New | Self::Unknown => Ordering::Equal,
        }
    }
}
