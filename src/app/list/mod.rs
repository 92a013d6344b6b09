//! The list of all cases: searched, filtered, sorted and plotted.

pub mod change_in_words;
pub mod comparison;
pub mod message;
pub mod past_state;
pub mod plot;
pub mod plot_area;
pub mod plot_fit;
pub mod plot_labels;
pub mod plot_layout;
pub mod plot_names;
mod plot_order;
pub mod row_cache;
pub mod rows;
pub mod state;
pub mod update;
pub mod verdict_group;
