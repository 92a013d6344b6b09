//! What the view shows and what it may ask for. Knows no yew, browser, clock or chance: the edge passes them in.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

pub mod backup;
pub mod comparing;
pub mod edge;
pub mod embedding;
pub mod export;
pub mod history;
pub mod home;
pub mod importing;
pub mod keep;
pub mod listing;
pub mod opening;
pub mod progress;
pub mod question;
pub mod report;
pub mod review;
pub mod say;
pub mod sharing;
pub mod state;
pub mod title;
pub mod words;
