//! The button that clears an answer.

use yew::prelude::*;

use crate::app::case::message::{AnswerChange, CaseMessage};
use crate::view::case::case_view::CaseView;
use crate::view::pieces::focus;

/// The *Clear* button, shown while the question has an answer. It disappears when used, so the focus moves to the
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
