//! The open case: its questions, its answers and texts, and what changes them.

pub mod message;
pub mod progress;
pub mod question;
pub mod review;
pub mod state;
pub mod text_field;
pub mod title;
pub mod update;
