//! The address bar and the way back: where the person was, and the link that was opened.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event as DomEvent, History, Window};
use yew::Callback;

use crate::app::event::Event;
use crate::app::page::Page;

/// Listens to the address bar until it is dropped.
#[derive(Debug)]
pub(crate) struct Address {
    window: Window,
    heard: Closure<dyn FnMut(DomEvent)>,
}

/// What is heard: the way back and forward, and another link in the same tab.
const EVENTS: [&str; 2] = ["popstate", "hashchange"];

impl Address {
    /// Tells of the link in the address bar, if there is one, and from then on of every way back.
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

    /// Tells of the link with which the page was opened.
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

/// Remembers that the person went here. Where a page may not say so, the way back leads out of it.
pub(crate) fn remember(place: &Page, id: &str) {
    let (Some(history), state) = (history(), state(place, id)) else { return };
    if history.state().is_ok_and(|now| now != state) {
        let _ = history.push_state(&state, "");
    }
}

/// Remembers where the person starts, unless the page is shown again.
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

/// Whether there was a link. It is taken out of the address bar: it would be opened again with each reload.
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

/// Tells where the person was when this page was shown last: a reload leads back there.
pub(crate) fn tell_place(told: &Callback<Event>) {
    let state = history().and_then(|history| history.state().ok()?.as_string());
    if let Some((place, id)) = state.as_deref().and_then(|state| state.split_once('/')) {
        told.emit(Event::Navigated(Page::named(place), id.to_owned()));
    }
}
