//! TODO storage.

pub mod message;
pub mod state;
pub mod update;
