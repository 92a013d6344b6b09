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

#[cfg(target_arch = "wasm32")]
mod address;
#[cfg(target_arch = "wasm32")]
pub mod autosave;
#[cfg(target_arch = "wasm32")]
pub mod autosave_bridge;
#[cfg(target_arch = "wasm32")]
mod chunk_loading;
#[cfg(target_arch = "wasm32")]
mod clipboard;
#[cfg(target_arch = "wasm32")]
mod edge;
#[cfg(target_arch = "wasm32")]
mod files;
#[cfg(target_arch = "wasm32")]
pub mod fold_text;
#[cfg(target_arch = "wasm32")]
mod lazy_edge;
#[cfg(target_arch = "wasm32")]
pub mod store;
