//! The answers a person gave for a case. Nothing here is computed.

use super::ids::{Criterion, Dimension};
use super::level::Rating;
use super::per_dimension::{PerCriterion, PerDimension};

/// An answer to one question. An unanswered question has no `Answer`: its value is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The person doesn't know. This is a valid answer, not a missing one.
    DontKnow,
    /// The person chose a level.
    Rated(Rating),
}

impl Answer {
    /// The rating, unless the answer is *don't know*.
    #[must_use]
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::DontKnow => None,
            Self::Rated(rating) => Some(rating),
        }
    }
}

/// The answers to the two context questions. `None` means not answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context {
    /// Can a result affect a person's rights, money, health or job?
    pub affects_people: Option<bool>,
    /// Does it act without a person confirming it first?
    pub acts_alone: Option<bool>,
}

/// All the input for a verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The quick rating of each dimension.
    pub quick: PerDimension<Option<Answer>>,
    /// The answer to each criterion.
    pub criteria: PerCriterion<Option<Answer>>,
    /// The two context questions.
    pub context: Context,
}

impl Answers {
    /// The rating of a criterion, if the answer is a level.
    #[must_use]
    pub fn rating(&self, criterion: Criterion) -> Option<Rating> {
        self.criteria.get(criterion).and_then(Answer::rating)
    }

    /// The quick rating of a dimension, if it is a level.
    #[must_use]
    pub fn quick_rating(&self, dimension: Dimension) -> Option<Rating> {
        self.quick.get(dimension).and_then(Answer::rating)
    }

    /// The quick rating that applies to a criterion because the criterion itself is not answered.
    /// *Don't know* is an answer, so the quick rating doesn't apply to it.
    #[must_use]
    pub fn stands_on(&self, criterion: Criterion) -> Option<Rating> {
        match self.criteria.get(criterion) {
            None => self.quick_rating(criterion.dimension),
            Some(_) => None,
        }
    }
}
