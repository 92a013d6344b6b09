//! The plan of a case: steps towards a better verdict. A plan is never an answer, so nothing follows from it.

use stop_fix_scale_core::format::case_file::{Case, Plan, PlannedStep};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::definition::Rules;
use stop_fix_scale_core::model::{Answers, Criterion, Level, PerCriterion};

/// The plan that leads from the answers of a case to those of a trial: the level of each criterion that rises. A step that was
/// planned before is still due when it was.
#[must_use]
pub fn towards(rules: &Rules, from: &Case, trial: &Answers, date: Option<Date>) -> Plan {
    PerCriterion::from_fn(|criterion| {
        let to = rules.counted(trial.rating(criterion)?);
        let due = from.plan.get(criterion).and_then(|before| before.due);
        let is_step = to > counted(rules, &from.answers, criterion);
        is_step.then_some(PlannedStep { to, date, due })
    })
}

/// The planned steps in repair order.
pub fn steps(rules: &Rules, plan: &Plan) -> impl Iterator<Item = (Criterion, PlannedStep)> {
    let step = |criterion: Criterion| Some((criterion, (*plan.get(criterion))?));
    rules.repair_order.iter().copied().filter_map(step)
}

/// Whether the answers reach a step.
#[must_use]
pub fn is_done(rules: &Rules, answers: &Answers, criterion: Criterion, to: Level) -> bool {
    counted(rules, answers, criterion) >= to
}

/// The level that counts for a criterion; the lowest if none is known.
fn counted(rules: &Rules, answers: &Answers, criterion: Criterion) -> Level {
    let known = answers.rating(criterion).or_else(|| answers.stands_on(criterion));
    known.map_or(Level::Missing, |known| rules.counted(known))
}
