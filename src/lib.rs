//! Stop · Fix · Scale.

pub mod app;
pub mod browser;
pub mod format;
pub mod model;
pub mod view;
