//! Native tests of the features, in one test program without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod about;
mod app;
mod autosave;
mod case;
mod case_progress;
mod case_review;
mod case_titles;
mod cases;
mod chunks;
mod files;
mod files_export;
mod files_import;
mod first_steps;
mod fuzzed;
mod generated;
mod history;
mod history_compare;
mod history_time;
mod history_tool;
mod list;
mod list_compare;
mod list_plot;
mod list_plot_labels;
mod list_rows;
mod marks;
mod report;
#[path = "../../crates/core/tests/core/schema/mod.rs"]
mod schema;
mod share;
mod share_embed_code;
mod share_open;
mod share_qr;
#[cfg(feature = "prerender")]
mod share_view;
