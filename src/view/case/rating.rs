//! One question: five levels, each with its sentence, and "I don't know".

use stop_fix_scale_core::model::{Answer, Level};
use yew::prelude::*;

use crate::app::case::message::AnswerChange;
use crate::app::case::question::{Question, Subject};
use crate::view::case::case_view::CaseView;
use crate::view::case::{clear, evidence, note};

/// The quick rating of a dimension, or one of its four questions.
pub(crate) fn rating(screen: &CaseView, subject: Subject) -> Html {
    let words = screen.words;
    let given = subject.answer(&screen.answers);
    let unknown = given == Some(Answer::DontKnow);
    let name = screen.subject(subject);
    html! {
        <fieldset class="question" part="criterion" ref={screen.focus_targets.of(Question::Level(subject))}>
            <legend class="legend">
                { heading(subject, &name) }
                <span class="asks">{ screen.asks(subject) }</span>
            </legend>
            for level in Level::ALL {
                { level_row(screen, subject, level) }
            }
            <div class={classes!("row", unknown.then_some("chosen"))}>
                <label class="answer" part="option">
                    <input type="radio" name={subject.id()} checked={unknown}
                        onchange={screen.changes::<Event>(AnswerChange::DontKnow(subject))} />
                    <span class="level">{ words.dont_know() }</span>
                    <span class="anchor">{ words.dont_know_meaning() }</span>
                </label>
            </div>
            <p class="was">{ was(screen, subject) }</p>
            { clear::clear(screen, &name, given.is_some(), AnswerChange::Clear(subject)) }
            { match subject {
                Subject::Dimension(_) => Html::default(),
                Subject::Criterion(criterion) => note::note(screen, criterion),
            } }
        </fieldset>
    }
}

fn heading(subject: Subject, name: &str) -> Html {
    match subject {
        Subject::Dimension(_) => html! { <h2 class="dimension">{ name }</h2> },
        Subject::Criterion(_) => html! { <h3 class="criterion">{ name }</h3> },
    }
}

fn level_row(screen: &CaseView, subject: Subject, level: Level) -> Html {
    let words = &screen.model.words;
    let chosen = subject.rating(&screen.answers).filter(|rating| rating.level() == level);
    let anchor = match subject {
        Subject::Dimension(dimension) => words.dimension(dimension).quick.get(level),
        Subject::Criterion(criterion) => words.criterion(criterion).levels.get(level),
    };
    html! {
        <div class={classes!("row", chosen.map(|_| "chosen"))}>
            <label class="answer" part="option">
                <input type="radio" name={subject.id()} checked={chosen.is_some()}
                    onchange={screen.changes::<Event>(AnswerChange::Rate(subject, level))} />
                <span class="level">{ screen.text(words.levels.get(level)) }</span>
                <span class="anchor">{ screen.text(anchor) }</span>
            </label>
            // Always present: if it came and went, Yew would rebuild its neighbour, and the focused answer with it.
            <div class="proof">
                { chosen.map(|rating| evidence::evidence(screen, subject, rating)) }
            </div>
        </div>
    }
}

/// The answer of the case, if the trial differs.
fn was(screen: &CaseView, subject: Subject) -> Option<String> {
    let real = subject.answer(&screen.state.case.answers);
    (real != subject.answer(&screen.answers)).then(|| {
        let answer = screen.say().answer(real);
        screen.words.was(&answer).into_owned()
    })
}
