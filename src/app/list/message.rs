//! Messages about the list of cases.

use crate::app::list::rows::SortOrder;
use crate::app::list::verdict_group::VerdictGroup;

/// A message about the list. None changes a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListMessage {
    /// Search for this text.
    Search(String),
    /// Sort in this order.
    Sort(SortOrder),
    /// Show only this group, or all if it is shown already.
    ToggleGroup(VerdictGroup),
    /// Show more cases.
    ShowMore,
    /// Show all cases: paper has no button for more.
    ShowAll,
    /// Show the actions of this case, or of none.
    Unfold(Option<String>),
    /// Ask whether to delete this case for good; `None` cancels.
    AskToDelete(Option<String>),
}
