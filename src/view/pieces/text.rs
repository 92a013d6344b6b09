//! Short texts that are drawn alike in many places. Each place would otherwise get code of its own for the same element.

use yew::prelude::*;

/// The title of a part of a card.
pub(crate) fn title(text: impl Into<AttrValue>) -> Html {
    drawn_title(text.into())
}

/// A remark below what it is about.
pub(crate) fn note(text: impl Into<AttrValue>) -> Html {
    drawn_note(text.into())
}

/// The name of a field, inside its label.
pub(crate) fn label(text: impl Into<AttrValue>) -> Html {
    drawn_label(text.into())
}

/// What is true once a step is done.
pub(crate) fn done(text: impl Into<AttrValue>) -> Html {
    drawn_done(text.into())
}

fn drawn_title(text: AttrValue) -> Html {
    html! { <h3 class="title">{ text }</h3> }
}

fn drawn_note(text: AttrValue) -> Html {
    html! { <p class="note">{ text }</p> }
}

fn drawn_label(text: AttrValue) -> Html {
    html! { <span class="label">{ text }</span> }
}

fn drawn_done(text: AttrValue) -> Html {
    html! { <span class="done">{ text }</span> }
}
