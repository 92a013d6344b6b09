//! The page of one case: questions, result, and the print sheet.

pub mod balance;
pub mod case_view;
pub mod clear;
pub mod context;
pub mod description;
pub mod dimension;
pub mod evidence;
pub mod focus_targets;
pub mod losing_scale;
pub mod next_question;
pub mod note;
pub mod path;
pub mod patterns;
pub mod plan;
pub mod print_sheet;
pub mod progress;
pub mod questions;
pub mod range;
pub mod rating;
pub mod result;
pub mod review;
pub mod scoring;
pub mod sticky_bar;
pub mod summary;
pub mod text_input;
pub mod what_if;
