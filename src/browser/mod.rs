//! The edge: everything that needs a browser, where calls can fail.

#[cfg(target_arch = "wasm32")]
pub mod clock;
#[cfg(target_arch = "wasm32")]
pub mod mount;
#[cfg(target_arch = "wasm32")]
pub mod panic;
#[cfg(target_arch = "wasm32")]
pub mod plural;

#[cfg(target_arch = "wasm32")]
mod share_base;

#[cfg(all(target_arch = "wasm32", feature = "app"))]
mod address;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod autosave;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod autosave_bridge;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
mod clipboard;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
mod files;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod fold_text;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod store;
