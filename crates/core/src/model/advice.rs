//! Which answers carry the verdict: what would flip it, and what to ask next.

use super::answers::Answers;
use super::bounds::Bounds;
use super::definition::Rules;
use super::headline::{Range, range, verdict_within};
use super::ids::Criterion;
use super::level::Level;
use super::per::PerCriterion;
use super::verdict::verdict;

/// Answered criteria where one counted level down, or up, changes the verdict. The changed level is
/// taken as proven.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// One level down changes it, `V1` to `G4`.
    pub down: Vec<Criterion>,
    /// One level up changes it, `V1` to `G4`.
    pub up: Vec<Criterion>,
}

/// Finds the answers that carry the verdict on one level.
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

/// Open criteria whose best answer would move the low end of the range, or whose worst answer the
/// high end, in repair order: what to ask next. Best and worst lie within the bounds: an answer
/// that contradicts the quick rating by more than a level is not expected.
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

/// Whether the two context questions, as far as they are open, can move an end of the range: the low
/// end if nobody turns out to be exposed, the high end if somebody does.
#[must_use]
pub fn context_decides(rules: &Rules, bounds: &Bounds, now: Range) -> bool {
    verdict(rules, &bounds.doubted.low, bounds.optimistic) != now.low
        || verdict(rules, &bounds.doubted.high, bounds.pessimistic) != now.high
}
