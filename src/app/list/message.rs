//! Messages about the list of cases.

use crate::app::list::list_view::ListView;
use crate::app::list::rows::SortOrder;

/// A message about the list. None changes a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListMessage {
    /// Search for this text.
    Search(String),
    /// Sort in this order.
    Sort(SortOrder),
    /// Show this view.
    ShowAs(ListView),
    /// Show more cases.
    ShowMore,
    /// Show the actions of this case, or of none.
    Unfold(Option<String>),
    /// Ask whether to delete this case for good; `None` cancels.
    AskToDelete(Option<String>),
}
