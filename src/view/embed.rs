//! Having the tool in a page of one's own: the text to paste there.

use yew::prelude::*;

use super::copying::{Copied, text_to_copy, told, use_copying};
use super::dialog::Dialog;
use crate::app::embedding::{Way, snippet};
use crate::app::words::Words;
use stop_fix_scale_core::format::link::Base;

/// Where the tool lies, and what the edge does about it.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EmbedProperties {
    pub(super) words: Words,
    pub(super) base: Base,
    pub(super) copied: Copied,
    pub(super) copy: Callback<String>,
    pub(super) close: Callback<()>,
}

/// The dialog.
#[component]
pub(super) fn Embed(properties: &EmbedProperties) -> Html {
    let EmbedProperties { words, base, copied, copy, close } = properties;
    let way = use_state_eq(Way::default);
    let text = AttrValue::from(snippet(*way, base));
    let (outcome, field, copies) = use_copying(copied, &text, copy);
    let choice = |wanted: Way, name: String| {
        let way = way.clone();
        html! {
            <label class="tick">
                <input type="radio" name="embed" checked={*way == wanted} onchange={move |_| way.set(wanted)} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <Dialog words={*words} title={words.embed_title()} close={close.clone()}>
            <fieldset>
                <legend class="label">{ words.embed_what() }</legend>
                { choice(Way::Element, words.embed_element().into_owned()) }
                { choice(Way::Frame, words.embed_frame().into_owned()) }
            </fieldset>
            <label class="field">
                <span class="label">{ words.embed_text() }</span>
                { text_to_copy(text, 5, &field) }
            </label>
            <p class="dialog-note">
                { match *way {
                    Way::Element => words.embed_element_note(),
                    Way::Frame => words.embed_frame_note(),
                } }
            </p>
            <div class="actions">
                <button type="button" part="button" class="action" data-first="" onclick={copies}>
                    { words.embed_copy() }
                </button>
            </div>
            <p class="dialog-text" role="status">{ told(*words, outcome) }</p>
        </Dialog>
    }
}
