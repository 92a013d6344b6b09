//! The Yew components.
use yew::prelude::*;

/// The whole tool.
#[component]
pub fn App() -> Html {
    let n = use_state(|| 0);
    let onclick = { let n = n.clone(); move |_: MouseEvent| n.set(*n + 1) };
    html! { <button {onclick}>{ *n }</button> }
}
