//! The progress of a bulk operation and the button that stops it, on every page.

use yew::prelude::*;

use crate::app::autosave::bulk_progress::BulkKind;
use crate::app::files::message::FilesMessage;
use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::files::parts::{Text, press};
use crate::view::header;

/// The progress; hidden if nothing is running.
pub(crate) fn bulk(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let Some(many) = &state.files.bulk else {
        return html! { <div class="many" hidden=true /> };
    };
    let progress = &many.progress;
    let (done, total) = (count(progress.done), count(progress.total));
    let text = match progress.what {
        BulkKind::Add => words.many_add(&progress.source, done, total),
        BulkKind::TakeBack => words.many_take_back(&progress.source, done, total),
    };
    html! {
        <div class="many">
            { bar(text, done, total) }
            if let Some(error) = &many.error {
                <div class="callout error">
                    <p role="alert">{ header::not_saved_reason(words, error) }</p>
                    { press(words.many_again(), act, FilesMessage::RetryBulk) }
                </div>
            }
            { press(words.many_stop(), act, FilesMessage::StopBulk) }
        </div>
    }
}

/// What is being done, and a bar that shows how much of it.
pub(crate) fn bar(text: Text, done: u32, total: u32) -> Html {
    html! {
        <>
            <p>{ text.clone() }</p>
            // Not announced at every step; a screen reader can query the bar.
            <progress aria-label={text} max={total.to_string()} value={done.to_string()} />
        </>
    }
}
