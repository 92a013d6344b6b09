//! The exports of the WebAssembly: what the scripts in `embed/` call.
#![cfg_attr(not(target_arch = "wasm32"), allow(missing_docs))]

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "JavaScript reaches it")]
mod exports {
    use stop_fix_scale::MODEL_AT_START;
    use stop_fix_scale::browser::autosave_bridge::AutosaveBridge;
    use stop_fix_scale::browser::mount::Mounted;
    use stop_fix_scale::browser::mount::host::object;
    use stop_fix_scale::browser::panic;
    use stop_fix_scale::view::element::Interaction;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Element, js_sys::Function};

    /// Sets the function that is called after a panic. Call this before anything else.
    #[wasm_bindgen(js_name = onPanic)]
    pub fn on_panic(listener: Function) {
        panic::tell(listener);
    }

    /// One tool on the page.
    #[wasm_bindgen]
    pub struct Tool(Mounted);

    #[wasm_bindgen]
    impl Tool {
        /// Shows one case in this element and reports its events to `report`.
        pub fn one(root: Element, language: &str, report: Function) -> Self {
            Self(Mounted::one(MODEL_AT_START, root, language, report))
        }

        /// Shows all cases of a shelf, which are saved through `bridge`. `has_address` lets the tool use the page's address bar;
        /// `share_base` is what share links start with, if not this page's address.
        pub fn all(
            root: Element,
            language: &str,
            shelf: &str,
            bridge: AutosaveBridge,
            has_address: bool,
            share_base: &str,
            report: Function,
        ) -> Self {
            Self(Mounted::all(
                MODEL_AT_START,
                root,
                language,
                (shelf, bridge),
                (has_address, share_base),
                report,
            ))
        }

        /// The answers as a share code; empty if nothing is answered.
        #[must_use]
        pub fn value(&self) -> String {
            self.0.value()
        }

        /// Shows the case in a share code. Returns whether the code is valid.
        #[wasm_bindgen(js_name = setValue)]
        pub fn set_value(&mut self, value: &str) -> bool {
            self.0.set_value(value)
        }

        /// The result computed from the answers.
        #[must_use]
        pub fn result(&self) -> JsValue {
            object(&self.0.outcome())
        }

        /// The id of the question that a required form field still waits for; `undefined` if there is none.
        #[must_use]
        pub fn missing(&self) -> Option<String> {
            self.0.missing().map(str::to_owned)
        }

        /// Shows the case from a case file and reports what was wrong with the file.
        pub fn load(&mut self, text: &str) -> JsValue {
            object(&self.0.load(text))
        }

        /// A link with the answers: to `base`, or to this page if that is empty or not allowed.
        /// The share code alone if no link is possible.
        #[wasm_bindgen(js_name = shareLink)]
        #[must_use]
        pub fn share_link(&self, base: &str) -> String {
            self.0.share_link(base)
        }

        /// What a person hands on: a link to `base`, or the share code if that is empty or not allowed; on request with the result.
        #[wasm_bindgen(js_name = handedOn)]
        #[must_use]
        pub fn handed_on(&self, base: &str, has_result: bool) -> String {
            self.0.handed_on(base, has_result)
        }

        /// Tells the person whether a text was copied, and offers it if not.
        #[wasm_bindgen(js_name = tellHandedOn)]
        pub fn tell_handed_on(&mut self, text: String, is_copied: bool) {
            self.0.tell_handed_on(text, is_copied);
        }

        /// Makes the case read-only or disabled, or lets the person answer.
        #[wasm_bindgen(js_name = setInteraction)]
        pub fn set_interaction(&mut self, is_read_only: bool, is_disabled: bool) {
            self.0.set_interaction(match (is_read_only, is_disabled) {
                (true, _) => Interaction::ReadOnly,
                (_, true) => Interaction::Disabled,
                _ => Interaction::Answer,
            });
        }

        /// Saves pending edits now, because the page may be closing. Returns the save status, or `null` while a save is under way.
        #[must_use]
        pub fn flush(&self) -> JsValue {
            object(&self.0.flush())
        }

        /// Changes the language.
        #[wasm_bindgen(js_name = setLanguage)]
        pub fn set_language(&mut self, language: &str) {
            self.0.set_language(language);
        }

        /// The case as a case file; `undefined` if the file would be too large to read back.
        #[wasm_bindgen(js_name = caseFile)]
        #[must_use]
        pub fn case_file(&self) -> Option<String> {
            self.0.case_file().ok()
        }

        /// Removes the tool from the page.
        pub fn unmount(self) {
            self.0.unmount();
        }
    }
}

fn main() {}
