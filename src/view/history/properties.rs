//! What the parts of the history need.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::environment::Environment;

/// Everything that is at hand, and whom to tell what the person does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct HistoryProperties {
    pub(crate) words: Words,
    pub(crate) state: Rc<State>,
    pub(crate) act: Callback<Message>,
    pub(crate) around: Environment,
}
