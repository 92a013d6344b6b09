//! Names of databases and keys. Rust and the scripts of the element share them, so they are defined once:
//! `tests/app/generated.rs` writes them to `embed/generated.ts`.

/// The name of the `IndexedDB` database.
pub const DATABASE: &str = "stop-fix-scale";
/// Its version. A higher version was written by a newer version of the tool.
pub const DATABASE_VERSION: u32 = 1;
/// The prefix of every key in local storage, and of every channel and lock, because the page may use names of its own.
pub const PREFIX: &str = "stop-fix-scale/";

/// A prefix in local storage, followed by a tab's name: the edits that the tab has not stored yet.
pub const JOURNAL: &str = "journal/";
/// A prefix in local storage, followed by a tab's name: the tab is closed, and its journal may be taken over.
pub const LEFT: &str = "left/";
/// A prefix in local storage, followed by a case key: the number of crashes with that case.
pub const CRASHES: &str = "panics/";
/// The number of crashes after which a case is set aside.
pub const MAX_CRASHES: u32 = 2;

/// A prefix in the table `meta`: the saved case of an element. Shelf names contain no colon, so the keys cannot collide
/// with those of a shelf.
pub const DRAFT: &str = "draft:";
/// A prefix in local storage: the edits of such a case that are not stored yet.
pub const DRAFT_JOURNAL: &str = "draft/";
