//! Sharing the open case, and looking at cases that others have shared.

pub mod embed_code;
pub mod link;
pub mod message;
pub mod open;
pub mod state;
pub mod update;
