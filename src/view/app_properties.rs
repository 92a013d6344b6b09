//! The properties of the app: what the edge passes in, and the callbacks to it.

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

/// The properties of the app.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The scoring model.
    pub model: ModelRef,
    /// The words of the screen language.
    pub words: Words,
    /// Makes the ids of this tab unique.
    pub seed: AttrValue,
    /// The clock and other functions of the environment.
    pub environment: Environment,
    /// What a share link starts with, if the page has an address.
    pub base: Option<Base>,
    /// Runs an effect.
    pub perform: Callback<Effect>,
    /// Reads files.
    pub read: Callback<FileRequest>,
    /// Called once with the callback for events.
    pub connect: Callback<Callback<Event>>,
    /// Called with the state, at first and after every change.
    pub changed: Callback<Rc<State>>,
}
