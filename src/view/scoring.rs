//! The scoring view: the questions of one case, what follows from the answers, and its sheet of paper.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{Places, Screen, focus, questions, result, sheet};
use crate::app::review::Stuck;
use crate::app::state::{Action, State, Visit};
use crate::app::words::Words;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{AI1, Headline, assess};

/// A case, and whom to tell what the person does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ScoringProperties {
    pub(super) words: Words,
    pub(super) state: Rc<State>,
    pub(super) send: Callback<Action>,
    pub(super) print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub(super) today: Option<Date>,
    /// Why it is proposed to stop.
    pub(super) stuck: Option<Stuck>,
    /// The way to the history, where one is kept.
    pub(super) history: Option<Callback<()>>,
}

/// One case, to be scored.
#[component]
pub(super) fn Scoring(properties: &ScoringProperties) -> Html {
    let ScoringProperties { words, state, send, print, today, stuck, history } = properties.clone();
    let real = use_memo(state.case.answers, |answers| assess(&AI1, answers));
    let tried = use_memo(state.trial, |trial| trial.map(|answers| Rc::new(assess(&AI1, &answers))));
    let assessment = Option::clone(&tried).unwrap_or_else(|| Rc::clone(&real));
    let places = use_memo((), |()| Places::new());
    use_focus(state.visit, &places);
    let told = use_told((assessment.headline, state.trial.is_some()));

    let answers = *state.answers();
    let screen = Screen {
        words,
        model: &AI1,
        answers,
        assessment,
        real,
        state,
        places,
        send,
        print,
        today,
        stuck,
        history,
    };
    html! {
        <div class="scoring">
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
