//! Other tabs of the same origin: each tells the others which case it has stored.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::app::keep::Shelf;

/// The line to the other tabs. It is closed when this is dropped.
#[derive(Debug)]
pub(super) struct Tabs {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Opens it; there is none where the browser allows no storage.
    #[must_use]
    pub(super) fn open(shelf: &Shelf, heard: impl Fn(String) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("stop-fix-scale/{}", shelf.prefix())).ok()?;
        let heard = Closure::new(move |message: MessageEvent| {
            if let Some(id) = message.data().as_string() {
                heard(id);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self { channel, _heard: heard })
    }

    /// Tells that this case was stored.
    pub(super) fn announce(&self, id: &str) {
        // Nobody hears it where the line is closed: they will see it when they store.
        let _ = self.channel.post_message(&id.into());
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
