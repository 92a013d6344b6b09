//! The edge: everything that needs a browser, where calls can fail.

mod address;
pub mod autosave;
pub mod autosave_bridge;
mod clipboard;
pub mod clock;
mod edge;
mod files;
pub mod fold_text;
mod lazy_edge;
pub mod mount;
pub mod panic;
pub mod plural;
mod share_base;
pub mod store;
