//! The shortest paths to a better verdict: what to do, to prove and to find out.

use stop_fix_scale_core::model::{Step, Task, Verdict};
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::question::{Question, Subject};
use crate::app::sentences::path::{TASKS, ways};
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::{next_question, what_if};

/// Out of Stop first, then to Scale.
pub(crate) fn paths(screen: &CaseView) -> Html {
    html! {
        <>
            for (towards, steps) in ways(&screen.assessment) {
                { path(screen, towards, steps) }
            }
        </>
    }
}

/// The paths for print: only the criteria and their target levels.
pub(crate) fn paths_in_short(screen: &CaseView) -> Html {
    html! {
        for (towards, steps) in ways(&screen.assessment) {
            <div class="path" hidden={steps.is_empty()}>
                <h3 class="title">{ screen.words.path_title(&screen.verdict(towards)) }</h3>
                for task in TASKS {
                    { in_short(screen, task, steps) }
                }
            </div>
        }
    }
}

fn in_short(screen: &CaseView, task: Task, steps: &[Step]) -> Html {
    let rises = |step: &Step| {
        let level = screen.text(screen.model.words.levels.get(step.to));
        screen.words.step_in_short(&screen.criterion(step.criterion), &level).into_owned()
    };
    let mine: Vec<_> = steps.iter().filter(|step| step.what == task).map(rises).collect();
    html! {
        <p class="step" hidden={mine.is_empty()}>
            <strong>{ screen.say().task(task) }</strong>{ " " }{ screen.words.list(&mine) }
        </p>
    }
}

fn path(screen: &CaseView, towards: Verdict, steps: &[Step]) -> Html {
    let words = screen.words;
    let verdict = screen.verdict(towards);
    let try_it = what_if::acts(screen, CaseMessage::StartTrial(steps.to_vec()));
    html! {
        <div class="path" hidden={steps.is_empty()}>
            <h3 class="title">{ words.path_title(&verdict) }</h3>
            <p class="note">{ words.path_steps(count(steps.len())) }</p>
            for task in TASKS {
                { group(screen, task, steps) }
            }
            <button type="button" part="button" class="link" hidden={screen.is_trying()} onclick={try_it}>
                { words.path_try(&verdict) }
            </button>
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
                    { row(screen, *step) }
                }
            </ul>
        </div>
    }
}

/// A step with the sentence that describes its target level.
fn row(screen: &CaseView, step: Step) -> Html {
    let question = Question::Level(Subject::Criterion(step.criterion));
    html! {
        <li class="step" key={step.criterion.id()}>
            { next_question::go_to(screen, question) }
            <span class="done">{ screen.say().done(step) }</span>
        </li>
    }
}
