//! What is shown of the cases, and how.

use crate::app::list::list_view::ListView;
use crate::app::list::rows::SortOrder;

/// How many cases are drawn at first: more than a window shows, and few enough to be drawn at each letter of a search. Each
/// time that the person asks for more it is twice as many.
pub const PAGE_SIZE: usize = 20;

/// What is shown of the cases, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListState {
    /// What is searched for; empty shows all.
    pub query: String,
    /// In which order they stand.
    pub order: SortOrder,
    /// As what they are shown.
    pub form: ListView,
    /// How many are drawn at most.
    pub most: usize,
    /// The id of the case whose row shows what can be done to it.
    pub unfolded: Option<String>,
    /// The id of the deleted case that is about to go for good, if the person says so once more.
    pub to_delete: Option<String>,
}

impl Default for ListState {
    fn default() -> Self {
        Self {
            query: String::new(),
            order: SortOrder::default(),
            form: ListView::default(),
            most: PAGE_SIZE,
            unfolded: None,
            to_delete: None,
        }
    }
}
