//! The versions of the open case: view, compare, restore.

pub mod compare;
pub mod message;
pub mod quarters;
pub mod score_path;
pub mod series;
pub mod state;
pub mod stuck;
pub mod update;
pub mod versions;
