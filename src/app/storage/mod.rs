//! Storage problems that the person should know about.

pub mod message;
pub mod state;
pub mod update;
