//! The one component: state at the top, everything else follows from it.

use std::rc::Rc;
use std::sync::LazyLock;

use yew::prelude::*;

use super::{Screen, questions, result};
use crate::app::state::{Action, State, apply};
use crate::app::words::Words;
use crate::model::{AI1, Model, assess};

/// What the edge tells the tool.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The words of the language to speak.
    pub words: Words,
}

/// The model that comes with the tool, read once.
static MODEL: LazyLock<Model> = LazyLock::new(|| {
    Model::from_json(AI1).expect("the built-in model is sound: tests/golden.rs reads the same file")
});

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(apply(Rc::unwrap_or_clone(self), action))
    }
}

/// The whole tool.
#[component]
pub fn App(properties: &AppProperties) -> Html {
    let state = use_reducer_eq(State::default);
    let assessment = use_memo(state.answers, |answers| assess(&MODEL, answers));
    let result_place = use_node_ref();

    let send = state.dispatcher().to_callback();
    let screen = Screen { words: properties.words, model: &MODEL, send: &send };
    html! {
        <div class="app" part="container" lang={screen.words.language().tag()}>
            { questions::questions(&screen, &state.answers, &assessment, &result_place) }
            { result::result(&screen, &state.answers, &assessment, &result_place) }
        </div>
    }
}
