//! What a person does in the list of cases.

use crate::app::list::list_view::ListView;
use crate::app::list::rows::SortOrder;

/// Another look at the cases. Nothing of it changes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListMessage {
    /// Searches for this.
    Search(String),
    /// Puts them in this order.
    Sort(SortOrder),
    /// Shows them so.
    ShowAs(ListView),
    /// Draws more of them.
    ShowMore,
    /// Shows what can be done to this case, or to none.
    Unfold(Option<String>),
    /// Asks whether this deleted case should go for good, or leaves it.
    AskToDelete(Option<String>),
}
