//! The open case: its questions, answers and texts, and how they change.

pub mod message;
pub mod plan;
pub mod progress;
pub mod question;
pub mod review;
pub mod state;
pub mod text_field;
pub mod title;
pub mod update;
