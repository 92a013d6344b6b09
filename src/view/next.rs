//! What to do next, in short: the first steps to a better verdict, or the first question to find
//! out about.

use yew::prelude::*;

use super::Screen;
use super::open::{Open, most_open};
use crate::model::{Answers, Assessment, FixKind, Headline, Step, Task, Verdict};

/// Shown at once; the rest is counted.
const FIRST_STEPS: usize = 3;

/// What to do next. Nothing while there is no verdict: the reason says what to answer.
pub(super) fn next(screen: &Screen<'_>, answers: &Answers, assessment: &Assessment) -> Html {
    let content = match assessment.headline {
        Headline::Open | Headline::Scale => None,
        Headline::Stop => Some(path(screen, Verdict::Fix, &assessment.to_fix)),
        Headline::Fix(FixKind::FindOut) => Some(question(screen, &most_open(answers, assessment))),
        Headline::Fix(_) => Some(path(screen, Verdict::Scale, &assessment.to_scale)),
    };
    html! { <div class="next" hidden={content.is_none()}>{ content }</div> }
}

fn question(screen: &Screen<'_>, open: &Open) -> Html {
    let words = &screen.model.words;
    let (name, question) = match *open {
        Open::Context(question) => {
            (screen.words.context_title().into_owned(), screen.context_question(question))
        }
        Open::Criterion(criterion) => {
            (screen.criterion(criterion), screen.text(&words.criterion(criterion).question))
        }
        Open::Dimension(dimension) => {
            (screen.dimension(dimension), screen.text(&words.dimension(dimension).question))
        }
    };
    html! {
        <>
            <h3 class="title">{ screen.words.question_title() }</h3>
            <p class="step"><strong>{ name }</strong><span class="done">{ question }</span></p>
        </>
    }
}

fn path(screen: &Screen<'_>, towards: Verdict, steps: &[Step]) -> Html {
    let left = u32::try_from(steps.len().saturating_sub(FIRST_STEPS)).unwrap_or(u32::MAX);
    html! {
        <>
            <h3 class="title">{ screen.words.path_title(&screen.verdict(towards)) }</h3>
            <ol class="steps">
                for step in steps.iter().take(FIRST_STEPS) {
                    { step_row(screen, *step) }
                }
            </ol>
            <p class="note" hidden={left == 0}>{ screen.words.more_steps(left) }</p>
        </>
    }
}

fn step_row(screen: &Screen<'_>, step: Step) -> Html {
    let Screen { words, model, .. } = screen;
    let criterion = model.words.criterion(step.criterion);
    let (task, done) = match step.what {
        Task::Do => (words.task_do(), criterion.levels.get(step.to)),
        Task::Show => (words.task_show(), criterion.levels.get(step.to)),
        Task::FindOut => (words.task_find_out(), &criterion.question),
    };
    html! {
        <li class="step" key={step.criterion.to_string()}>
            <span class="task">{ task }</span>
            { " " }
            <strong>{ screen.criterion(step.criterion) }</strong>
            <span class="done">{ screen.text(done) }</span>
        </li>
    }
}
