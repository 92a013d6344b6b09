//! The page of all cases.

pub mod deleted;
pub mod grid;
pub mod list_page;
pub mod page;
pub mod plot;
pub mod row;
pub mod tools;
