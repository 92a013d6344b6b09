//! What the places are called where work is kept. Rust and the scripts of the element read and write the same ones, so the names are
//! written here once: `tests/app/generated.rs` writes them into `embed/generated.ts`.

/// The database of the browser.
pub const DATABASE: &str = "stop-fix-scale";
/// Its version. A higher one was written by a newer version of the tool.
pub const DATABASE_VERSION: u32 = 1;
/// What every key in local storage begins with, and every channel and lock: the page's own may be beside ours.
pub const PREFIX: &str = "stop-fix-scale/";

/// In local storage, before the name of a tab: what that tab has not stored yet.
pub const JOURNAL: &str = "journal/";
/// In local storage, before the name of a tab: nobody is there any more, so its journal may be taken over.
pub const LEFT: &str = "left/";
/// In local storage, before the key of a case: how often the tool has crashed with it.
pub const CRASHES: &str = "panics/";
/// After so many crashes a case is set aside.
pub const MOST_CRASHES: u32 = 2;

/// In the table `meta`: the one case of an element that keeps it. No shelf of cases has a colon in its name.
pub const DRAFT: &str = "draft:";
/// In local storage: what a page has not stored of such a case yet.
pub const DRAFT_JOURNAL: &str = "draft/";
