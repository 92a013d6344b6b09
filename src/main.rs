//! What JavaScript may call: `embed/` does.
#![cfg_attr(not(target_arch = "wasm32"), allow(missing_docs))]

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "JavaScript reaches it")]
mod exports {
    #[cfg(feature = "app")]
    use stop_fix_scale::browser::keeping::Keeping;
    use stop_fix_scale::browser::{mount::Mounted, panic};
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Element, js_sys::Function};

    /// Says whom to tell about a panic. Comes first.
    #[wasm_bindgen(js_name = onPanic)]
    pub fn on_panic(listener: Function) {
        panic::tell(listener);
    }

    /// The version of the tool.
    #[wasm_bindgen]
    #[must_use]
    pub fn version() -> String {
        env!("CARGO_PKG_VERSION").to_owned()
    }

    /// One tool on the page.
    #[wasm_bindgen]
    pub struct Tool(Mounted);

    #[wasm_bindgen]
    impl Tool {
        /// Shows one case in this place.
        pub fn one(place: Element, language: &str) -> Self {
            Self(Mounted::one(place, language))
        }

        /// Shows all cases of a shelf, which are kept with this.
        #[cfg(feature = "app")]
        pub fn all(place: Element, language: &str, shelf: &str, keeping: Keeping) -> Self {
            Self(Mounted::all(place, language, shelf, keeping))
        }

        /// Stores what is not stored yet: the page may be gone soon.
        pub fn flush(&self) {
            self.0.flush();
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
