//! The model: its rules, which decide, and its words, which are shown.

use super::condition::Condition;
use super::ids::{Criterion, Dimension};
use super::level::{Level, PerEvidence, PerLevel, Rating};
use super::per::{PerCriterion, PerDimension};

/// A scoring model: what build.rs makes of a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its name in share codes and case files, as in `AI1`.
    pub id: &'static str,
    /// What it scores, for people.
    pub name: &'static str,
    /// Everything that decides.
    pub rules: Rules,
    /// Everything that is read.
    pub words: Words,
    /// Named ways of failing.
    pub patterns: &'static [Pattern],
}

impl Model {
    /// The pattern that an assessment names.
    #[must_use]
    pub fn pattern(&self, id: PatternId) -> Option<&Pattern> {
        self.patterns.get(id.0)
    }
}

/// Everything in a model that decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Knock-outs and floors.
    pub criteria: PerCriterion<CriterionRule>,
    /// The highest level that each kind of evidence can prove.
    pub counts_up_to: PerEvidence<Level>,
    /// All twenty criteria, what to repair first first.
    pub repair_order: [Criterion; 20],
    /// Points and counts at which verdicts turn.
    pub thresholds: Thresholds,
}

impl Rules {
    /// The level that counts: without measured proof a claim counts as what its evidence can prove.
    #[must_use]
    pub fn counted(&self, rating: Rating) -> Level {
        match rating.evidence() {
            Some(evidence) => rating.level().min(*self.counts_up_to.get(evidence)),
            None => rating.level(),
        }
    }
}

/// What one criterion can decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionRule {
    /// At level 1 it stops the case.
    pub knock_out: bool,
    /// The lowest level with which a case may scale.
    pub scale_floor: Level,
    /// The same where people are affected or the machine acts alone.
    pub scale_floor_exposed: Level,
}

/// Points (0 to 16 in a dimension) and counts at which verdicts turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Value with this many points or fewer stops.
    pub value_stop_at_or_below: u8,
    /// A dimension with this many points or fewer is weak.
    pub weak_at_or_below: u8,
    /// This many weak dimensions stop.
    pub weak_dimensions_that_stop: u8,
    /// A dimension below this many points needs repair.
    pub sound_from: u8,
    /// Every dimension needs this many points to scale.
    pub scale_from: u8,
}

/// Everything in a model that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The names of the levels.
    pub levels: PerLevel<&'static str>,
    /// What a level means on any criterion.
    pub level_meanings: PerLevel<&'static str>,
    /// The kinds of evidence.
    pub evidence: PerEvidence<&'static str>,
    /// Can a result affect people?
    pub affects_people: &'static str,
    /// Does it act alone?
    pub acts_alone: &'static str,
    /// The words of each dimension.
    pub dimensions: PerDimension<DimensionWords>,
    /// The words of each criterion.
    pub criteria: PerCriterion<CriterionWords>,
}

/// The words of one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionWords {
    /// Its name.
    pub name: &'static str,
    /// What it asks.
    pub question: &'static str,
    /// A short anchor for each level of the quick rating.
    pub quick: PerLevel<&'static str>,
}

/// The words of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionWords {
    /// Its name.
    pub name: &'static str,
    /// What it asks.
    pub question: &'static str,
    /// The sentence that is true at each level.
    pub levels: PerLevel<&'static str>,
}

/// A named way of failing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its name in data.
    pub id: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// When it is reported.
    pub when: Condition,
    /// What is going on.
    pub what: &'static str,
    /// What to do about it.
    pub way_out: &'static str,
    /// The titles of the articles that the idea comes from.
    pub ideas_from: &'static [&'static str],
}

/// A pattern of the model at hand, by its place in the model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternId(pub(super) usize);

/// Which floor holds: people affected or acting alone asks for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exposure {
    /// People are affected, or it acts alone.
    Exposed,
    /// Neither.
    Contained,
}

impl CriterionRule {
    /// The lowest level with which a case may scale.
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
