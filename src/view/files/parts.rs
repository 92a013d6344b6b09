//! Buttons and lists for files.

use yew::prelude::*;

use crate::app::files::message::FilesMessage;
use crate::app::message::Message;
use crate::app::words::{Words, count};
use crate::view::pieces::button::button;

pub(crate) type Text = std::borrow::Cow<'static, str>;

/// A button that sends a files message.
pub(crate) fn press(text: Text, act: &Callback<Message>, message: FilesMessage) -> Html {
    button("action", text, act.reform(move |_| Message::Files(message.clone())))
}

/// Chooses files to import. The whole tool hears of them: see `drop_zone.rs`.
pub(crate) fn import_choice(words: Words) -> Html {
    html! {
        // Works like a button, and its input is reachable by keyboard.
        <label class="file-choice">
            <input type="file" multiple=true accept=".json,.txt,application/json" />
            { words.import_choose() }
        </label>
    }
}

/// The most cases of each kind to list.
const AT_ONCE: usize = 50;

/// The first ones, and the number of the rest: nobody reads thousands of names, and they render slowly.
pub(crate) fn listed<T>(words: Words, all: &[&T], row: impl Fn(&T) -> Html) -> Html {
    let left = count(all.len().saturating_sub(AT_ONCE));
    html! {
        <>
            { for all.iter().take(AT_ONCE).map(|one| row(one)) }
            <li hidden={left == 0}>{ words.import_more(left) }</li>
        </>
    }
}

/// How many cases of the file have the same standing.
pub(crate) fn heading(size: usize, title: Text) -> Html {
    html! { <h4 class="standing-title"><span class="standing-count">{ count(size) }</span>{ " " }{ title }</h4> }
}
