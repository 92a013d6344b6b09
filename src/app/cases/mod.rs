//! All cases that the tool knows: opened, copied, renamed, deleted, restored.

pub mod message;
pub mod state;
pub mod update;
