//! TODO about.

pub mod page;
pub mod rules;
