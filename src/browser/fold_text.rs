//! Makes texts comparable, with the browser's Unicode tables.

use web_sys::js_sys::JsString;

/// Lower case, with each accent separate from its letter.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    String::from(JsString::from(text).normalize("NFKD").to_lower_case())
}
