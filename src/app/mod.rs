//! The app: its state, its messages and how they change it. It knows no Yew, browser, clock or randomness: the edge
//! passes them in.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

pub mod autosave;
pub mod case;
pub mod cases;
pub mod chunks;
pub mod effect;
pub mod event;
pub mod files;
pub mod history;
pub mod ids;
pub mod list;
pub mod message;
pub mod model;
pub mod next;
pub mod notice;
pub mod page;
pub mod report;
pub mod rest;
pub mod sentences;
pub mod share;
pub mod state;
pub mod storage;
pub mod tool_event;
pub mod update;
mod update_rest;
pub mod words;
