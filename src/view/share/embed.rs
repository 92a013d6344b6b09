//! The dialog with the embed code.

use stop_fix_scale_core::format::link::Base;
use yew::prelude::*;

use crate::app::share::embed_code::{EmbedKind, snippet};
use crate::app::words::Words;
use crate::view::pieces::dialog::Dialog;
use crate::view::pieces::text;
use crate::view::share::copying::{CopyFeedback, outcome_text, text_to_copy, use_copying};

/// The address of the tool, and the callbacks to the edge.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct EmbedProperties {
    pub(crate) words: Words,
    pub(crate) base: Base,
    pub(crate) copied: CopyFeedback,
    pub(crate) copy: Callback<String>,
    pub(crate) close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn Embed(properties: &EmbedProperties) -> Html {
    let EmbedProperties { words, base, copied, copy, close } = properties;
    let way = use_state_eq(EmbedKind::default);
    let text = AttrValue::from(snippet(*way, base));
    let (outcome, field, copies) = use_copying(copied, &text, copy);
    let choice = |wanted: EmbedKind, name: String| {
        let way = way.clone();
        html! {
            <label class="tick">
                <input type="radio" name="embed" checked={*way == wanted} onchange={move |_| way.set(wanted)} />
                <span>{ name }</span>
            </label>
        }
    };
    html! {
        <Dialog words={*words} title={words.embed_title()} close={close.clone()} foot={html! {
            <button type="button" part="button" class="action primary" data-first="" onclick={copies}>
                { words.embed_copy() }
            </button>
        }}>
            <fieldset>
                <legend class="label">{ words.embed_what() }</legend>
                { choice(EmbedKind::Element, words.embed_element().into_owned()) }
                { choice(EmbedKind::Frame, words.embed_frame().into_owned()) }
            </fieldset>
            <label class="field">
                { text::label(words.embed_text()) }
                { text_to_copy(text, 5, &field, None) }
            </label>
            <p class="dialog-note">
                { match *way {
                    EmbedKind::Element => words.embed_element_note(),
                    EmbedKind::Frame => words.embed_frame_note(),
                } }
            </p>
            <p class="dialog-text" role="status">{ outcome_text(*words, outcome) }</p>
        </Dialog>
    }
}
