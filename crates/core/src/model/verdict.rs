//! The verdict for twenty known levels.

use super::definition::{Exposure, Rules};
use super::ids::{Criterion, Dimension};
use super::level::Level;
use super::per_dimension::{PerCriterion, PerDimension};

/// What to do with a case. The worst verdict comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// End it.
    Stop,
    /// Repair it, find out more, or prove it.
    Fix,
    /// Let it grow.
    Scale,
}

impl Verdict {
    /// The name in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Fix => "fix",
            Self::Scale => "scale",
        }
    }
}

/// The points of a dimension: 0 to 16.
#[must_use]
pub fn points(levels: &[Level; 4]) -> u8 {
    levels.iter().map(|level| level.points()).sum()
}

impl PerCriterion<Level> {
    /// The points of each dimension.
    #[must_use]
    pub fn points(&self) -> PerDimension<u8> {
        PerDimension::new(self.rows().each_ref().map(points))
    }
}

/// Why a case stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StopRule {
    /// A knock-out criterion is at level 1. If there are several, this is the first in repair order.
    KnockOut(Criterion),
    /// Value has too few points.
    LowValue,
    /// Too many dimensions are weak at once.
    WeakDimensions(Vec<Dimension>),
}

/// Rule 1 of the model (see `docs/model.md`), which has three forms.
#[must_use]
pub fn stop_rule(rules: &Rules, levels: &PerCriterion<Level>) -> Option<StopRule> {
    let knocks_out = |criterion: &Criterion| {
        rules.criteria.get(*criterion).knock_out && *levels.get(*criterion) == Level::Missing
    };
    if let Some(criterion) = rules.repair_order.iter().copied().find(knocks_out) {
        return Some(StopRule::KnockOut(criterion));
    }
    let all_points = levels.points();
    if value_stops(rules, all_points) {
        return Some(StopRule::LowValue);
    }
    weak_dimensions_stop(rules, all_points)
        .then(|| StopRule::WeakDimensions(weak_dimensions(rules, all_points).collect()))
}

/// The verdict for twenty known levels.
#[must_use]
pub fn verdict(rules: &Rules, levels: &PerCriterion<Level>, exposure: Exposure) -> Verdict {
    // One pass over plain rows, because each assessment runs this up to a few hundred times.
    let mut knocked_out = false;
    let mut below_floor = false;
    for (rules, levels) in rules.criteria.rows().iter().zip(levels.rows()) {
        for (rule, level) in rules.iter().zip(levels) {
            knocked_out |= rule.knock_out && *level == Level::Missing;
            below_floor |= *level < rule.floor(exposure);
        }
    }
    let all_points = levels.points();
    if knocked_out || value_stops(rules, all_points) || weak_dimensions_stop(rules, all_points) {
        return Verdict::Stop;
    }
    let strong = |(_, points): (Dimension, &u8)| *points >= rules.thresholds.scale_from;
    if !below_floor && all_points.iter().all(strong) { Verdict::Scale } else { Verdict::Fix }
}

fn value_stops(rules: &Rules, points: PerDimension<u8>) -> bool {
    *points.get(Dimension::Value) <= rules.thresholds.value_stop_at_or_below
}

fn weak_dimensions_stop(rules: &Rules, points: PerDimension<u8>) -> bool {
    let enough = usize::from(rules.thresholds.weak_dimensions_that_stop);
    weak_dimensions(rules, points).count() >= enough
}

fn weak_dimensions(rules: &Rules, points: PerDimension<u8>) -> impl Iterator<Item = Dimension> {
    let weak = rules.thresholds.weak_at_or_below;
    Dimension::ALL.into_iter().filter(move |dimension| *points.get(*dimension) <= weak)
}

/// The lowest criterion of a dimension among those for which `holds` is true. Repair order breaks
/// ties.
pub(super) fn lowest_criterion(
    rules: &Rules,
    levels: &PerCriterion<Level>,
    dimension: Dimension,
    holds: impl Fn(&Criterion) -> bool,
) -> Option<Criterion> {
    let within = |criterion: &Criterion| criterion.dimension == dimension && holds(criterion);
    let in_order = rules.repair_order.iter().copied().filter(within);
    in_order.min_by_key(|criterion| *levels.get(*criterion))
}
