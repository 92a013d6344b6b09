//! Makes texts comparable, by the browser's tables.

use web_sys::js_sys::JsString;

/// Lower case, and each accent apart from its letter.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    String::from(JsString::from(text).normalize("NFKD").to_lower_case())
}
