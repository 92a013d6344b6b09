//! Sharing the open case, and previewing shared cases.

pub mod embed_code;
pub mod example;
pub mod link;
pub mod message;
pub mod open;
pub mod state;
pub mod update;
