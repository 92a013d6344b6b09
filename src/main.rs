//! What JavaScript may call: `embed/` does.
#![cfg_attr(not(target_arch = "wasm32"), allow(missing_docs))]

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "JavaScript reaches it")]
mod exports {
    use stop_fix_scale::MODEL;
    #[cfg(feature = "app")]
    use stop_fix_scale::browser::keeping::Keeping;
    use stop_fix_scale::browser::mount::Mounted;
    use stop_fix_scale::browser::mount::host::object;
    use stop_fix_scale::browser::panic;
    use stop_fix_scale::view::element::Interaction;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Element, js_sys::Function};

    /// Says whom to tell about a panic. Comes first.
    #[wasm_bindgen(js_name = onPanic)]
    pub fn on_panic(listener: Function) {
        panic::tell(listener);
    }

    /// One tool on the page.
    #[wasm_bindgen]
    pub struct Tool(Mounted);

    #[wasm_bindgen]
    impl Tool {
        /// Shows one case in this place, and tells what happens to it.
        pub fn one(place: Element, language: &str, told: Function) -> Self {
            Self(Mounted::one(MODEL, place, language, told))
        }

        /// Shows all cases of a shelf, which are kept with this; the address of the page may be the tool's own, and links may
        /// start with another one.
        #[cfg(feature = "app")]
        pub fn all(
            place: Element,
            language: &str,
            shelf: &str,
            keeping: Keeping,
            has_address: bool,
            share_base: &str,
            told: Function,
        ) -> Self {
            Self(Mounted::all(
                MODEL,
                place,
                language,
                (shelf, keeping),
                (has_address, share_base),
                told,
            ))
        }

        /// The answers as a share code; empty while nothing is answered.
        #[must_use]
        pub fn value(&self) -> String {
            self.0.value()
        }

        /// Shows the case of a share code; whether it is one.
        #[wasm_bindgen(js_name = setValue)]
        pub fn set_value(&mut self, value: &str) -> bool {
            self.0.set_value(value)
        }

        /// What follows from the answers.
        #[must_use]
        pub fn result(&self) -> JsValue {
            object(&self.0.outcome())
        }

        /// Shows the case of a file, and says what became of it.
        pub fn load(&mut self, text: &str) -> JsValue {
            object(&self.0.load(text))
        }

        /// A link to the page that is named, or to this one, with the answers; or the share code alone.
        #[wasm_bindgen(js_name = shareLink)]
        #[must_use]
        pub fn share_link(&self, base: &str) -> String {
            self.0.share_link(base)
        }

        /// The case is only looked at, is disabled, or is answered.
        pub fn behave(&mut self, looked_at: bool, disabled: bool) {
            self.0.behave(match (looked_at, disabled) {
                (true, _) => Interaction::ReadOnly,
                (_, true) => Interaction::Disabled,
                _ => Interaction::Answer,
            });
        }

        /// Stores what is not stored yet: the page may be gone soon. How saving stands; `null` while it is under way.
        #[must_use]
        pub fn flush(&self) -> JsValue {
            object(&self.0.flush())
        }

        /// Speaks this language from now on.
        pub fn speak(&mut self, language: &str) {
            self.0.speak(language);
        }

        /// The case as a file; nothing if it is larger than what would be read again.
        #[wasm_bindgen(js_name = caseFile)]
        #[must_use]
        pub fn case_file(&self) -> Option<String> {
            self.0.case_file().ok()
        }

        /// Takes it away.
        pub fn unmount(self) {
            self.0.unmount();
        }
    }
}

fn main() {}
