//! The address bar, the browser history and the title of the window: the page that the person was on, and share links
//! that are opened.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event as DomEvent, History, Window};
use yew::Callback;

use crate::app::event::Event;
use crate::app::page::Page;

/// Listens to the address bar and the history until it is dropped.
#[derive(Debug)]
pub(crate) struct Address {
    window: Window,
    listener: Closure<dyn FnMut(DomEvent)>,
}

/// Back and forward, and a different link in the same tab.
const EVENTS: [&str; 2] = ["popstate", "hashchange"];

impl Address {
    /// Starts reporting each link that is opened and each move through the history.
    pub(crate) fn listen(events: Callback<Event>) -> Option<Self> {
        let window = web_sys::window()?;
        let listener = {
            let window = window.clone();
            Closure::new(move |event: DomEvent| {
                // A new fragment fires both, and a link is gone from the address by then.
                if !report_link(&window, &events) && event.type_() == "popstate" {
                    report_page(&events);
                }
            })
        };
        for event in EVENTS {
            let listener = listener.as_ref().unchecked_ref();
            window.add_event_listener_with_callback(event, listener).ok()?;
        }
        Some(Self { window, listener })
    }

    /// Reports the link that the page was opened with, if there is one.
    pub(crate) fn report_first(events: &Callback<Event>) {
        if let Some(window) = web_sys::window() {
            report_link(&window, events);
        }
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        for event in EVENTS {
            let listener = self.listener.as_ref().unchecked_ref();
            let _ = self.window.remove_event_listener_with_callback(event, listener);
        }
    }
}

/// Adds this page and case to the browser history. If the browser refuses, Back leaves the tool.
pub(crate) fn push(page: &Page, id: &str) {
    let (Some(history), state) = (history(), state(page, id)) else { return };
    if history.state().is_ok_and(|now| now != state) {
        let _ = history.push_state(&state, "");
    }
}

/// Sets the first history entry, unless there is one already, after a reload.
pub(crate) fn set_first(page: &Page, id: &str) {
    let Some(history) = history() else { return };
    if history.state().is_ok_and(|now| now.is_null()) {
        let _ = history.replace_state(&state(page, id), "");
    }
}

/// Names the document, as tabs and bookmarks show it.
pub(crate) fn set_document_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Loads the page anew.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        // A sandbox can refuse it. Then nothing happens.
        let _ = window.location().reload();
    }
}

fn state(page: &Page, id: &str) -> JsValue {
    JsValue::from_str(&format!("{}/{id}", page.name()))
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Reports the link in the address bar, to a page of the tool or with a shared case, and returns whether there was one. The link is
/// removed, or each reload would open it again.
fn report_link(window: &Window, events: &Callback<Event>) -> bool {
    let location = window.location();
    let fragment = location.hash().unwrap_or_default();
    let opened = if let Some((page, id)) = Page::of_fragment(&fragment) {
        Event::AddressOpened(page, id)
    } else if fragment.to_ascii_uppercase().contains("SFS:") || fragment.contains('%') {
        Event::LinkOpened(fragment)
    } else {
        return false;
    };
    let plain = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&plain));
    }
    events.emit(opened);
    true
}

/// Reports the page and the case in the current history entry, so that a reload returns to them.
pub(crate) fn report_page(events: &Callback<Event>) {
    let state = history().and_then(|history| history.state().ok()?.as_string());
    if let Some((page, id)) = state.as_deref().and_then(|state| state.split_once('/')) {
        events.emit(Event::Navigated(Page::named(page), id.to_owned()));
    }
}
