//! Messages about the history.

use crate::app::history::state::VersionView;
use crate::app::history::versions::CaseHistory;

/// A message about the history.
#[derive(Clone, Debug, PartialEq)]
pub enum HistoryMessage {
    /// View the version with this revision.
    View(u64, VersionView),
    /// Close it.
    Close,
    /// Restore the version with this revision.
    Restore(u64),
    /// Undo the restore.
    UndoRestore,
    /// The stored versions of a case.
    Read(CaseHistory),
}
