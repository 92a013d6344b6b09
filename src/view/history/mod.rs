//! The history page.

pub mod comparison;
pub mod page;
pub mod properties;
pub mod score_lines;
pub mod time_axis;
pub mod versions;
