//! The wasm entry.
#![cfg_attr(not(target_arch = "wasm32"), allow(missing_docs))]

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::*;
    /// Mounts the tool.
    #[wasm_bindgen]
    pub fn mount(at: web_sys::Element) {
        yew::Renderer::<stop_fix_scale::view::App>::with_root(at).render();
    }
}

fn main() {}
