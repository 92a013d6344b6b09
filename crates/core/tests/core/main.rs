//! Tests of the core in one test program: the model, and the formats that carry its answers.

mod case_file;
mod golden;
mod hand_worked;
mod host_page;
mod links;
mod model_properties;
mod record;
mod schema;
mod share_code;
mod sorted;
mod table;
mod xlsx;
