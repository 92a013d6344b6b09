//! Whom to tell in the page around the tool.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use stop_fix_scale_core::format::case_file::Case;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Function;

use crate::app::tool_event::ToolEvent;

pub(crate) type OpenCase = Rc<RefCell<Case>>;

/// Whom to tell in the page.
#[derive(Clone, Debug)]
pub(crate) struct Told(pub(crate) Function);

impl Told {
    /// Follows the open case, and tells when a person has changed it: not when the page has brought another one.
    pub(crate) fn follow(&self, known: &OpenCase, now: &Case) {
        if *known.borrow() != *now {
            known.replace(now.clone());
            self.tell(ToolEvent::Changed);
        }
    }

    pub(crate) fn tell(&self, event: ToolEvent) {
        // What the page makes of it is its own affair.
        let _ = self.0.call1(&JsValue::NULL, &object(&event));
    }
}

/// A plain object, as people who write JavaScript expect one.
pub fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
