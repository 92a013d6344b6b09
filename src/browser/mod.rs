//! The edge: everything that needs a browser.

#[cfg(target_arch = "wasm32")]
pub mod plural;
