//! A dialog of the browser: Escape closes it, and the focus goes back to where it came from.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::app::words::Words;

/// What a dialog shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DialogProperties {
    /// The words of the language to speak.
    pub(crate) words: Words,
    /// What it is about.
    pub(crate) title: AttrValue,
    /// Is told when it has closed. Then it should go.
    pub(crate) close: Callback<()>,
    /// What is in it.
    pub(crate) children: Html,
}

/// It opens as soon as it is there.
#[component]
pub(crate) fn Dialog(properties: &DialogProperties) -> Html {
    let DialogProperties { words, title, close, children } = properties;
    let place = use_node_ref();
    use_effect_with(place.clone(), |place| {
        let dialog = place.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // It fails only where it is open already.
            let _ = dialog.show_modal();
            // Not `autofocus`: the browser would try that for the whole page as well, and complain.
            let first = dialog.query_selector("[data-first]").ok().flatten();
            if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                let _ = first.focus();
            }
        }
        // The browser hands the focus back when a dialog is closed, but not when it is taken away.
        move || dialog.iter().for_each(HtmlDialogElement::close)
    });
    // Whoever closes it, the browser tells it once.
    let onclick = Callback::from({
        let place = place.clone();
        move |_: MouseEvent| {
            place.cast::<HtmlDialogElement>().iter().for_each(HtmlDialogElement::close);
        }
    });
    html! {
        <dialog class="dialog" part="dialog" aria-label={title.clone()} ref={place}
            onclose={close.reform(|_: Event| ())}>
            <h2 class="dialog-title">{ title }</h2>
            { children.clone() }
            <button type="button" part="button" class="action" {onclick}>{ words.close() }</button>
        </dialog>
    }
}
