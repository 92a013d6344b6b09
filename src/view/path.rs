//! The shortest way to a better verdict: what to do, to prove and to find out.

use yew::prelude::*;

use super::{Screen, next};
use crate::app::question::{Question, Subject};
use crate::app::state::Action;
use crate::model::{Headline, Step, Task, Verdict};

/// Out of Stop first, then to Scale. Nothing while there is no verdict: the reason says what to answer.
pub(super) fn paths(screen: &Screen<'_>) -> Html {
    let assessment = screen.assessment;
    let none: &[Step] = &[];
    let to_scale = match assessment.headline {
        Headline::Open | Headline::Scale => none,
        Headline::Stop | Headline::Fix(_) => &assessment.to_scale,
    };
    html! {
        <>
            { path(screen, Verdict::Fix, &assessment.to_fix) }
            { path(screen, Verdict::Scale, to_scale) }
        </>
    }
}

const TASKS: [Task; 3] = [Task::Do, Task::Show, Task::FindOut];

fn path(screen: &Screen<'_>, towards: Verdict, steps: &[Step]) -> Html {
    let words = screen.words;
    let count = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let verdict = screen.verdict(towards);
    let all = steps.to_vec();
    let try_it = screen.send.reform(move |_: MouseEvent| Action::Try(all.clone()));
    html! {
        <div class="path" hidden={steps.is_empty()}>
            <h3 class="title">{ words.path_title(&verdict) }</h3>
            <p class="note">{ words.path_steps(count) }</p>
            for task in TASKS {
                { group(screen, task, steps) }
            }
            <button type="button" part="button" class="link" hidden={screen.is_trying()} onclick={try_it}>
                { words.path_try(&verdict) }
            </button>
        </div>
    }
}

/// The steps that take the same kind of effort.
fn group(screen: &Screen<'_>, task: Task, steps: &[Step]) -> Html {
    let words = screen.words;
    let mine: Vec<_> = steps.iter().filter(|step| step.what == task).collect();
    let heading = match task {
        Task::Do => words.task_do(),
        Task::Show => words.task_show(),
        Task::FindOut => words.task_find_out(),
    };
    html! {
        <div class="task" hidden={mine.is_empty()}>
            <h4 class="task-name">{ heading }</h4>
            <ul class="steps">
                for step in mine {
                    { row(screen, *step) }
                }
            </ul>
        </div>
    }
}

/// A step with the sentence that describes done.
fn row(screen: &Screen<'_>, step: Step) -> Html {
    let Screen { words, model, .. } = screen;
    let level = screen.text(model.words.levels.get(step.to));
    let done = screen.text(model.words.criterion(step.criterion).levels.get(step.to));
    let question = Question::Level(Subject::Criterion(step.criterion));
    html! {
        <li class="step" key={step.criterion.id()}>
            { next::go_to(screen, question, screen.criterion(step.criterion)) }
            <span class="done">{ words.step_done(&level, &done) }</span>
        </li>
    }
}
