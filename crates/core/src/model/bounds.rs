//! The lowest and highest level that each criterion may have, given the answers so far.

use super::answers::{Answers, Context};
use super::definition::{Exposure, Rules};
use super::ids::{Criterion, Dimension};
use super::level::{Level, Rating};
use super::per_dimension::PerCriterion;

/// Which level is used for a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// The level that its evidence proves.
    Proven,
    /// The claimed level, whether or not it is proven.
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

/// The lowest and highest level of every criterion.
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

/// The levels and exposures that are possible for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Quick ratings are taken as exact.
    pub exact: Ends,
    /// A quick rating may be one level off in either direction.
    pub doubted: Ends,
    /// The exposure in the worst case.
    pub pessimistic: Exposure,
    /// The exposure in the best case.
    pub optimistic: Exposure,
    /// Whether every dimension has a quick level or enough answers for a verdict.
    pub covered: bool,
}

impl Bounds {
    /// The bounds of a case.
    #[must_use]
    pub fn of(rules: &Rules, answers: &Answers, counting: Counting) -> Self {
        let lowest = PerCriterion::from_fn(|_| Level::Missing);
        let highest = PerCriterion::from_fn(|_| Level::Sustained);
        let any_level = Ends { low: lowest, high: highest };
        let mut bounds = Self {
            exact: any_level,
            doubted: any_level,
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

    /// Sets the criterion to exactly this level.
    pub(super) fn fix(&mut self, criterion: Criterion, level: Level) {
        self.exact.fix(criterion, level);
        self.doubted.fix(criterion, level);
    }

    /// Sets the criterion to this level, which may be one off, because the dimension was rated as a
    /// whole.
    fn assume(&mut self, rules: &Rules, criterion: Criterion, level: Level) {
        // A quick rating alone never triggers a knock-out.
        let knock_out = rules.criteria.get(criterion).knock_out;
        let exact = if knock_out { level.max(Level::Claimed) } else { level };
        self.exact.fix(criterion, exact);
        *self.doubted.low.get_mut(criterion) = level.down().unwrap_or(level);
        *self.doubted.high.get_mut(criterion) = level.up().unwrap_or(level);
    }
}

/// Assumes exposure unless both answers are *no*.
const fn pessimistic(context: Context) -> Exposure {
    match (context.affects_people, context.acts_alone) {
        (Some(false), Some(false)) => Exposure::Contained,
        _ => Exposure::Exposed,
    }
}

/// Assumes no exposure unless one answer is *yes*.
const fn optimistic(context: Context) -> Exposure {
    match (context.affects_people, context.acts_alone) {
        (Some(true), _) | (_, Some(true)) => Exposure::Exposed,
        _ => Exposure::Contained,
    }
}

/// A dimension is covered if it has a quick level, or a level on at least three criteria.
pub(super) fn is_covered(answers: &Answers, dimension: Dimension) -> bool {
    let answered = |criterion: &Criterion| answers.rating(*criterion).is_some();
    answers.quick_rating(dimension).is_some()
        || dimension.criteria().iter().filter(|criterion| answered(criterion)).count() >= 3
}
