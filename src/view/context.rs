//! The two questions on people and autonomy, and why they are asked.

use yew::prelude::*;

use super::{Screen, focus};
use crate::app::state::{Action, ContextQuestion};
use crate::model::Answers;

/// Both context questions.
pub(super) fn context(screen: &Screen<'_>, answers: &Answers) -> Html {
    let words = screen.words;
    html! {
        <section class="context">
            <h2 class="dimension">{ words.context_title() }</h2>
            <p class="asks">{ words.context_why() }</p>
            for question in ContextQuestion::ALL {
                { yes_or_no(screen, question, question.answer(answers)) }
            }
        </section>
    }
}

fn yes_or_no(screen: &Screen<'_>, question: ContextQuestion, told: Option<bool>) -> Html {
    let Screen { words, send, .. } = screen;
    let text = screen.context_question(question);
    let group = match question {
        ContextQuestion::AffectsPeople => "affects-people",
        ContextQuestion::ActsAlone => "acts-alone",
    };
    let clear = send.reform(move |event: MouseEvent| {
        focus::first_answer(&event);
        Action::Answer(question, None)
    });
    html! {
        <fieldset class="question yes-or-no">
            <legend class="legend">{ text.clone() }</legend>
            for (answer, word) in [(true, words.yes()), (false, words.no())] {
                <label part="option" class={classes!("answer", "row", (told == Some(answer)).then_some("chosen"))}>
                    <input type="radio" name={group} checked={told == Some(answer)}
                        onchange={send.reform(move |_: Event| Action::Answer(question, Some(answer)))} />
                    <span class="level">{ word }</span>
                </label>
            }
            <button type="button" class="clear" part="button" hidden={told.is_none()} onclick={clear}
                aria-label={words.clear_answer(&text)}>
                { words.clear() }
            </button>
        </fieldset>
    }
}
