//! One dimension: five levels, each with the sentence that is true at it, and *don't know*.

use yew::prelude::*;

use super::{Screen, evidence, focus};
use crate::app::state::Action;
use crate::model::{Answer, Answers, Dimension, Level};

/// The quick rating of a dimension.
pub(super) fn rating(screen: &Screen<'_>, answers: &Answers, dimension: Dimension) -> Html {
    let Screen { words, model, send } = screen;
    let told = *answers.quick.get(dimension);
    let unknown = told == Some(Answer::DontKnow);
    let question = &model.words.dimension(dimension).question;
    let name = screen.dimension(dimension);
    let clear = send.reform(move |event: MouseEvent| {
        focus::first_answer(&event);
        Action::Clear(dimension)
    });
    html! {
        <fieldset class="question" part="criterion">
            <legend class="legend">
                <h2 class="dimension">{ name.clone() }</h2>
                <span class="asks">{ screen.text(question) }</span>
            </legend>
            for level in Level::ALL {
                { level_row(screen, answers, dimension, level) }
            }
            <div class={classes!("row", unknown.then_some("chosen"))}>
                <label class="answer" part="option">
                    <input type="radio" name={dimension.id()} checked={unknown}
                        onchange={send.reform(move |_: Event| Action::DontKnow(dimension))} />
                    <span class="level">{ words.dont_know() }</span>
                    <span class="anchor">{ words.dont_know_meaning() }</span>
                </label>
            </div>
            <button type="button" class="clear" part="button" hidden={told.is_none()} onclick={clear}
                aria-label={words.clear_answer(&name)}>
                { words.clear() }
            </button>
        </fieldset>
    }
}

fn level_row(screen: &Screen<'_>, answers: &Answers, dimension: Dimension, level: Level) -> Html {
    let Screen { model, send, .. } = screen;
    let chosen = answers.quick_rating(dimension).filter(|rating| rating.level() == level);
    let anchor = model.words.dimension(dimension).quick.get(level);
    html! {
        <div class={classes!("row", chosen.map(|_| "chosen"))}>
            <label class="answer" part="option">
                <input type="radio" name={dimension.id()} checked={chosen.is_some()}
                    onchange={send.reform(move |_: Event| Action::Rate(dimension, level))} />
                <span class="level">{ screen.text(model.words.levels.get(level)) }</span>
                <span class="anchor">{ screen.text(anchor) }</span>
            </label>
            // Always there: if it came and went, Yew would build its neighbour anew, and with it the
            // answer that has the focus.
            <div class="proof">
                { chosen.map(|rating| evidence::evidence(screen, dimension, rating)) }
            </div>
        </div>
    }
}
