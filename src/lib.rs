//! The page of **Stop · Fix · Scale**: what people see, and what they do with it.
//!
//! ```text
//! Answers → assess → Assessment → view
//!    ↑                              │
//!    └─────────── Message ──────────┘
//! ```
//!
//! The answers a person gave are stored. What follows from them is computed by
//! [`assess`](stop_fix_scale_core::model::assess()) and shown, never stored. The only way back is a
//! [`Message`](app::message::Message). Where something outside answers later:
//!
//! ```text
//! Message → update(&mut State, Message, now) → Effect → browser → Event → update
//! ```
//!
//! Three layers, each knowing only those before it, and all of them the core:
//!
//! 1. [`app`] is the state, and what changes it: a folder for each feature. Pure.
//! 2. [`view`] turns values into HTML and what people do into messages: the same folders.
//! 3. [`browser`] is the edge: storage, files, address, clipboard, mounting.

use app::model::ModelRef;
use stop_fix_scale_core::model::AI1;

pub mod app;
pub mod browser;
pub mod view;

/// The model that this page scores with.
pub const MODEL: ModelRef = ModelRef(&AI1);
