//! The plan of the case: numbered steps, each struck once the answers reach it.

use stop_fix_scale_core::format::case_file::{Plan, PlannedStep};
use stop_fix_scale_core::model::Criterion;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::plan::{is_done, steps};
use crate::app::case::question::{Question, Subject};
use crate::app::case::review::{Due, due};
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::day_input::day_input;
use crate::view::case::review::MAX_SHOWN_DAYS;
use crate::view::case::{next_question, what_if};
use crate::view::pieces::button::button_unless;
use crate::view::pieces::text;

/// Whether a step of the plan is not done yet.
pub(crate) fn is_open(screen: &CaseView) -> bool {
    planned(screen).any(|(.., is_done)| !is_done)
}

/// The plan; hidden if there is none.
pub(crate) fn plan(screen: &CaseView) -> Html {
    let words = screen.words;
    let all: Vec<_> = planned(screen).collect();
    let done = all.iter().filter(|(.., is_done)| *is_done).count();
    let date = all.iter().filter_map(|(_, step, _)| step.date).max();
    let remove = CaseMessage::SetPlan(Box::default());
    html! {
        <div class="path plan" hidden={all.is_empty()}>
            { text::title(words.plan_title()) }
            <p class="note">
                { words.plan_done(count(done), count(all.len())) }
                { date.map(|date| format!(" {}", words.plan_date(&words.day(date)))) }
            </p>
            <ol class="todo">
                for (criterion, step, is_done) in all {
                    { row(screen, criterion, step, is_done) }
                }
            </ol>
            { button_unless(
                screen.is_trying(),
                "link",
                words.plan_remove(),
                what_if::acts(screen, remove),
            ) }
        </div>
    }
}

/// The names and levels of the steps of a plan.
pub(crate) fn in_short(screen: &CaseView, plan: &Plan) -> String {
    let (say, words) = (screen.say(), screen.words);
    let rules = &screen.model.rules;
    let step = |(criterion, step): (Criterion, PlannedStep)| {
        let is_open = !is_done(rules, say.answers, criterion, step.to);
        let Some(due) = step.due.filter(|_| is_open) else {
            return say.step_in_short(criterion, step.to);
        };
        let (name, day) = (say.criterion(criterion), words.day(due));
        let level = say.text(screen.model.words.levels.get(step.to));
        match overdue(screen, step) {
            Some(_) => words.plan_late_in_short(&name, &level, &day),
            None => words.plan_due_in_short(&name, &level, &day),
        }
        .into_owned()
    };
    let steps: Vec<String> = steps(rules, plan).map(step).collect();
    screen.words.list(&steps).into_owned()
}

/// The steps, and whether the answers of the case reach them.
fn planned(screen: &CaseView) -> impl Iterator<Item = (Criterion, PlannedStep, bool)> {
    let (rules, case) = (&screen.model.rules, &screen.state.case);
    steps(rules, &case.plan).map(|(criterion, step)| {
        (criterion, step, is_done(rules, &case.answers, criterion, step.to))
    })
}

fn row(screen: &CaseView, criterion: Criterion, step: PlannedStep, is_done: bool) -> Html {
    let question = Question::Level(Subject::Criterion(criterion));
    let done = if is_done {
        screen.words.plan_step_done().into_owned()
    } else {
        screen.say().goal(criterion, step.to)
    };
    html! {
        <li class={if is_done { "step is-done" } else { "step" }} key={criterion.id()}>
            { next_question::go_to(screen, question, screen.say().act(criterion)) }
            { text::done(done) }
            if !is_done {
                { due_date(screen, criterion, step) }
            }
        </li>
    }
}

/// The day by which a step is due, which a person can set, and whether it has passed. Without a day it looks like a link until it
/// is used.
fn due_date(screen: &CaseView, criterion: Criterion, step: PlannedStep) -> Html {
    let words = screen.words;
    let name = words.plan_due_of(&screen.criterion(criterion)).into_owned();
    let set = screen.send.reform(move |due| CaseMessage::SetDue(criterion, due));
    html! {
        // The field comes first, so that the style of its names can follow from whether it is used.
        <label class={if step.due.is_some() { "due" } else { "due unset" }}>
            { day_input(screen, step.due, Some(name), set) }
            <span class="label" aria-hidden="true">{ words.plan_due() }</span>
            <span class="link set-due" aria-hidden="true">{ words.plan_set_due() }</span>
            <strong>{ overdue(screen, step).map(|days| words.plan_overdue(days)) }</strong>
        </label>
    }
}

/// For how many days a step has been overdue.
fn overdue(screen: &CaseView, step: PlannedStep) -> Option<u32> {
    match due(step.due, screen.today?) {
        Due::Past(days) => Some(days).filter(|days| *days < MAX_SHOWN_DAYS),
        Due::Never | Due::In(_) => None,
    }
}
