//! A text that is there to be copied, and what became of copying it.

use std::borrow::Cow;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::words::Words;

/// What became of copying, and of which text: another one may stand there by now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CopyFeedback {
    /// Nothing was copied yet.
    #[default]
    NotYet,
    /// This was copied.
    Done(AttrValue),
    /// The page or the browser did not allow it.
    Blocked(AttrValue),
}

/// What became of copying what stands there now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    None,
    Done,
    Blocked,
}

/// What became of copying this text, the field that holds it, and what the button does. Where copying is not allowed, the
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
            // It will not help to try again, and nothing would change.
            if outcome == Outcome::Blocked {
                take_focus(&field);
            }
            text.to_string()
        }
    });
    (outcome, field, copies)
}

/// The text, so many lines high, to be selected where it cannot be copied.
pub(crate) fn text_to_copy(text: AttrValue, rows: u8, field: &NodeRef) -> Html {
    html! {
        <textarea class="entry share-text" rows={rows.to_string()} readonly=true dir="ltr" spellcheck="false"
            autocomplete="off" ref={field} value={text} onfocus={|event: FocusEvent| select(&event)} />
    }
}

pub(crate) fn told(words: Words, outcome: Outcome) -> Option<Cow<'static, str>> {
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

/// With the focus the text is selected, too.
fn take_focus(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlElement>() {
        let _ = field.focus();
    }
}

fn select(event: &FocusEvent) {
    // A text area has the same `select`, and Yew gives us no type for both.
    if let Some(field) = event.target() {
        field.unchecked_into::<HtmlInputElement>().select();
    }
}
