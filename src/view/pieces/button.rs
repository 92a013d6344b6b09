//! Buttons with a name and nothing else.

use yew::prelude::*;

/// A button that looks like a `link`, an `action` or an `action primary`.
pub(crate) fn button(
    class: &'static str,
    name: impl Into<AttrValue>,
    onclick: impl Into<Option<Callback<MouseEvent>>>,
) -> Html {
    drawn(false, class, name.into(), onclick.into())
}

/// The same, hidden or not. It is always there, so that its neighbours remain the same elements and keep the focus.
pub(crate) fn button_unless(
    hidden: bool,
    class: &'static str,
    name: impl Into<AttrValue>,
    onclick: impl Into<Option<Callback<MouseEvent>>>,
) -> Html {
    drawn(hidden, class, name.into(), onclick.into())
}

fn drawn(
    hidden: bool,
    class: &'static str,
    name: AttrValue,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    html! { <button type="button" part="button" {class} {hidden} {onclick}>{ name }</button> }
}
