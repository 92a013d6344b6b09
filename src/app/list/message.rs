//! Messages about the list of cases.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::list::comparison::Moment;
use crate::app::list::past_state::PastState;
use crate::app::list::rows::SortOrder;
use crate::app::list::verdict_group::VerdictGroup;

/// A message about the list. None changes a case.
#[derive(Clone, Debug, PartialEq)]
pub enum ListMessage {
    /// Search for this text.
    Search(String),
    /// Sort in this order.
    Sort(SortOrder),
    /// Show only this group, or all if it is shown already.
    ToggleGroup(VerdictGroup),
    /// Show the search, the order and the comparison, or fold them away, where there is little room.
    ToggleTools,
    /// Show more cases.
    ShowMore,
    /// Show all cases: paper has no button for more.
    ShowAll,
    /// Show the actions of this case, or of none.
    Unfold(Option<String>),
    /// Ask whether to delete this case for good; `None` cancels.
    AskToDelete(Option<String>),
    /// Compare with this moment, in milliseconds since 1970; `None` ends the comparison.
    Compare(Option<(Moment, i64)>),
    /// Give the present moment this name.
    NameMoment(String),
    /// Forget the name of this moment.
    ForgetMoment(NamedMoment),
    /// Give it that name again, and compare with it again.
    RestoreMoment(NamedMoment),
    /// The stored moments, the newest first, and whether the person has just named one.
    Moments(Vec<NamedMoment>, bool),
    /// How cases were at this moment, in milliseconds since 1970.
    PastStates(i64, SortedMap<String, PastState>),
    /// This version of a case has just been replaced.
    Superseded(Rc<Case>),
}
