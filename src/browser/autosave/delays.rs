//! How long autosave waits, in milliseconds.

/// The delay from the first edit to the save, even if more edits follow.
pub(super) const SAVE_MS: u32 = 150;

/// About how long a save takes.
pub(super) const SAVING_TAKES_MS: u32 = 20;

/// The delay before a failed save or deletion is retried.
pub(super) const RETRY_MS: u32 = 5_000;

/// After this time a save is reported as slow.
pub(super) const SLOW_SAVE_MS: u32 = 2_000;

/// A deletion waits this long for a save of its case to finish.
pub(super) const DELETE_MS: u32 = 250;

/// After this time the store is reported as not answering.
pub(super) const NO_ANSWER_MS: u32 = 3_000;

/// Without locks, a tab is treated as closed this long after its last edit.
pub(super) const CLOSED_TAB_MS: u32 = 10_000;

/// How often to check whether such a tab is closed.
pub(super) const CLOSED_TAB_CHECK_MS: u32 = 500;
