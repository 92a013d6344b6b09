//! What the view shows and what it may ask for. Knows no yew, browser, clock or chance: the edge passes them in.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

pub mod opening;
pub mod progress;
pub mod question;
pub mod sharing;
pub mod state;
pub mod words;
