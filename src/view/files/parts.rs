//! Buttons for files.

use yew::prelude::*;

use crate::app::files::message::FilesMessage;
use crate::app::message::Message;

pub(crate) type Text = std::borrow::Cow<'static, str>;

/// A button that sends a files message.
pub(crate) fn press(text: Text, act: &Callback<Message>, message: FilesMessage) -> Html {
    html! {
        <button type="button" part="button" class="action"
            onclick={act.reform(move |_| Message::Files(message.clone()))}>{ text }</button>
    }
}
