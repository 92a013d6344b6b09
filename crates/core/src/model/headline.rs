//! The verdict of a case that may still have open questions.

use super::bounds::Bounds;
use super::definition::Rules;
use super::ids::{Criterion, Dimension};
use super::level::Level;
use super::verdict::{Verdict, lowest_criterion, points, verdict};

/// The verdict that people see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Headline {
    /// End it.
    Stop,
    /// Fix something first.
    Fix(FixKind),
    /// Let it grow.
    Scale,
    /// Not enough is answered yet.
    Open,
}

/// What kind of work a Fix needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FixKind {
    /// Something is too low, whatever the open answers turn out to be.
    Repair,
    /// Something is still open that could matter.
    FindOut,
    /// The design is sound, but proof from real use is missing.
    Prove,
}

impl FixKind {
    /// The name in data.
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
    /// The name in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self.verdict() {
            Some(verdict) => verdict.id(),
            None => "open",
        }
    }

    /// The kind of fix, if the verdict is Fix.
    #[must_use]
    pub const fn kind(self) -> Option<FixKind> {
        match self {
            Self::Fix(kind) => Some(kind),
            Self::Stop | Self::Scale | Self::Open => None,
        }
    }

    /// The verdict, or `None` if too little is answered.
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

/// The verdicts that are still possible, including both ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    /// The worst.
    pub low: Verdict,
    /// The best.
    pub high: Verdict,
}

/// The verdicts that are still possible if each quick rating may be one level off.
#[must_use]
pub fn range(rules: &Rules, bounds: &Bounds) -> Range {
    Range {
        low: verdict(rules, &bounds.doubted.low, bounds.pessimistic),
        high: verdict(rules, &bounds.doubted.high, bounds.optimistic),
    }
}

/// The verdict of a case, or `None` if too little is answered. If the verdict depends on something
/// unknown, it is Fix: the person has to find out.
#[must_use]
pub fn verdict_within(rules: &Rules, bounds: &Bounds, range: Range) -> Option<Verdict> {
    if range.low == range.high {
        return Some(range.low);
    }
    if !bounds.covered {
        return None;
    }
    let low = verdict(rules, &bounds.exact.low, bounds.pessimistic);
    let high = verdict(rules, &bounds.exact.high, bounds.optimistic);
    Some(if low == high { low } else { Verdict::Fix })
}

/// The verdict of a case, including the kind of fix.
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
    } else if bounds.exact.low != bounds.exact.high || bounds.pessimistic != bounds.optimistic {
        FixKind::FindOut
    } else {
        FixKind::Prove
    }
}

/// The criterion to repair first, whatever the open answers turn out to be.
///
/// It is in the weakest of the dimensions that are too low even at the highest bounds. There it is
/// the lowest criterion that is itself too low. If none is, and only the points are too few, it is
/// the lowest criterion of the dimension.
#[must_use]
pub fn held_back_by(rules: &Rules, bounds: &Bounds) -> Option<Criterion> {
    let best = &bounds.exact.high;
    let below_floor = |criterion: &Criterion| {
        let floor = rules.criteria.get(*criterion).scale_floor.min(Level::Agreed);
        *best.get(*criterion) < floor
    };
    let too_low = |dimension: &Dimension| {
        points(best.of(*dimension)) < rules.thresholds.sound_from
            || dimension.criteria().iter().any(below_floor)
    };
    let weakest = Dimension::ALL
        .into_iter()
        .filter(too_low)
        .min_by_key(|dimension| points(best.of(*dimension)))?;
    lowest_criterion(rules, best, weakest, below_floor)
        .or_else(|| lowest_criterion(rules, best, weakest, |_| true))
}
