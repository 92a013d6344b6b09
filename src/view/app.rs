//! The component that holds the state; everything else follows from it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Places, Screen, focus, questions, result, sheet};
use crate::app::state::{Action, State, Visit, apply};
use crate::app::words::Words;
use crate::model::{AI1, Headline, assess};

/// What the edge tells the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The words of the language to speak.
    pub words: Words,
    /// Is told the state at first and after every change.
    pub changed: Callback<Rc<State>>,
    /// Is told when the person wants the case on paper.
    pub print: Callback<()>,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(apply(Rc::unwrap_or_clone(self), action))
    }
}

/// The whole tool.
#[component]
pub fn App(properties: &AppProperties) -> Html {
    let reducer = use_reducer_eq(State::default);
    let state = use_memo(reducer.clone(), |reducer| State::clone(reducer));
    let real = use_memo(state.case.answers, |answers| assess(&AI1, answers));
    let tried = use_memo(state.trial, |trial| trial.map(|answers| Rc::new(assess(&AI1, &answers))));
    let shown = Option::clone(&tried).unwrap_or_else(|| Rc::clone(&real));
    let places = use_memo((), |()| Places::new());
    let send = use_memo(reducer.dispatcher(), |dispatcher| dispatcher.clone().to_callback());
    use_focus(state.visit, &places);
    use_effect_with(Rc::clone(&state), {
        let changed = properties.changed.clone();
        move |state| changed.emit(Rc::clone(state))
    });
    let told = use_told((shown.headline, state.trial.is_some()));

    let screen = Screen {
        words: properties.words,
        model: &AI1,
        answers: *state.answers(),
        assessment: shown,
        real,
        state,
        places,
        send: Callback::clone(&send),
        print: properties.print.clone(),
    };
    let language = screen.words.language();
    html! {
        <div class="app" part="container" lang={language.tag()} dir={language.direction()}>
            { questions::questions(&screen) }
            { result::result(&screen, told) }
            { sheet::sheet(&screen.of_case()) }
        </div>
    }
}

/// Takes the focus to where the person wants to go, once the question is there.
#[hook]
fn use_focus(visit: Option<Visit>, places: &Rc<Places>) {
    let places = Rc::clone(places);
    use_effect_with(visit, move |visit| {
        if let Some(visit) = visit {
            focus::question(places.of(visit.question));
        }
    });
}

/// How long the verdict has to stay before it is told, in milliseconds: so that a screen reader hears
/// one verdict a second at most, and none that passes by under the arrow keys.
const UNTOLD_MS: u32 = 1_000;

/// The verdict to tell, and whether it is only tried.
#[hook]
fn use_told(headline: (Headline, bool)) -> (Headline, bool) {
    let told = use_state_eq(|| headline);
    use_effect_with(headline, {
        let told = told.clone();
        move |headline| {
            let headline = *headline;
            let timer = Timeout::new(UNTOLD_MS, move || told.set(headline));
            // Dropped when the next verdict comes, and with it this one.
            move || drop(timer)
        }
    });
    *told
}
