//! How the cases are listed.

use std::rc::Rc;

use stop_fix_scale_core::format::moment::NamedMoment;

use crate::app::list::comparison::Comparison;
use crate::app::list::rows::SortOrder;
use crate::app::list::verdict_group::VerdictGroup;

/// The number of cases shown at first: more than fit in a window, few enough to redraw on every keystroke in the search
/// field. "Show more" doubles it.
pub const PAGE_SIZE: usize = 20;

/// How the cases are listed.
#[derive(Clone, Debug, PartialEq)]
pub struct ListState {
    /// The search text; empty shows all.
    pub query: String,
    /// The sort order.
    pub order: SortOrder,
    /// The group to show; `None` shows all.
    pub only: Option<VerdictGroup>,
    /// Whether search, order and comparison are shown where there is little room.
    pub has_tools: bool,
    /// The most cases to show.
    pub most: usize,
    /// The id of the case whose actions are shown.
    pub unfolded: Option<String>,
    /// The id of the deleted case that the person is asked to confirm deleting for good.
    pub to_delete: Option<String>,
    /// The moments that the person has named, the newest first.
    pub moments: Rc<Vec<NamedMoment>>,
    /// Whether the person has just named one.
    pub has_named: bool,
    /// The comparison with an earlier moment.
    pub compared: Option<Comparison>,
}

impl Default for ListState {
    fn default() -> Self {
        Self {
            query: String::new(),
            order: SortOrder::default(),
            only: None,
            has_tools: false,
            most: PAGE_SIZE,
            unfolded: None,
            to_delete: None,
            moments: Rc::default(),
            has_named: false,
            compared: None,
        }
    }
}
