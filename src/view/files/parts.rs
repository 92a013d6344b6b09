//! Buttons for files, and a wrapper that takes the focus when it appears.

use yew::prelude::*;

use crate::app::files::message::FilesMessage;
use crate::app::message::Message;
use crate::view::pieces::focus;

pub(crate) type Text = std::borrow::Cow<'static, str>;

/// A button that sends a files message.
pub(crate) fn press(text: Text, act: &Callback<Message>, message: FilesMessage) -> Html {
    html! {
        <button type="button" part="button" class="action"
            onclick={act.reform(move |_| Message::Files(message.clone()))}>{ text }</button>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ArrivedProperties {
    pub(crate) children: Html,
}

/// Content that has just appeared. It takes the focus, so that the person notices it.
#[component]
pub(crate) fn Arrived(properties: &ArrivedProperties) -> Html {
    let node = use_node_ref();
    use_effect_with((), {
        let node = node.clone();
        move |()| focus::take(&node)
    });
    html! { <div tabindex="-1" ref={node}>{ properties.children.clone() }</div> }
}
