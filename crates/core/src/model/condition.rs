//! The condition under which a pattern is reported. The language has comparisons, `&`, `|` and
//! brackets.
//!
//! ```text
//! D1<=2 & (V1>=3 | A2>=3)      compares the counted levels of answered criteria
//! spread>=7                    points of the strongest dimension minus points of the weakest;
//!                              unknown while a dimension's low and high points differ
//! ```

use super::ids::Criterion;
use super::level::Level;
use super::per_dimension::PerCriterion;

/// A condition on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The counted level of the criterion is this one or lower.
    AtMost(Criterion, Level),
    /// The counted level of the criterion is this one or higher.
    AtLeast(Criterion, Level),
    /// The strongest dimension is at least this many points ahead of the weakest.
    SpreadAtLeast(u8),
    /// All of these hold.
    All(&'static [Condition]),
    /// At least one of these holds.
    Any(&'static [Condition]),
}

/// The values that a condition is tested against.
pub struct Facts<'a> {
    /// The counted level of each criterion that was answered with a level.
    pub counted: &'a PerCriterion<Option<Level>>,
    /// Points of the strongest dimension minus points of the weakest. `None` while a dimension still has different low
    /// and high points.
    pub spread: Option<u8>,
}

impl Condition {
    /// Whether the condition holds. `None` if a value that it compares is not known.
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
            // Every part must be known, even if one part alone would decide the result: a pattern
            // is reported only if all its criteria are answered.
            Self::All(parts) => {
                parts.iter().try_fold(true, |all, part| part.holds(facts).map(|holds| all & holds))
            }
            Self::Any(parts) => {
                parts.iter().try_fold(false, |any, part| part.holds(facts).map(|holds| any | holds))
            }
        }
    }
}
