//! One case and nothing around it: what a page shows that embeds the tool.

use std::rc::Rc;

use yew::prelude::*;

use super::Scoring;
use crate::app::review::Stuck;
use crate::app::state::{Action, State, apply};
use crate::app::words::Words;
use crate::format::date::Date;

/// What the edge tells the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The words of the language to speak.
    pub words: Words,
    /// Is told the state at first and after every change.
    pub changed: Callback<Rc<State>>,
    /// Is told when the person wants the case on paper.
    pub print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub today: Option<Date>,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(apply(Rc::unwrap_or_clone(self), action))
    }
}

/// One case.
#[component]
pub fn App(properties: &AppProperties) -> Html {
    let reducer = use_reducer_eq(State::default);
    let state = use_memo(reducer.clone(), |reducer| State::clone(reducer));
    let send = use_memo(reducer.dispatcher(), |dispatcher| dispatcher.clone().to_callback());
    use_effect_with(Rc::clone(&state), {
        let changed = properties.changed.clone();
        move |state| changed.emit(Rc::clone(state))
    });
    let AppProperties { words, print, today, .. } = properties.clone();
    let language = words.language();
    html! {
        <div class="app" part="container" lang={language.tag()} dir={language.direction()}>
            <Scoring {words} {state} send={Callback::clone(&send)} {print} {today}
                stuck={None::<Stuck>} history={None::<Callback<()>>} />
        </div>
    }
}
