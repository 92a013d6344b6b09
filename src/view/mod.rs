//! Values in, HTML and actions out.
//!
//! [`App`] holds the state and computes the assessment. Everything else is a function that returns
//! HTML, but for one component for each dimension: it is drawn anew only when it shows something else.

pub mod about;
pub mod app;
pub mod app_properties;
pub mod case;
pub mod element;
pub mod environment;
pub mod files;
pub mod header;
pub mod history;
pub mod list;
pub mod notice;
pub mod pieces;
pub mod share;
pub mod storage;
