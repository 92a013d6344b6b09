//! Backup, export, import and bulk operations.

pub mod backup;
pub mod bulk;
pub mod context;
pub mod export;
pub mod export_job;
pub mod file_name;
pub mod import;
pub mod import_plan;
pub mod message;
pub mod short_table;
pub mod standing;
pub mod state;
pub mod update;
pub mod write;
