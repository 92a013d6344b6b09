//! The clipboard, where the page and the browser allow it.

use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Reflect;

/// Puts a text there. Whether that worked.
pub(super) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // On plain http there is none, although the type says otherwise.
    if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
