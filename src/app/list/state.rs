//! How the cases are listed.

use crate::app::list::rows::SortOrder;
use crate::app::list::verdict_group::VerdictGroup;

/// The number of cases shown at first: more than fit in a window, few enough to redraw on every keystroke in the search
/// field. "Show more" doubles it.
pub const PAGE_SIZE: usize = 20;

/// How the cases are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListState {
    /// The search text; empty shows all.
    pub query: String,
    /// The sort order.
    pub order: SortOrder,
    /// The group to show; `None` shows all.
    pub only: Option<VerdictGroup>,
    /// The most cases to show.
    pub most: usize,
    /// The id of the case whose actions are shown.
    pub unfolded: Option<String>,
    /// The id of the deleted case that the person is asked to confirm deleting for good.
    pub to_delete: Option<String>,
}

impl Default for ListState {
    fn default() -> Self {
        Self {
            query: String::new(),
            order: SortOrder::default(),
            only: None,
            most: PAGE_SIZE,
            unfolded: None,
            to_delete: None,
        }
    }
}
