//! A native dialog: Escape closes it, and the focus returns to where it was.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use crate::app::words::Words;
use crate::view::pieces::button::button;

/// The properties of a dialog.
#[derive(Clone, Debug, Properties)]
pub(crate) struct DialogProperties {
    /// The words of the screen language.
    pub(crate) words: Words,
    /// Its title.
    pub(crate) title: AttrValue,
    /// What kind of dialog it is, if it looks different.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Called when it has closed; the caller then removes it.
    pub(crate) close: Callback<()>,
    /// Its content.
    pub(crate) children: Html,
    /// The buttons at its foot, the main one first. The one that closes it follows.
    #[prop_or_default]
    pub(crate) foot: Html,
}

/// Never equal, so that it is drawn with what is around it. To compare the content would take longer, and would find the listeners
/// in it different each time.
impl PartialEq for DialogProperties {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A dialog that opens as soon as it is rendered.
#[component]
pub(crate) fn Dialog(properties: &DialogProperties) -> Html {
    let DialogProperties { words, title, class, close, children, foot } = properties;
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // Fails only if it is already open.
            let _ = dialog.show_modal();
            // Not `autofocus`: the browser would also apply it to the whole page, and log a warning.
            let first = dialog.query_selector("[data-first]").ok().flatten();
            if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                let _ = first.focus();
            }
        }
        // The browser restores the focus when a dialog is closed, but not when it is removed.
        move || dialog.iter().for_each(HtmlDialogElement::close)
    });
    // However it is closed, the browser fires `close` once.
    let onclick = Callback::from({
        let node = node.clone();
        move |_: MouseEvent| {
            node.cast::<HtmlDialogElement>().iter().for_each(HtmlDialogElement::close);
        }
    });
    html! {
        <dialog class={classes!("dialog", class.clone())} part="dialog" aria-label={title.clone()} ref={node}
            onclose={close.reform(|_: Event| ())}>
            <h2 class="dialog-title">{ title }</h2>
            { children.clone() }
            <div class="actions dialog-foot" part="actions">
                { foot.clone() }
                { button("action", words.close(), onclick) }
            </div>
        </dialog>
    }
}
