//! The view: values in, HTML and messages out. The folders are the same as in `app`.
//!
//! [`App`](app::App) is the tool with all cases, [`ElementApp`](element::ElementApp) the element with one. Almost
//! everything else is a function that returns HTML. Each dimension is a component, so that it is re-rendered only when
//! its content changes.

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
mod rest;
pub mod share;
pub mod start;
pub mod storage;
