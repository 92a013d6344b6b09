//! The shortest paths to a better verdict: what to do, to prove and to find out.

use stop_fix_scale_core::model::{Level, Step, Task, Verdict};
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::question::{Question, Subject};
use crate::app::sentences::path::{TASKS, first_steps, nearest, ways};
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::{next_question, plan, what_if};
use crate::view::pieces::button::button_unless;
use crate::view::pieces::text;

/// What to do first: the plan of the case, as long as it is not done, or the first steps to the nearest better verdict. All
/// other steps are folded.
pub(crate) fn paths(screen: &CaseView) -> Html {
    let ways = ways(&screen.assessment);
    let nearest = nearest(&screen.assessment).filter(|_| !plan::is_open(screen));
    html! {
        <>
            { plan::plan(screen) }
            for (towards, steps) in ways {
                { path(screen, towards, steps, nearest.is_some_and(|(verdict, _)| verdict == towards)) }
            }
        </>
    }
}

/// The plan and the paths for print: the first steps with what is true after them, of the others only the criteria and levels.
pub(crate) fn paths_on_paper(screen: &CaseView) -> Html {
    let ways = ways(&screen.assessment);
    let nearest = nearest(&screen.assessment);
    let plan = plan::in_short(screen, &screen.state.case.plan);
    html! {
        <>
            <div class="path" hidden={plan.is_empty()}>
                { text::title(screen.words.plan_title()) }
                <p class="step">{ plan }</p>
            </div>
            for (towards, steps) in ways {
                { path_on_paper(screen, towards, steps, nearest.is_some_and(|(verdict, _)| verdict == towards)) }
            }
        </>
    }
}

fn path_on_paper(screen: &CaseView, towards: Verdict, steps: &[Step], is_nearest: bool) -> Html {
    let first = if is_nearest { first_steps(&screen.assessment, steps) } else { Vec::new() };
    let others: Vec<Step> = steps.iter().filter(|step| !first.contains(step)).copied().collect();
    html! {
        <div class="path" hidden={steps.is_empty()}>
            { text::title(screen.words.path_title(&screen.verdict(towards))) }
            <ol class="todo">
                for step in &first {
                    <li class="step">
                        <strong>{ screen.say().act(step.criterion) }</strong>
                        { text::done(screen.say().aim(step.criterion, step.to)) }
                    </li>
                }
            </ol>
            for level in Level::ALL {
                { in_short(screen, level, &others) }
            }
        </div>
    }
}

/// The other steps to a level.
fn in_short(screen: &CaseView, level: Level, steps: &[Step]) -> Html {
    let name = |step: &Step| screen.criterion(step.criterion);
    let mine: Vec<_> = steps.iter().filter(|step| step.to == level).map(name).collect();
    let level = screen.text(screen.model.words.levels.get(level));
    html! {
        if !mine.is_empty() {
            <div class="step reach">
                <strong>{ screen.words.path_reach(&level) }</strong>{ " " }
                <ul>for name in mine { <li>{ name }</li> }</ul>
            </div>
        }
    }
}

/// The steps to a verdict; the first of them in sight if it is the nearest.
fn path(screen: &CaseView, towards: Verdict, steps: &[Step], is_nearest: bool) -> Html {
    let words = screen.words;
    let verdict = screen.verdict(towards);
    let first = first_steps(&screen.assessment, steps);
    let try_it = what_if::acts(screen, CaseMessage::StartTrial(steps.to_vec()));
    html! {
        <div class="path" hidden={steps.is_empty()}>
            if is_nearest {
                { text::title(screen.say().first_title()) }
                <ol class="todo">
                    for step in &first {
                        { row(screen, *step, screen.say().act(step.criterion), screen.say().aim(step.criterion, step.to)) }
                    }
                </ol>
            }
            <details class="all-steps" hidden={is_nearest && steps.len() == first.len()}>
                <summary>{ words.path_all(count(steps.len()), &verdict) }</summary>
                for task in TASKS {
                    { group(screen, task, steps) }
                }
            </details>
            { button_unless(screen.is_trying(), "link", words.path_try(&verdict), try_it) }
        </div>
    }
}

/// The steps of one task.
fn group(screen: &CaseView, task: Task, steps: &[Step]) -> Html {
    let mine: Vec<_> = steps.iter().filter(|step| step.what == task).collect();
    html! {
        <div class="task" hidden={mine.is_empty()}>
            <h4 class="task-name">{ screen.say().task(task) }</h4>
            <ul class="steps">
                for step in mine {
                    { row(screen, *step, screen.criterion(step.criterion), screen.say().done(*step)) }
                }
            </ul>
        </div>
    }
}

/// A step with what is true once it is done.
fn row(screen: &CaseView, step: Step, name: String, done: String) -> Html {
    let question = Question::Level(Subject::Criterion(step.criterion));
    html! {
        <li class="step" key={step.criterion.id()}>
            { next_question::go_to(screen, question, name) }
            { text::done(done) }
        </li>
    }
}
