//! The clipboard: the modern API, or the old copy command where that is missing or fails.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Reflect;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies a text and returns whether that worked. `root` is the element that the tool is shown in.
pub(crate) async fn copy(root: &Element, text: &str) -> bool {
    write(text).await || copy_selected(root, text).unwrap_or(false)
}

/// A page on plain HTTP has no clipboard API, and a page may forbid it to its frames.
async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let has = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !has.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Selects the text in a hidden field and runs the copy command. The field is added inside the shadow root, where no style of the page
/// reaches it, and inside an open dialog, because nothing outside of that can be selected. The focus is restored afterwards.
fn copy_selected(root: &Element, text: &str) -> Option<bool> {
    let dialog = root.query_selector("dialog[open]").ok().flatten();
    let root = dialog.as_ref().unwrap_or(root);
    let document = web_sys::window()?.document()?.dyn_into::<HtmlDocument>().ok()?;
    let had_focus = root.query_selector(":focus").ok().flatten();
    let field = document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.set_class_name("to-copy");
    field.set_value(text);
    root.append_child(&field).ok()?;
    field.select();
    let is_copied = document.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(element) = had_focus.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
    Some(is_copied)
}
