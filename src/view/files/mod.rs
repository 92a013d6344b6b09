//! Backups, exports and imports.

pub mod bulk;
pub mod different;
pub mod drop_zone;
pub mod export_result;
pub mod import_preview;
pub mod parts;
pub mod reasons;
pub mod section;
