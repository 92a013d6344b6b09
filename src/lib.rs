//! The app **Stop · Fix · Scale**: its state, its view, and what connects both to the browser.
//!
//! ```text
//! Answers → assess → Assessment → view
//!    ↑                              │
//!    └─────────── Message ──────────┘
//! ```
//!
//! A person's answers are saved. The result is computed from them by [`assess`](stop_fix_scale_core::model::assess()) every time; a result
//! that was saved with them is never trusted. The view changes the answers only by sending a [`Message`](app::message::Message). What only
//! the browser can do is an effect, and its outcome arrives as an event:
//!
//! ```text
//! Message → update(&mut State, Message, now) → Effect → browser → Event → update
//! ```
//!
//! There are three layers. Each uses only the layers before it, and all of them use the core:
//!
//! 1. [`app`] is the state and the logic that changes it, with a folder for each feature. Pure.
//! 2. [`view`] turns state into HTML and input into messages, in the same folders.
//! 3. `browser`, which only a browser can run, is the edge: storage, files, the address bar, the clipboard, mounting.

use app::model::ModelRef;
use stop_fix_scale_core::model::{AI1, AI1_RATINGS};

pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod view;

/// The model that this app scores with.
pub const MODEL: ModelRef = ModelRef(&AI1);

/// The same with fewer words, until the chunk with all of them is here.
pub const MODEL_AT_START: ModelRef =
    if cfg!(feature = "split") { ModelRef(&AI1_RATINGS) } else { MODEL };
