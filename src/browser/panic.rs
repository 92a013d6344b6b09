//! Reports a panic to the page, which then shows an error in place of the dead tool.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use web_sys::js_sys::Function;
use web_sys::wasm_bindgen::JsValue;

thread_local! {
    /// The listener. The hook itself must be `Send`, which a JavaScript function is not.
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Sets the function that is called with the message of a panic. Call this before the first tool is shown, or Yew installs its own hook.
pub fn tell(listener: Function) {
    LISTENER.set(Some(listener));
    yew::set_custom_panic_hook(Box::new(on_panic));
}

fn on_panic(info: &PanicHookInfo<'_>) {
    // Taken out, so that only the first panic is reported: after it no code in the WebAssembly can be trusted.
    if let Some(listener) = LISTENER.take() {
        // If the listener throws as well, there is nothing left to report to.
        let _ = listener.call1(&JsValue::UNDEFINED, &info.to_string().into());
    }
}
