//! Reports events to the page around the tool.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use stop_fix_scale_core::format::case_file::Case;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Function;

use crate::app::tool_event::ToolEvent;

pub(crate) type OpenCase = Rc<RefCell<Case>>;

/// The page around the tool, as the function that gets our events.
#[derive(Clone, Debug)]
pub(crate) struct HostPage(pub(crate) Function);

impl HostPage {
    /// Updates the known case and reports the change. A case that the page has set is known already, so it is not reported.
    pub(crate) fn follow(&self, known: &OpenCase, now: &Case) {
        if *known.borrow() != *now {
            known.replace(now.clone());
            self.send(ToolEvent::Changed);
        }
    }

    pub(crate) fn send(&self, event: ToolEvent) {
        // An error in the listener is not ours to handle.
        let _ = self.0.call1(&JsValue::NULL, &object(&event));
    }
}

/// Converts a value into a plain JavaScript object.
pub fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
