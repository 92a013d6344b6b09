//! The list of all cases: searched, sorted, shown as a list, a grid or a plot.

pub mod list_view;
pub mod message;
pub mod plot;
pub mod row_cache;
pub mod rows;
pub mod state;
pub mod update;
