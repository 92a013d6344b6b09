//! Which answers the verdict depends on: what would flip it, and what to ask next.

use super::answers::Answers;
use super::bounds::Bounds;
use super::definition::Rules;
use super::headline::{Range, range, verdict_within};
use super::ids::Criterion;
use super::level::Level;
use super::per_dimension::PerCriterion;
use super::verdict::verdict;

/// Answered criteria where moving the counted level down or up by one changes the verdict. The new level is taken as
/// proven.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// One level down changes the verdict. Listed from `V1` to `G4`.
    pub down: Vec<Criterion>,
    /// One level up changes the verdict. Listed from `V1` to `G4`.
    pub up: Vec<Criterion>,
}

/// Finds the answers where a change of one level would change the verdict.
#[must_use]
pub fn flips(rules: &Rules, bounds: &Bounds, counted: &PerCriterion<Option<Level>>) -> Flips {
    let now = verdict_within(rules, bounds, range(rules, bounds));
    let changes = |criterion: Criterion, level: Option<Level>| {
        level.is_some_and(|level| {
            let mut changed = *bounds;
            changed.fix(criterion, level);
            verdict_within(rules, &changed, range(rules, &changed)) != now
        })
    };
    let mut flips = Flips::default();
    for (criterion, level) in counted.iter() {
        let Some(level) = level else { continue };
        if changes(criterion, level.down()) {
            flips.down.push(criterion);
        }
        if changes(criterion, level.up()) {
            flips.up.push(criterion);
        }
    }
    flips
}

/// What to ask next: the open criteria whose best answer would move the low end of the range, or
/// whose worst answer would move the high end. They are in repair order. Best and worst stay within
/// the bounds, because an answer is expected to be at most one level away from the quick rating.
#[must_use]
pub fn decisive(rules: &Rules, answers: &Answers, bounds: &Bounds, now: Range) -> Vec<Criterion> {
    let range_with = |criterion: Criterion, level: Level| {
        let mut answered = *bounds;
        answered.fix(criterion, level);
        range(rules, &answered)
    };
    let matters = |criterion: &Criterion| {
        answers.rating(*criterion).is_none()
            && (range_with(*criterion, *bounds.doubted.high.get(*criterion)).low != now.low
                || range_with(*criterion, *bounds.doubted.low.get(*criterion)).high != now.high)
    };
    rules.repair_order.iter().copied().filter(matters).collect()
}

/// Whether the open context questions can move an end of the range: the low end if it turns out that
/// the case is not exposed, the high end if it turns out that it is.
#[must_use]
pub fn context_decides(rules: &Rules, bounds: &Bounds, now: Range) -> bool {
    verdict(rules, &bounds.doubted.low, bounds.optimistic) != now.low
        || verdict(rules, &bounds.doubted.high, bounds.pessimistic) != now.high
}
