//! TODO list.

pub mod list_view;
pub mod message;
pub mod plot;
pub mod row_cache;
pub mod rows;
pub mod state;
pub mod update;
