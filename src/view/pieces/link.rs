//! Links to pages of the tool.

use yew::prelude::*;

use crate::app::message::Message;

/// Follows a link in place. The browser opens a new tab where it would for any link.
pub(crate) fn in_place(act: &Callback<Message>, message: Message) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            act.emit(message.clone());
        }
    })
}
