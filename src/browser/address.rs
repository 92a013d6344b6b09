//! The address bar and the browser history: the page that the person was on, and share links that are opened.

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
    heard: Closure<dyn FnMut(DomEvent)>,
}

/// Back and forward, and a different link in the same tab.
const EVENTS: [&str; 2] = ["popstate", "hashchange"];

impl Address {
    /// From now on reports each link that is opened and each move through the history.
    pub(crate) fn listen(told: Callback<Event>) -> Option<Self> {
        let window = web_sys::window()?;
        let heard = {
            let window = window.clone();
            Closure::new(move |_: DomEvent| {
                if !tell_link(&window, &told) {
                    tell_place(&told);
                }
            })
        };
        for event in EVENTS {
            let listener = heard.as_ref().unchecked_ref();
            window.add_event_listener_with_callback(event, listener).ok()?;
        }
        Some(Self { window, heard })
    }

    /// Reports the link that the page was opened with, if there is one.
    pub(crate) fn tell_first(told: &Callback<Event>) {
        if let Some(window) = web_sys::window() {
            tell_link(&window, told);
        }
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        for event in EVENTS {
            let listener = self.heard.as_ref().unchecked_ref();
            let _ = self.window.remove_event_listener_with_callback(event, listener);
        }
    }
}

/// Adds this page and case to the browser history. If the browser refuses, Back leaves the tool.
pub(crate) fn remember(place: &Page, id: &str) {
    let (Some(history), state) = (history(), state(place, id)) else { return };
    if history.state().is_ok_and(|now| now != state) {
        let _ = history.push_state(&state, "");
    }
}

/// Sets the first history entry, unless there is one already, after a reload.
pub(crate) fn start(place: &Page, id: &str) {
    let Some(history) = history() else { return };
    if history.state().is_ok_and(|now| now.is_null()) {
        let _ = history.replace_state(&state(place, id), "");
    }
}

fn state(place: &Page, id: &str) -> JsValue {
    JsValue::from_str(&format!("{}/{id}", place.name()))
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Reports the link in the address bar and returns whether there was one. The link is removed, or each reload would open it again.
fn tell_link(window: &Window, told: &Callback<Event>) -> bool {
    let location = window.location();
    let fragment = location.hash().unwrap_or_default();
    if !fragment.to_ascii_uppercase().contains("SFS:") && !fragment.contains('%') {
        return false;
    }
    let plain = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&plain));
    }
    told.emit(Event::LinkOpened(fragment));
    true
}

/// Reports the page and the case in the current history entry: a reload returns there.
pub(crate) fn tell_place(told: &Callback<Event>) {
    let state = history().and_then(|history| history.state().ok()?.as_string());
    if let Some((place, id)) = state.as_deref().and_then(|state| state.split_once('/')) {
        told.emit(Event::Navigated(Page::named(place), id.to_owned()));
    }
}
