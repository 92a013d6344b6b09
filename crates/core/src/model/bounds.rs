//! The lowest and the highest level that each criterion may have, given what has been answered.

use super::answers::{Answers, Context};
use super::definition::{Exposure, Rules};
use super::ids::{Criterion, Dimension};
use super::level::{Level, Rating};
use super::per::PerCriterion;

/// Which level of a rating is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// As far as its evidence can prove it.
    Proven,
    /// As claimed, without asking for proof.
    AsClaimed,
}

impl Counting {
    pub(super) fn level(self, rules: &Rules, rating: Rating) -> Level {
        match self {
            Self::Proven => rules.counted(rating),
            Self::AsClaimed => rating.level(),
        }
    }
}

/// The least and the most that may be true of each criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The lowest level of each criterion.
    pub low: PerCriterion<Level>,
    /// The highest level of each criterion.
    pub high: PerCriterion<Level>,
}

impl Ends {
    pub(super) fn fix(&mut self, criterion: Criterion, level: Level) {
        *self.low.get_mut(criterion) = level;
        *self.high.get_mut(criterion) = level;
    }
}

/// What may be true of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// With quick ratings taken at their word.
    pub at_word: Ends,
    /// With quick ratings doubted by one level.
    pub doubted: Ends,
    /// The exposure to reckon with.
    pub pessimistic: Exposure,
    /// The exposure to hope for.
    pub optimistic: Exposure,
    /// Whether every dimension has a quick level or enough answers to speak of a verdict.
    pub covered: bool,
}

impl Bounds {
    /// The bounds of a case.
    #[must_use]
    pub fn of(rules: &Rules, answers: &Answers, counting: Counting) -> Self {
        let lowest = PerCriterion::from_fn(|_| Level::Missing);
        let highest = PerCriterion::from_fn(|_| Level::Sustained);
        let anything = Ends { low: lowest, high: highest };
        let mut bounds = Self {
            at_word: anything,
            doubted: anything,
            pessimistic: pessimistic(answers.context),
            optimistic: optimistic(answers.context),
            covered: Dimension::ALL.into_iter().all(|dimension| is_covered(answers, dimension)),
        };
        for criterion in Criterion::all() {
            if let Some(rating) = answers.rating(criterion) {
                bounds.fix(criterion, counting.level(rules, rating));
            } else if let Some(rating) = answers.stands_on(criterion) {
                bounds.assume(rules, criterion, counting.level(rules, rating));
            }
        }
        bounds
    }

    /// The criterion has exactly this level.
    pub(super) fn fix(&mut self, criterion: Criterion, level: Level) {
        self.at_word.fix(criterion, level);
        self.doubted.fix(criterion, level);
    }

    /// The criterion has about this level: its dimension was rated as a whole.
    fn assume(&mut self, rules: &Rules, criterion: Criterion, level: Level) {
        // An assumed level never knocks out.
        let knock_out = rules.criteria.get(criterion).knock_out;
        let at_word = if knock_out { level.max(Level::Claimed) } else { level };
        self.at_word.fix(criterion, at_word);
        *self.doubted.low.get_mut(criterion) = level.down().unwrap_or(level);
        *self.doubted.high.get_mut(criterion) = level.up().unwrap_or(level);
    }
}

/// Reckons with exposure unless both answers are *no*.
const fn pessimistic(context: Context) -> Exposure {
    match (context.affects_people, context.acts_alone) {
        (Some(false), Some(false)) => Exposure::Contained,
        _ => Exposure::Exposed,
    }
}

/// Hopes for no exposure unless one answer is *yes*.
const fn optimistic(context: Context) -> Exposure {
    match (context.affects_people, context.acts_alone) {
        (Some(true), _) | (_, Some(true)) => Exposure::Exposed,
        _ => Exposure::Contained,
    }
}

/// A dimension is covered by a quick level or by three answered criteria.
pub(super) fn is_covered(answers: &Answers, dimension: Dimension) -> bool {
    let answered = |criterion: &Criterion| answers.rating(*criterion).is_some();
    answers.quick_rating(dimension).is_some()
        || dimension.criteria().iter().filter(|criterion| answered(criterion)).count() >= 3
}
