//! Autosave: decides what is written where, without a browser.
//!
//! A [`Store`](store::Store) reads some rows, lets a pure function decide, and writes the result, all in one
//! transaction. The decisions are [`Commit::decide`](commit::Commit::decide) and [`load`](load::load). `browser` has a
//! store for each kind of storage; [`MemoryStore`](memory_store::MemoryStore) is the one in memory.
//! [`SaveQueue`](queue::SaveQueue) holds the unsaved edits and reports their status.

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
pub mod moments;
pub mod names;
pub mod old_versions;
pub mod queue;
pub mod save_status;
pub mod saved_case;
pub mod store;
pub mod tab_mark;
pub mod thin;
