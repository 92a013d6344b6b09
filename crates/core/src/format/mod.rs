//! The formats that the tool reads and writes: the share code, the case file, and tables for other
//! programs. Like the model, this module is pure.
//!
//! Stored data has its own types, separate from the model's. Each format has a version, an error for
//! files that are too new, and frozen example files under `tests/frozen`.

pub mod case_file;
pub mod cases_file;
pub mod csv;
pub mod date;
mod envelope;
pub mod golden;
pub mod host_page;
pub mod limits;
pub mod link;
pub mod moment;
pub mod ndjson;
pub mod raw_json;
pub mod record;
pub mod scored;
pub mod share_code;
pub mod table;
pub mod xlsx;
mod zip;
