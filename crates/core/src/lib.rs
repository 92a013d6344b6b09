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
//! # The arrow
//!
//! Everything follows from the answers, in one direction. Nothing that follows is stored.
//!
//! ```text
//!                share code, link            case file             CSV, NDJSON
//!                       │                        │                      ▲
//!                       └─────────► Answers ◄────┘                      │
//!                                      │                                │
//!   Model ── rules ──►  what counts:   │  claims count as far as they   │
//!                       Bounds         │  are proven; open questions    │
//!                                      ▼  give a lowest and a highest   │
//!                       Verdict at each end of the bounds               │
//!                                      │                                │
//!                                      ▼                                │
//!                       Headline: stop, fix, scale, or open             │
//!                                      │                                │
//!                                      ▼                                │
//!                       Assessment: reason, range, points, ─────────────┘
//!                       paths, decisive questions, patterns
//! ```
//!
//! Two modules, each knowing only the one before it:
//!
//! 1. [`model`] scores answers. Integers only; [`model::assess`] is the one call.
//! 2. [`format`](mod@format) reads and writes what carries answers between people and programs: share codes and links, case
//!    files, tables.
//!
//! The crate cannot see the world: no clock, no files, no browser, no randomness. Bad input is a value with a list of
//! warnings, or an error that names the culprit; nothing panics.

pub mod format;
pub mod model;
