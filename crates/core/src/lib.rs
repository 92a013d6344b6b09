//! Scores one AI use case and says whether to **stop**, **fix** or **scale** it, and why.
//!
//! ```
//! use stop_fix_scale_core::format::share_code::{ShareCode, ShareCodeError};
//! use stop_fix_scale_core::model::{AI1, Dimension, FixKind, Headline, assess};
//!
//! let code = "SFS:1/M:AI1/V:3223/D:3322/I:2232/A:1223/G:2332/C:NN/R:FIX/1CTE4";
//! let answers = code.parse::<ShareCode>()?.answers;
//!
//! let assessment = assess(&AI1, &answers);
//! assert_eq!(assessment.headline, Headline::Fix(FixKind::Repair));
//! assert_eq!(assessment.weakest, Dimension::Adoption);
//! # Ok::<(), ShareCodeError>(())
//! ```
//!
//! # Data flow
//!
//! Everything is computed from the answers, in one direction. Files and share codes also contain the result, for
//! readers, but the tool always computes it again.
//!
//! ```text
//!                share code, link            case file             CSV, NDJSON
//!                       │                        │                      ▲
//!                       └─────────► Answers ◄────┘                      │
//!                                      │                                │
//!   Model ── rules ──►  Bounds:        │  a claim counts only as far    │
//!                                      │  as it is proven; an open      │
//!                                      │  question spans a lowest and   │
//!                                      ▼  a highest level               │
//!                       Verdict at both ends of the bounds              │
//!                                      │                                │
//!                                      ▼                                │
//!                       Headline: stop, fix, scale, or open             │
//!                                      │                                │
//!                                      ▼                                │
//!                       Assessment: reason, range, points, ─────────────┘
//!                       paths, decisive questions, patterns
//! ```
//!
//! There are two modules. `model` does not depend on `format`:
//!
//! 1. [`model`] scores answers, using integers only. [`model::assess()`] is the single entry point.
//! 2. [`format`](mod@format) reads and writes the formats that carry answers between people and programs: share codes
//!    and links, case files, and tables.
//!
//! The crate is pure: no clock, no files, no browser, no randomness. Bad input yields either a value with a list of
//! warnings or an error that names the faulty part. Nothing panics.

#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

pub mod format;
pub mod model;
pub mod sorted;
