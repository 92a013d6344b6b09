//! What the edge gives the tool, and what it wants to hear.

use std::rc::Rc;

use stop_fix_scale_core::format::link::Base;
use yew::prelude::*;

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::model::ModelRef;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::environment::Environment;
use crate::view::files::drop_zone::FileRequest;

/// What the edge gives the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The model that the cases are scored with.
    pub model: ModelRef,
    /// The words of the language to speak.
    pub words: Words,
    /// Tells the ids that are made here from those of all other tabs.
    pub seed: AttrValue,
    /// The time, and what else is around the tool.
    pub around: Environment,
    /// What a share link starts with, where the page has an address.
    pub base: Option<Base>,
    /// Grants what only the edge can do.
    pub wish: Callback<Effect>,
    /// Reads files.
    pub read: Callback<FileRequest>,
    /// Is given, once, whom to tell what happens.
    pub connect: Callback<Callback<Event>>,
    /// Is told the state at first and after every change.
    pub changed: Callback<Rc<State>>,
}
