//! Values in, HTML and messages out: the same folders as in `app`.
//!
//! [`App`](app::App) is the tool with all cases, [`ElementApp`](element::ElementApp) the element with one. Almost everything else
//! is a function that returns HTML. Each dimension is a component, so that it is drawn again only when it shows something
//! different.

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
