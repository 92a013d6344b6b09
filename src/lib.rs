//! **Stop · Fix · Scale** scores one AI use case in the browser and says whether to stop, fix or
//! scale it, and why.
//!
//! ```text
//! Answers → assess → Assessment → view
//!    ↑                              │
//!    └──────────── Action ──────────┘
//! ```
//!
//! What a person said about the questions is in [`model::Answers`]. What follows from it is never
//! kept, but computed by [`model::assess`] and shown by [`view`]; the only way back is an
//! [`app::state::Action`]. The modules, in the order in which they are best read, know only those
//! above them:
//!
//! 1. [`model`] scores answers: pure, integers only.
//! 2. [`format`] writes and reads what leaves the tool: pure.
//! 3. [`app`] is what the view shows and may ask for: state, actions, words.
//! 4. [`view`] turns values into HTML and events into actions.
//! 5. [`browser`] is the edge: mounting, languages, and whatever else may fail.

pub mod app;
pub mod browser;
pub mod view;
