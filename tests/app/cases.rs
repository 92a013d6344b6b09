//! A tool with two cases and a deleted one, for the other tests.

use std::rc::Rc;

use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::update::update;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

pub(crate) fn now() -> Timestamp {
    "2026-11-20T09:58:45Z".parse().expect("a time")
}

pub(crate) fn act(state: &mut State, message: Message) -> Vec<Effect> {
    update(state, message, &now())
}

pub(crate) fn saved(id: &str, title: &str, deleted: bool) -> SavedCase {
    let case = Case { id: id.into(), title: title.into(), ..Case::default() };
    SavedCase { case: Rc::new(case), deleted }
}

/// A state with two cases and a deleted one.
pub(crate) fn state() -> State {
    let mut state = State::new("seed", MODEL);
    let cases = vec![saved("a", "A", false), saved("b", "B", false), saved("gone", "Gone", true)];
    let _ = act(&mut state, Message::Event(Event::Loaded(cases)));
    state
}
