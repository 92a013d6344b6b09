//! The page that explains how the tool decides.

pub mod example;
pub mod page;
pub mod rules;
