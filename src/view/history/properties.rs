//! The properties of the history page.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::environment::Environment;

/// The state and the callback for messages.
#[derive(Clone, Debug, Properties)]
pub(crate) struct HistoryProperties {
    pub(crate) words: Words,
    pub(crate) state: Rc<State>,
    pub(crate) act: Callback<Message>,
    pub(crate) environment: Environment,
}

/// Every message replaces the state, so it is enough to know whether it is the same one.
impl PartialEq for HistoryProperties {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && self.words == other.words
            && self.act == other.act
            && self.environment == other.environment
    }
}
