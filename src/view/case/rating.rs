//! One question: five sentences, each with its level, and "I don't know".

use stop_fix_scale_core::model::{Answer, Level};
use yew::prelude::*;

use crate::app::case::message::AnswerChange;
use crate::app::case::question::{Question, Subject};
use crate::view::case::case_view::CaseView;
use crate::view::case::{clear, evidence, note};
use crate::view::pieces::focus;

/// The quick rating of a dimension, or one of its four questions.
pub(crate) fn rating(screen: &CaseView, subject: Subject) -> Html {
    let words = screen.words;
    let given = subject.answer(&screen.answers);
    let unknown = given == Some(Answer::DontKnow);
    let name = screen.subject(subject);
    let dont_know = AnswerChange::DontKnow(subject);
    html! {
        <fieldset class="question" part="criterion" ref={target(screen, subject)}
            onkeydown={|event: KeyboardEvent| focus::note_keys(&event, true)}
            onpointerdown={|event: PointerEvent| focus::note_keys(&event, false)}>
            { legend(screen, subject, &name) }
            for level in Level::ALL {
                { level_row(screen, subject, level) }
            }
            <div class={if unknown { "row dont-know chosen" } else { "row dont-know" }}>
                <label class="answer" part="option">
                    <input type="radio" name={subject.id()} checked={unknown}
                        onchange={screen.picks(subject, dont_know, true)} />
                    <span class="anchor">{ words.dont_know() }</span>
                    <span class="level">{ words.dont_know_meaning() }</span>
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

/// The focus target of a dimension is its whole part, which is also there while the rating is not.
fn target(screen: &CaseView, subject: Subject) -> NodeRef {
    match subject {
        Subject::Dimension(_) => NodeRef::default(),
        Subject::Criterion(_) => screen.focus_targets.of(Question::Level(subject)).clone(),
    }
}

/// The name and the question of a dimension are already in the line above, so its legend is only spoken.
fn legend(screen: &CaseView, subject: Subject, name: &str) -> Html {
    let asks = screen.asks(subject);
    match subject {
        Subject::Dimension(_) => html! { <legend class="spoken">{ name }{ " " }{ asks }</legend> },
        Subject::Criterion(_) => html! {
            <legend class="legend">
                <h3 class="criterion">{ name }</h3>
                <span class="asks">{ asks }</span>
            </legend>
        },
    }
}

fn level_row(screen: &CaseView, subject: Subject, level: Level) -> Html {
    let words = &screen.model.words;
    let chosen = subject.rating(&screen.answers).filter(|rating| rating.level() == level);
    let anchor = match subject {
        Subject::Dimension(dimension) => words.dimension(dimension).quick.get(level),
        Subject::Criterion(criterion) => words.criterion(criterion).levels.get(level),
    };
    let is_settled = level < Level::Shown; // The others ask for evidence next.
    html! {
        <div class={if chosen.is_some() { "row chosen" } else { "row" }}>
            <label class="answer" part="option">
                <input type="radio" name={subject.id()} checked={chosen.is_some()}
                    onchange={screen.picks(subject, AnswerChange::Rate(subject, level), is_settled)} />
                <span class="anchor">{ screen.text(anchor) }</span>
                <span class="level">{ screen.text(words.levels.get(level)) }</span>
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
