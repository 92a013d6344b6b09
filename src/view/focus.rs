//! The one effect of the view: it hands on the focus, so that nobody who works without a mouse is
//! thrown back to the start of the page.

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

/// Moves an element to the top of the page, and the focus to it.
pub(super) fn show(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        element.scroll_into_view();
        let _ = element.focus();
    }
}
