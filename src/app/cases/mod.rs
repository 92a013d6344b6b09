//! All cases: open, duplicate, rename, delete, restore.

pub mod message;
pub mod state;
pub mod update;
