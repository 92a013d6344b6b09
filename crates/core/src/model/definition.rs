//! The definition of a model: its rules, which decide the verdict, and its words, which people see.

use super::condition::Condition;
use super::ids::{Criterion, Dimension};
use super::level::{Level, PerEvidence, PerLevel, Rating};
use super::per_dimension::{PerCriterion, PerDimension};

/// A scoring model. `crates/codegen` generates it from a model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// The name in share codes and case files, such as `AI1`.
    pub id: &'static str,
    /// What the model scores, as shown to people.
    pub name: &'static str,
    /// The rules that decide the verdict.
    pub rules: Rules,
    /// The words that people read.
    pub words: Words,
    /// The failure patterns.
    pub patterns: &'static [Pattern],
}

impl Model {
    /// The pattern with this id. [`Assessment::patterns`](super::Assessment::patterns) has the ids.
    #[must_use]
    pub fn pattern(&self, id: PatternId) -> Option<&Pattern> {
        self.patterns.get(id.0)
    }
}

/// The rules of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Knock-outs and floors.
    pub criteria: PerCriterion<CriterionRule>,
    /// The highest level that each kind of evidence can prove.
    pub counts_up_to: PerEvidence<Level>,
    /// All twenty criteria, in the order in which to repair them.
    pub repair_order: [Criterion; 20],
    /// The points and counts at which the verdict changes.
    pub thresholds: Thresholds,
}

impl Rules {
    /// The level that is used for the verdict: the claimed one, but at most the level that its
    /// evidence can prove.
    #[must_use]
    pub fn counted(&self, rating: Rating) -> Level {
        match rating.evidence() {
            Some(evidence) => rating.level().min(*self.counts_up_to.get(evidence)),
            None => rating.level(),
        }
    }
}

/// How one criterion affects the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionRule {
    /// Whether level 1 stops the case.
    pub knock_out: bool,
    /// The lowest level at which a case may scale.
    pub scale_floor: Level,
    /// The same, if people are affected or the machine acts alone.
    pub scale_floor_exposed: Level,
}

/// The points (0 to 16 for each dimension) and counts at which the verdict changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// The case stops if Value has this many points or fewer.
    pub value_stop_at_or_below: u8,
    /// A dimension with this many points or fewer is weak.
    pub weak_at_or_below: u8,
    /// The case stops if this many dimensions are weak.
    pub weak_dimensions_that_stop: u8,
    /// A dimension below this many points needs repair.
    pub sound_from: u8,
    /// The case scales only if every dimension has at least this many points.
    pub scale_from: u8,
}

/// The words of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The name of each level.
    pub levels: PerLevel<&'static str>,
    /// What each level means, for all criteria alike.
    pub level_meanings: PerLevel<&'static str>,
    /// The name of each kind of evidence.
    pub evidence: PerEvidence<&'static str>,
    /// The question whether a result can affect people.
    pub affects_people: &'static str,
    /// The question whether it acts alone.
    pub acts_alone: &'static str,
    /// The words of each dimension.
    pub dimensions: PerDimension<DimensionWords>,
    /// The words of each criterion.
    pub criteria: PerCriterion<CriterionWords>,
}

/// The words of one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DimensionWords {
    /// The name.
    pub name: &'static str,
    /// The question it asks.
    pub question: &'static str,
    /// A short description of each level of the quick rating.
    pub quick: PerLevel<&'static str>,
}

/// The words of one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionWords {
    /// The name.
    pub name: &'static str,
    /// The question it asks.
    pub question: &'static str,
    /// What to do if its level is too low.
    pub act: &'static str,
    /// The sentence that describes each level.
    pub levels: PerLevel<&'static str>,
}

/// A failure pattern: a named way in which cases fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The name in data.
    pub id: &'static str,
    /// The name that people see.
    pub name: &'static str,
    /// When it is reported.
    pub when: Condition,
    /// What is going wrong.
    pub what: &'static str,
    /// What to do about it.
    pub way_out: &'static str,
    /// The titles of the articles that the idea comes from.
    pub ideas_from: &'static [&'static str],
}

/// Identifies a pattern by its index in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternId(pub(super) usize);

/// Whether the higher floors apply: they do if people are affected or the machine acts alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exposure {
    /// People are affected, or it acts alone.
    Exposed,
    /// Nobody is affected, and people confirm its actions.
    Contained,
}

impl CriterionRule {
    /// The lowest level at which a case with this exposure may scale.
    #[must_use]
    pub const fn floor(self, exposure: Exposure) -> Level {
        match exposure {
            Exposure::Exposed => self.scale_floor_exposed,
            Exposure::Contained => self.scale_floor,
        }
    }
}

impl Words {
    /// The words of one dimension.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> &DimensionWords {
        self.dimensions.get(dimension)
    }

    /// The words of one criterion.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> &CriterionWords {
        self.criteria.get(criterion)
    }
}
