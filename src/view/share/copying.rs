//! A text to copy, and the result of copying it.

use std::borrow::Cow;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::words::Words;

/// The result of copying, and the text it belongs to: the displayed text may have changed since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CopyFeedback {
    /// Nothing was copied yet.
    #[default]
    NotYet,
    /// This text was copied.
    Done(AttrValue),
    /// The page or the browser did not allow it.
    Blocked(AttrValue),
}

/// The result of copying the displayed text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    None,
    Done,
    Blocked,
}

/// The result of copying this text, the ref for its field, and the listener for the button. If copying is blocked, the
/// field takes the focus.
#[hook]
pub(crate) fn use_copying(
    copied: &CopyFeedback,
    text: &AttrValue,
    copy: &Callback<String>,
) -> (Outcome, NodeRef, Callback<MouseEvent>) {
    let outcome = outcome(copied, text);
    let field = use_node_ref();
    use_effect_with((outcome, field.clone()), |(outcome, field)| {
        if *outcome == Outcome::Blocked {
            take_focus(field);
        }
    });
    let copies = copy.reform({
        let (text, field) = (text.clone(), field.clone());
        move |_: MouseEvent| {
            // Trying again gives the same outcome, so the effect above won't run.
            if outcome == Outcome::Blocked {
                take_focus(&field);
            }
            text.to_string()
        }
    });
    (outcome, field, copies)
}

/// The text in a field with this many rows, to select if it cannot be copied. The name is for a field without a label.
pub(crate) fn text_to_copy(
    text: AttrValue,
    rows: u8,
    field: &NodeRef,
    name: Option<Cow<'static, str>>,
) -> Html {
    html! {
        <textarea class="entry share-text" rows={rows.to_string()} readonly=true dir="ltr" spellcheck="false"
            autocomplete="off" aria-label={name} ref={field} value={text} onfocus={|event: FocusEvent| select(&event)} />
    }
}

pub(crate) fn outcome_text(words: Words, outcome: Outcome) -> Option<Cow<'static, str>> {
    match outcome {
        Outcome::None => None,
        Outcome::Done => Some(words.share_copied()),
        Outcome::Blocked => Some(words.share_blocked()),
    }
}

fn outcome(copied: &CopyFeedback, text: &AttrValue) -> Outcome {
    match copied {
        CopyFeedback::Done(what) if what == text => Outcome::Done,
        CopyFeedback::Blocked(what) if what == text => Outcome::Blocked,
        _ => Outcome::None,
    }
}

/// The field selects its text on focus.
fn take_focus(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlElement>() {
        let _ = field.focus();
    }
}

fn select(event: &FocusEvent) {
    // A text area also has `select`, and no type covers both.
    if let Some(field) = event.target() {
        field.unchecked_into::<HtmlInputElement>().select();
    }
}
