//! The page with all cases.

pub mod deleted;
pub mod grid;
pub mod list_context;
pub mod page;
pub mod plot;
pub mod row;
pub mod tools;
