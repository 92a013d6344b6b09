//! The way to take an answer back.

use yew::prelude::*;

use crate::app::case::message::{AnswerChange, CaseMessage};
use crate::view::case::case_view::CaseView;
use crate::view::pieces::focus;

/// *Clear*, there while the question has an answer. The button goes with it, so the focus moves to the
/// question.
pub(crate) fn clear(
    screen: &CaseView,
    name: &str,
    is_answered: bool,
    change: AnswerChange,
) -> Html {
    let words = screen.words;
    let onclick = screen.send.reform(move |event: MouseEvent| {
        focus::own_answer(&event);
        CaseMessage::Answer(change)
    });
    html! {
        <button type="button" class="clear" part="button" hidden={!is_answered} {onclick}
            aria-label={words.clear_answer(name)}>
            { words.clear() }
        </button>
    }
}
