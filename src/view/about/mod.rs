//! The page that explains how the tool decides.

pub mod page;
pub mod rules;
