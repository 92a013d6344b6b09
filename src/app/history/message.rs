//! What a person does with the history.

use crate::app::history::state::VersionView;

/// Something that a person does with the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryMessage {
    /// Looks at the state with this revision.
    Look(u64, VersionView),
    /// Has seen enough of it.
    Close,
    /// Makes it the newest one.
    BringBack(u64),
    /// Takes that back.
    Undo,
}
