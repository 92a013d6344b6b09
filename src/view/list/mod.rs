//! The page with all cases.

pub mod bars;
pub mod change;
pub mod compare;
pub mod deleted;
pub mod drawing;
pub mod list_cache;
pub mod list_context;
pub mod page;
pub mod plot;
pub mod plot_frame;
pub mod plot_marks;
pub mod row;
pub mod sentence;
pub mod strip;
pub mod table;
pub mod tools;
