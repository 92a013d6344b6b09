//! How the list changes. Nothing here changes a case.

use std::rc::Rc;

use stop_fix_scale_core::model::Model;

use crate::app::cases::state::Cases;
use crate::app::effect::Effect;
use crate::app::list::comparison::{Comparison, Moment, Then};
use crate::app::list::message::ListMessage;
use crate::app::list::past_state::{PastState, to_read};
use crate::app::list::state::{ListState, PAGE_SIZE};
use crate::app::next::Next;
use crate::app::notice::Notice;

/// Handles a message and returns the follow-ups.
pub(crate) fn update(
    list: &mut ListState,
    model: &Model,
    cases: &Cases,
    message: ListMessage,
) -> Vec<Next> {
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
        ListMessage::ToggleTools => list.has_tools = !list.has_tools,
        // Doubled, so the last of 2,000 cases is seven clicks away.
        ListMessage::ShowMore => list.most = list.most.saturating_mul(2),
        ListMessage::ShowAll => list.most = usize::MAX,
        ListMessage::Unfold(id) => list.unfolded = id,
        ListMessage::AskToDelete(id) => list.to_delete = id,
        ListMessage::Compare(moment) => return compare(list, cases, moment),
        ListMessage::NameMoment(name) if name.trim().is_empty() => {}
        ListMessage::NameMoment(name) => return vec![Effect::NameMoment(name).into()],
        ListMessage::ForgetMoment(moment) => {
            list.compared = None;
            let forgotten = Next::notify(Notice::MomentForgotten(moment.clone()));
            return vec![Effect::ForgetMoment(moment).into(), forgotten];
        }
        ListMessage::RestoreMoment(moment) => {
            let at = moment.at.milliseconds();
            let mut next = compare(list, cases, Some((Moment::Named(moment.clone()), at)));
            next.extend([Effect::PutMoments(vec![moment]).into(), Next::dismiss_notice()]);
            return next;
        }
        ListMessage::Moments(moments, has_named) => {
            (list.moments, list.has_named) = (Rc::new(moments), has_named);
        }
        ListMessage::PastStates(at, states) => {
            if let Some(compared) = list.compared.as_mut().filter(|compared| compared.at == at) {
                // What was superseded meanwhile is known already.
                Rc::make_mut(&mut compared.states).extend(states);
                compared.is_read = true;
            }
        }
        ListMessage::Superseded(case) => {
            if let Some(compared) = &mut list.compared
                && compared.then(&case) == Then::Same
            {
                let state = PastState::of(model, &case.answers);
                Rc::make_mut(&mut compared.states).insert(case.id.clone(), state);
            }
        }
    }
    Vec::new()
}

/// Reads how the cases were, if any has changed since.
fn compare(list: &mut ListState, cases: &Cases, moment: Option<(Moment, i64)>) -> Vec<Next> {
    list.has_named = false;
    let Some((moment, at)) = moment else {
        list.compared = None;
        return Vec::new();
    };
    let ids = to_read(cases.not_deleted().map(|saved| &*saved.case), at);
    list.compared = Some(Comparison { moment, at, states: Rc::default(), is_read: ids.is_empty() });
    if ids.is_empty() { Vec::new() } else { vec![Effect::ReadPastStates(at, ids).into()] }
}
