//! What happens when the tool makes a mistake: the page is told, so that it does not stay there dead.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use web_sys::js_sys::Function;
use web_sys::wasm_bindgen::JsValue;

thread_local! {
    /// Who is told. The hook itself must be `Send`, which a JavaScript function is not.
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls the function with a description of each panic. Must come before the first tool is shown:
/// Yew puts a hook of its own in place otherwise.
pub fn tell(listener: Function) {
    LISTENER.set(Some(listener));
    yew::set_custom_panic_hook(Box::new(on_panic));
}

fn on_panic(info: &PanicHookInfo<'_>) {
    // Taken out: after a panic nothing here is sound any more, so it is told once.
    if let Some(listener) = LISTENER.take() {
        // If even this throws there is nobody left to tell.
        let _ = listener.call1(&JsValue::UNDEFINED, &info.to_string().into());
    }
}
