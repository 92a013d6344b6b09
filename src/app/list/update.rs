//! How the list changes. Nothing here changes a case.

use crate::app::list::message::ListMessage;
use crate::app::list::state::{ListState, PAGE_SIZE};

/// Handles a message.
pub(crate) fn update(list: &mut ListState, message: ListMessage) {
    match message {
        ListMessage::Search(query) => {
            list.query = query;
            list.most = PAGE_SIZE;
        }
        ListMessage::Sort(order) => list.order = order,
        ListMessage::ToggleGroup(group) => {
            list.only = Some(group).filter(|group| list.only != Some(*group));
            list.most = PAGE_SIZE;
        }
        // Doubled, so the last of 2,000 cases is seven clicks away.
        ListMessage::ShowMore => list.most = list.most.saturating_mul(2),
        ListMessage::ShowAll => list.most = usize::MAX,
        ListMessage::Unfold(id) => list.unfolded = id,
        ListMessage::AskToDelete(id) => list.to_delete = id,
    }
}
