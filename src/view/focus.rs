//! The one effect of the view: a control that disappears hands the focus on, so that nobody who
//! works without a mouse is thrown back to the start of the page.

use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// Moves the focus from a control to the first answer of the question that it belongs to.
pub(super) fn first_answer(event: &MouseEvent) {
    let question = event
        .target_dyn_into::<HtmlElement>()
        .and_then(|control| control.closest("fieldset").ok().flatten());
    let answer = question.and_then(|question| question.query_selector("input").ok().flatten());
    if let Some(answer) = answer.and_then(|answer| answer.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = answer.focus();
    }
}

/// Moves the focus to an element, and the element into sight.
pub(super) fn show(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}
