//! Form fields.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

/// The value of a field. A select element has the same `value`.
pub(crate) fn value(event: &Event) -> String {
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    field.map(|field| field.value()).unwrap_or_default()
}
