//! Moves the focus, so that keyboard users aren't thrown back to the start of the page.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
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

/// Focuses the answer of a question, or the button that opens it, and scrolls only as far as needed.
pub(crate) fn question(target: &NodeRef) {
    let Some(target) = target.cast::<Element>() else { return };
    let fieldset = target.query_selector("fieldset").ok().flatten();
    // A rating that no longer counts is folded.
    if let Some(folded) = fieldset.as_ref().and_then(|rating| rating.closest("details").ok()?) {
        let _ = folded.set_attribute("open", "");
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(if fits(&target) {
        ScrollLogicalPosition::Nearest
    } else {
        ScrollLogicalPosition::Start
    });
    target.scroll_into_view_with_scroll_into_view_options(&options);
    answer(&fieldset.unwrap_or(target));
}

/// Whether an element leaves enough of the window for what stays in sight above and below it.
fn fits(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    element.get_bounding_client_rect().height() < 0.6 * height.unwrap_or_default()
}

/// Goes to the start of a page and focuses its title. Does not scroll if the start is in sight.
pub(crate) fn page(content: &NodeRef) {
    let Some(content) = content.cast::<Element>() else { return };
    if content.get_bounding_client_rect().top() < 0.0 {
        content.scroll_into_view();
    }
    let title = content.query_selector(".page-title").ok().flatten();
    if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = title.focus_with_options(&options);
    }
}

/// Marks a question that a key was pressed in.
const KEYS: &str = "data-keys";

/// Notes at the question whether its last event came from a key or from the pointer.
pub(crate) fn note_keys(event: &Event, is_key: bool) {
    if let Some(question) = question_of(event) {
        let _ = question.toggle_attribute_with_force(KEYS, is_key);
    }
}

/// Whether an answer was picked with the pointer. Browsers draw no focus ring then; WebKit draws none after arrow keys, either.
pub(crate) fn is_by_pointer(event: &Event) -> bool {
    let has_ring = event
        .target_dyn_into::<Element>()
        .is_none_or(|input| input.matches(":focus-visible").unwrap_or(true));
    !has_ring && question_of(event).is_some_and(|question| !question.has_attribute(KEYS))
}

fn question_of(event: &Event) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest(".question").ok().flatten()
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
    let way =
        part.and_then(|part| part.query_selector(".files-opener, .actions button").ok().flatten());
    if let Some(way) = way.and_then(|way| way.dyn_into::<HtmlElement>().ok()) {
        let _ = way.focus();
    }
}

/// Focuses the checked answer, or else the first one, or else the first button.
fn answer(question: &Element) {
    let find = |selector| question.query_selector(selector).ok().flatten();
    let answer = find("input:checked").or_else(|| find("input")).or_else(|| find("button"));
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

/// Moves the focus from what names a moment or forgets it, which is about to disappear, to the choice of moments.
pub(crate) fn moments(event: &Event) {
    hand_on(event, ".cases-tools", ".compare select");
}

/// Moves the focus from the button below the list to the last case; more follow after it.
pub(crate) fn last_row(event: &MouseEvent) {
    hand_on(event, ".cases-found", "tr:last-child .case-more");
}

fn hand_on(event: &Event, container: &str, to: &str) {
    let control = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let container = control.and_then(|control| control.closest(container).ok().flatten());
    let found = container.and_then(|container| container.query_selector(to).ok().flatten());
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = found.focus();
    }
}
