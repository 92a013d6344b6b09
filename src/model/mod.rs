//! The scoring model: pure, integers only, in the order in which it is read.
//!
//! `answers` are what a person said; `definition` is what a model file says; `bounds` follow from
//! both; `verdict` from the bounds; `path`, `advice` and `condition` say what to do about it; and
//! `assess` puts it all into one [`Assessment`].

#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

pub mod advice;
pub mod answers;
pub mod assess;
pub mod bounds;
pub mod condition;
pub mod definition;
pub mod file;
pub mod ids;
pub mod path;
pub mod reason;
pub mod verdict;

pub use answers::{Answer, Answers, Context, Evidence, Level, Rating};
pub use assess::{Assessment, assess, portfolio_order, score};
pub use definition::{Model, PatternId};
pub use ids::{Criterion, Dimension, PerCriterion, PerDimension};
pub use path::{Step, Task};
pub use reason::Reason;
pub use verdict::{FixKind, Headline, Range, StopRule, Verdict};

/// The model that comes with the tool, as a file.
pub const AI1: &str = include_str!("../../model/ai1.json");
