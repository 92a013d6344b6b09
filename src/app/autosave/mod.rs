//! TODO autosave.

pub mod batch;
pub mod bulk_progress;
pub mod commit;
pub mod commit_outcome;
pub mod conflict_copy;
pub mod delete;
pub mod journal;
pub mod ledger;
pub mod load;
pub mod memory_store;
pub mod old_versions;
pub mod queue;
pub mod save_status;
pub mod saved_case;
pub mod store;
pub mod tab_mark;
