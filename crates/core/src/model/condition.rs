//! When a pattern is reported: a small language of comparisons, `&`, `|` and brackets.
//!
//! ```text
//! D1<=2 & (V1>=3 | A2>=3)      levels that count, of answered criteria
//! spread>=7                    strongest minus weakest dimension, in points, everything known
//! ```

use super::ids::Criterion;
use super::level::Level;
use super::per::PerCriterion;

/// A condition on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The criterion counts as this level or a lower one.
    AtMost(Criterion, Level),
    /// The criterion counts as this level or a higher one.
    AtLeast(Criterion, Level),
    /// The strongest dimension is at least so many points ahead of the weakest.
    SpreadAtLeast(u8),
    /// All of these.
    All(&'static [Condition]),
    /// At least one of these.
    Any(&'static [Condition]),
}

/// What a condition is tested on.
pub struct Facts<'a> {
    /// The counted level of each criterion that is answered with one.
    pub counted: &'a PerCriterion<Option<Level>>,
    /// Strongest minus weakest dimension, once nothing is open.
    pub spread: Option<u8>,
}

impl Condition {
    /// Whether the condition holds; `None` while something that it asks about is not known.
    #[must_use]
    pub fn holds(&self, facts: &Facts<'_>) -> Option<bool> {
        match self {
            Self::AtMost(criterion, level) => {
                facts.counted.get(*criterion).map(|counted| counted <= *level)
            }
            Self::AtLeast(criterion, level) => {
                facts.counted.get(*criterion).map(|counted| counted >= *level)
            }
            Self::SpreadAtLeast(points) => facts.spread.map(|spread| spread >= *points),
            // Every part must be known, also where one alone would decide: a pattern whose
            // criteria are not all answered is not reported.
            Self::All(parts) => {
                parts.iter().try_fold(true, |all, part| part.holds(facts).map(|holds| all & holds))
            }
            Self::Any(parts) => {
                parts.iter().try_fold(false, |any, part| part.holds(facts).map(|holds| any | holds))
            }
        }
    }
}
