//! Values in, HTML and actions out.
//!
//! [`App`] holds the state and computes the assessment. Everything else is a function that returns
//! HTML, but for one component for each dimension: it is drawn anew only when it shows something else.

mod about;
mod about_tool;
mod app;
mod around;
mod balance;
mod bar;
mod cases;
mod clear;
mod context;
mod copying;
mod dialog;
mod dimension;
mod embed;
mod entry;
mod evidence;
mod files;
mod focus;
mod header;
mod history;
mod home;
mod linked;
mod losing;
mod next;
mod note;
mod notice;
pub mod open;
mod origin;
mod path;
mod patterns;
mod places;
pub mod preview;
mod progress;
pub mod qr;
mod questions;
mod range;
mod rating;
mod result;
mod review;
mod rules;
mod scoring;
mod screen;
mod shape;
pub mod share;
mod sheet;
mod storage;
mod then;
mod trial;

pub use app::{App, AppProperties, Manner};
pub use around::Around;
pub use files::Reading;
pub use home::{Home, HomeProperties};

use places::Places;
use scoring::Scoring;
use screen::Screen;
