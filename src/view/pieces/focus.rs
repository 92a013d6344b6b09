//! Moves the focus, so that keyboard users aren't thrown back to the start of the page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Moves the focus from a control to the answer of its question.
pub(crate) fn own_answer(event: &MouseEvent) {
    let question = event
        .target_dyn_into::<HtmlElement>()
        .and_then(|control| control.closest("fieldset").ok().flatten());
    if let Some(question) = question {
        answer(&question);
    }
}

/// Scrolls to a question and focuses its answer.
pub(crate) fn question(target: &NodeRef) {
    if let Some(question) = target.cast::<Element>() {
        question.scroll_into_view();
        answer(&question);
    }
}

/// Scrolls to the start of an element and focuses it.
pub(crate) fn show(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        element.set_scroll_top(0);
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Focuses an element. The browser scrolls only as far as needed.
pub(crate) fn take(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Moves the focus from a disappearing control to the first control of its section.
pub(crate) fn way_in(event: &MouseEvent) {
    let part = event
        .target_dyn_into::<Element>()
        .and_then(|control| control.closest(".files").ok().flatten());
    let way = part.and_then(|part| part.query_selector("summary, .actions button").ok().flatten());
    if let Some(way) = way.and_then(|way| way.dyn_into::<HtmlElement>().ok()) {
        let _ = way.focus();
    }
}

/// Focuses the checked answer, or else the first one.
fn answer(question: &Element) {
    let find = |selector| question.query_selector(selector).ok().flatten();
    let answer = find("input:checked").or_else(|| find("input"));
    if let Some(answer) = answer.and_then(|answer| answer.dyn_into::<HtmlElement>().ok()) {
        // If the element cannot take the focus, nothing changes.
        let _ = answer.focus();
    }
}

/// Moves the focus to the page title, because the focused element is about to disappear.
pub(crate) fn title(event: &MouseEvent) {
    hand_on(event, ".cases", ".page-title");
}

/// Moves the focus from a row's actions, which are about to disappear, to the button that shows them.
pub(crate) fn unfolding(event: &Event) {
    hand_on(event, ".case-row", ".case-more");
}

/// Moves the focus from the button below the list to the last case; more follow after it.
pub(crate) fn last_row(event: &MouseEvent) {
    hand_on(event, ".cases-found", "li:last-child .case-more, tr:last-child .case-name");
}

fn hand_on(event: &Event, container: &str, to: &str) {
    let control = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let container = control.and_then(|control| control.closest(container).ok().flatten());
    let found = container.and_then(|container| container.query_selector(to).ok().flatten());
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = found.focus();
    }
}
