//! The verdict of twenty known levels, and of a case in which some are open.

use super::answers::Level;
use super::bounds::Bounds;
use super::definition::{Exposure, Rules};
use super::ids::{Criterion, Dimension, PerCriterion, PerDimension};

/// What to do with a case, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// End it.
    Stop,
    /// Repair it, find out, or prove it.
    Fix,
    /// Let it grow.
    Scale,
}

impl Verdict {
    /// The name that stands for it in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Fix => "fix",
            Self::Scale => "scale",
        }
    }
}

/// What a case is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Headline {
    /// End it.
    Stop,
    /// Do something about it first.
    Fix(FixKind),
    /// Let it grow.
    Scale,
    /// Not enough is answered yet.
    Open,
}

/// What a Fix asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FixKind {
    /// Something is too low, whatever else turns out.
    Repair,
    /// Something is still open that could matter.
    FindOut,
    /// The design is sound; proof in real use is missing.
    Prove,
}

impl FixKind {
    /// The name that stands for it in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Repair => "repair",
            Self::FindOut => "find-out",
            Self::Prove => "prove",
        }
    }
}

impl Headline {
    /// The name that stands for it in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self.verdict() {
            Some(verdict) => verdict.id(),
            None => "open",
        }
    }

    /// The kind of fix, if it is one.
    #[must_use]
    pub const fn kind(self) -> Option<FixKind> {
        match self {
            Self::Fix(kind) => Some(kind),
            Self::Stop | Self::Scale | Self::Open => None,
        }
    }

    /// The verdict, unless not enough is answered.
    #[must_use]
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Stop => Some(Verdict::Stop),
            Self::Fix(_) => Some(Verdict::Fix),
            Self::Scale => Some(Verdict::Scale),
            Self::Open => None,
        }
    }
}

/// The verdicts that are still possible, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    /// The worst.
    pub low: Verdict,
    /// The best.
    pub high: Verdict,
}

/// Points of a dimension: 0 to 16.
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
    /// A knock-out criterion is at level 1; the first in repair order.
    KnockOut(Criterion),
    /// Value has too few points.
    LowValue,
    /// Too many dimensions are weak at once.
    WeakDimensions(Vec<Dimension>),
}

/// Rule 1 of the model, in its three forms.
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

/// The verdict of twenty known levels.
#[must_use]
pub fn verdict(rules: &Rules, levels: &PerCriterion<Level>, exposure: Exposure) -> Verdict {
    // One pass over plain rows: this runs some hundred times for each assessment.
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
    let most = usize::from(rules.thresholds.weak_dimensions_that_stop);
    weak_dimensions(rules, points).count() >= most
}

fn weak_dimensions(rules: &Rules, points: PerDimension<u8>) -> impl Iterator<Item = Dimension> {
    let weak = rules.thresholds.weak_at_or_below;
    Dimension::ALL.into_iter().filter(move |dimension| *points.get(*dimension) <= weak)
}

/// The verdicts that are still possible, quick ratings doubted by one level.
#[must_use]
pub fn range(rules: &Rules, bounds: &Bounds) -> Range {
    Range {
        low: verdict(rules, &bounds.doubted.low, bounds.pessimistic),
        high: verdict(rules, &bounds.doubted.high, bounds.optimistic),
    }
}

/// The verdict of a case, or `None` while not enough is answered. What is not known never decides;
/// if it could, the verdict is Fix: go and find out.
#[must_use]
pub fn verdict_within(rules: &Rules, bounds: &Bounds, range: Range) -> Option<Verdict> {
    if range.low == range.high {
        return Some(range.low);
    }
    if !bounds.covered {
        return None;
    }
    let low = verdict(rules, &bounds.at_word.low, bounds.pessimistic);
    let high = verdict(rules, &bounds.at_word.high, bounds.optimistic);
    Some(if low == high { low } else { Verdict::Fix })
}

/// The verdict of a case with the kind of fix.
#[must_use]
pub fn headline(rules: &Rules, bounds: &Bounds, range: Range) -> Headline {
    match verdict_within(rules, bounds, range) {
        None => Headline::Open,
        Some(Verdict::Stop) => Headline::Stop,
        Some(Verdict::Scale) => Headline::Scale,
        Some(Verdict::Fix) => Headline::Fix(fix_kind(rules, bounds)),
    }
}

fn fix_kind(rules: &Rules, bounds: &Bounds) -> FixKind {
    if held_back_by(rules, bounds).is_some() {
        FixKind::Repair
    } else if bounds.at_word.low != bounds.at_word.high || bounds.pessimistic != bounds.optimistic {
        FixKind::FindOut
    } else {
        FixKind::Prove
    }
}

/// What needs repair whatever else turns out: of the dimensions that are too low even at the highest
/// bounds the weakest one, and its lowest criterion.
#[must_use]
pub fn held_back_by(rules: &Rules, bounds: &Bounds) -> Option<Criterion> {
    let best = &bounds.at_word.high;
    let too_low = |dimension: &Dimension| {
        let below_floor = |criterion: Criterion| {
            let floor = rules.criteria.get(criterion).scale_floor.min(Level::Agreed);
            *best.get(criterion) < floor
        };
        points(best.of(*dimension)) < rules.thresholds.sound_from
            || dimension.criteria().into_iter().any(below_floor)
    };
    let weakest = Dimension::ALL
        .into_iter()
        .filter(too_low)
        .min_by_key(|dimension| points(best.of(*dimension)))?;
    lowest_criterion(rules, best, weakest)
}

/// The lowest criterion of a dimension; ties go to what is repaired first.
pub(super) fn lowest_criterion(
    rules: &Rules,
    levels: &PerCriterion<Level>,
    dimension: Dimension,
) -> Option<Criterion> {
    let within = |criterion: &Criterion| criterion.dimension == dimension;
    let in_order = rules.repair_order.iter().copied().filter(within);
    in_order.min_by_key(|criterion| *levels.get(*criterion))
}
