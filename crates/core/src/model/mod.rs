//! The scoring model: pure, integers only, in the order in which it is read.
//!
//! `answers` are what a person said; `definition` is what a model says, and [`AI1`] the model that comes
//! with the tool. `bounds` follow from both, and the `headline` from the bounds and the `verdict` at each end.
//! `reason`, `path`, `advice` and the `condition` of each pattern say why and what to do about it;
//! `assess` puts it all into one [`Assessment`].

#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

mod ai1;

pub mod advice;
pub mod answers;
pub mod assess;
pub mod bounds;
pub mod condition;
pub mod definition;
pub mod headline;
pub mod ids;
pub mod level;
pub mod path;
pub mod per;
pub mod reason;
pub mod verdict;

pub use ai1::AI1;
pub use answers::{Answer, Answers, Context};
pub use assess::{Assessment, assess, portfolio_order, score};
pub use definition::{Model, PatternId};
pub use headline::{FixKind, Headline, Range};
pub use ids::{Criterion, Dimension};
pub use level::{Evidence, Level, Rating};
pub use path::{Step, Task};
pub use per::{PerCriterion, PerDimension};
pub use reason::Reason;
pub use verdict::{StopRule, Verdict};
