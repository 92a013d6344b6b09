//! The shortest paths, in level steps, to a better verdict.

use super::answers::Answers;
use super::bounds::Bounds;
use super::definition::Rules;
use super::ids::{Criterion, Dimension};
use super::level::{Level, Rating};
use super::per_dimension::PerCriterion;
use super::verdict::{lowest_criterion, points};

/// One criterion whose level has to rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The criterion.
    pub criterion: Criterion,
    /// The lowest level that it may have now.
    pub from: Level,
    /// The level that it needs.
    pub to: Level,
    /// The kind of task.
    pub what: Task,
}

/// What has to be done for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// Do the work.
    Do,
    /// Prove what is claimed already.
    Show,
    /// Answer the question. Perhaps nothing is missing.
    FindOut,
}

impl Task {
    /// The name in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Show => "show",
            Self::FindOut => "find-out",
        }
    }
}

/// The shortest path to Scale. It starts at the lowest bounds, with quick ratings taken as exact,
/// and assumes the worst-case exposure.
#[must_use]
pub fn to_scale(rules: &Rules, answers: &Answers, bounds: &Bounds) -> Vec<Step> {
    let mut levels = bounds.exact.low;
    for (criterion, rule) in rules.criteria.iter() {
        raise_to(&mut levels, criterion, rule.floor(bounds.pessimistic));
    }
    for dimension in Dimension::ALL {
        raise_points(rules, &mut levels, dimension, rules.thresholds.scale_from);
    }
    steps(rules, answers, bounds, &levels)
}

/// The shortest path out of Stop. It starts at the lowest bounds, with quick ratings taken as exact.
#[must_use]
pub fn to_fix(rules: &Rules, answers: &Answers, bounds: &Bounds) -> Vec<Step> {
    let thresholds = &rules.thresholds;
    let mut levels = bounds.exact.low;
    for (criterion, _) in rules.criteria.iter().filter(|(_, rule)| rule.knock_out) {
        raise_to(&mut levels, criterion, Level::Claimed);
    }
    let enough_value = thresholds.value_stop_at_or_below.saturating_add(1);
    raise_points(rules, &mut levels, Dimension::Value, enough_value);
    let not_weak = thresholds.weak_at_or_below.saturating_add(1);
    // Each round makes one weak dimension strong enough, so five rounds are enough.
    for _ in Dimension::ALL {
        let is_weak = |dimension: &Dimension| points(levels.of(*dimension)) < not_weak;
        let weak: Vec<_> = Dimension::ALL.into_iter().filter(is_weak).collect();
        if weak.len() < usize::from(thresholds.weak_dimensions_that_stop) {
            break;
        }
        // The dimension with the most points needs the fewest steps. `max_by_key` returns the last
        // maximum, so the list is reversed.
        let nearest = weak.into_iter().rev().max_by_key(|dimension| points(levels.of(*dimension)));
        let Some(dimension) = nearest else { break };
        raise_points(rules, &mut levels, dimension, not_weak);
    }
    steps(rules, answers, bounds, &levels)
}

fn raise_to(levels: &mut PerCriterion<Level>, criterion: Criterion, level: Level) {
    let current = levels.get_mut(criterion);
    *current = level.max(*current);
}

/// Raises the lowest criterion by one until the dimension has enough points.
fn raise_points(rules: &Rules, levels: &mut PerCriterion<Level>, dimension: Dimension, enough: u8) {
    while points(levels.of(dimension)) < enough {
        let lowest = lowest_criterion(rules, levels, dimension, |_| true);
        let raised = lowest.and_then(|criterion| Some((criterion, levels.get(criterion).up()?)));
        // If no criterion can rise, the dimension has 16 points, and no threshold is higher.
        let Some((criterion, level)) = raised else { return };
        *levels.get_mut(criterion) = level;
    }
}

/// The steps from the lowest bounds to the needed levels, in repair order.
fn steps(
    rules: &Rules,
    answers: &Answers,
    bounds: &Bounds,
    needed: &PerCriterion<Level>,
) -> Vec<Step> {
    let step = |criterion: Criterion| {
        let from = *bounds.exact.low.get(criterion);
        let to = *needed.get(criterion);
        (to > from).then(|| Step { criterion, from, to, what: task(answers, criterion, to) })
    };
    rules.repair_order.iter().copied().filter_map(step).collect()
}

fn task(answers: &Answers, criterion: Criterion, to: Level) -> Task {
    let known = answers.rating(criterion).or_else(|| answers.stands_on(criterion));
    match known.map(Rating::level) {
        None => Task::FindOut,
        Some(claimed) if claimed >= to => Task::Show,
        Some(_) => Task::Do,
    }
}
