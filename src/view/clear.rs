//! The way to take an answer back.

use yew::prelude::*;

use super::{Screen, focus};
use crate::app::state::{Action, Change};

/// *Clear*, there while the question has an answer. The button goes with it, so the focus moves to the
/// question.
pub(super) fn clear(screen: &Screen, name: &str, is_answered: bool, change: Change) -> Html {
    let words = screen.words;
    let onclick = screen.send.reform(move |event: MouseEvent| {
        focus::own_answer(&event);
        Action::Change(change)
    });
    html! {
        <button type="button" class="clear" part="button" hidden={!is_answered} {onclick}
            aria-label={words.clear_answer(name)}>
            { words.clear() }
        </button>
    }
}
