//! What a person does with the history.

use crate::app::history::state::VersionView;
use crate::app::history::versions::CaseHistory;

/// Something that a person does with the history.
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryMessage {
    /// Looks at the state with this revision.
    View(u64, VersionView),
    /// Has seen enough of it.
    Close,
    /// Makes it the newest one.
    Restore(u64),
    /// Takes that back.
    UndoRestore,
    /// What the store keeps of a case.
    Read(CaseHistory),
}
