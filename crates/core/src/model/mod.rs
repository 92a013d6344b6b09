//! The scoring model. It is pure and uses integers only. Read the modules in this order:
//!
//! 1. `answers`: the answers a person gave.
//! 2. `definition`: the rules and words of a model. [`AI1`] is the model that comes with the tool.
//! 3. `bounds`: the levels that are possible, computed from the answers and the rules.
//! 4. `verdict` and `headline`: the verdict at each end of the bounds, and the one that people see.
//! 5. `reason`, `path`, `advice` and `condition`: why the verdict is what it is, and what to do about it.
//! 6. `assess`: collects everything in one [`Assessment`].

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
pub mod per_dimension;
mod ratings;
pub mod reason;
pub mod verdict;

pub use ai1::AI1;
pub use answers::{Answer, Answers, Context};
pub use assess::{Assessment, Standing, assess, portfolio_order, score, standing};
pub use definition::{Model, PatternId};
pub use headline::{FixKind, Headline, Range};
pub use ids::{Criterion, Dimension};
pub use level::{Evidence, Level, Rating};
pub use path::{Step, Task};
pub use per_dimension::{PerCriterion, PerDimension};
pub use ratings::AI1_RATINGS;
pub use reason::Reason;
pub use verdict::{StopRule, Verdict};
