//! The properties of the history page.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::environment::Environment;

/// The state and the callback for messages.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HistoryProperties {
    pub(crate) words: Words,
    pub(crate) state: Rc<State>,
    pub(crate) act: Callback<Message>,
    pub(crate) environment: Environment,
}
