//! A wrapper that takes the focus when it appears.

use yew::prelude::*;

use crate::view::pieces::focus;

#[derive(Clone, Debug, Properties)]
pub(crate) struct ArrivedProperties {
    pub(crate) children: Html,
}

/// Never equal, so that it is drawn with what is around it. To compare the content would take longer, and would find the listeners
/// in it different each time.
impl PartialEq for ArrivedProperties {
    fn eq(&self, _: &Self) -> bool {
        false
    }
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
