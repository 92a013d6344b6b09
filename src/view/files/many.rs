//! Many cases on their way: how far that is, and how to stop it. In sight on every page.

use yew::prelude::*;

use super::press;
use crate::app::home::files::FileDeed;
use crate::app::home::{Deed, Home};
use crate::app::keep::Operation;
use crate::app::words::{Words, count};
use crate::view::header;

/// How far it has come, or nothing to see.
pub(in crate::view) fn many(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let Some(many) = &home.files.many else {
        return html! { <div class="many" hidden=true /> };
    };
    let progress = &many.progress;
    let (done, total) = (count(progress.done), count(progress.total));
    let text = match progress.what {
        Operation::Add => words.many_add(&progress.source, done, total),
        Operation::TakeBack => words.many_take_back(&progress.source, done, total),
    };
    html! {
        <div class="many">
            <p>{ text.clone() }</p>
            // The number is not spoken at each step, the bar can be asked.
            <progress aria-label={text} max={total.to_string()} value={done.to_string()} />
            if let Some(trouble) = &many.trouble {
                <p class="warning" role="alert">{ header::trouble(words, trouble) }</p>
                { press(words.many_again(), act, FileDeed::Again) }
            }
            { press(words.many_stop(), act, FileDeed::Stop) }
        </div>
    }
}
