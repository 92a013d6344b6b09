//! What a person does in the list of cases.

use crate::app::list::rows::SortOrder;
use crate::app::list::state::ListView;

/// Another look at the cases. Nothing of it changes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListMessage {
    /// Searches for this.
    Search(String),
    /// Puts them in this order.
    Sort(SortOrder),
    /// Shows them so.
    Show(ListView),
    /// Draws more of them.
    More,
    /// Shows what can be done to this case, or to none.
    Unfold(Option<String>),
    /// Asks whether this deleted case should go for good, or leaves it.
    Doubt(Option<String>),
}
