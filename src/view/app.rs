//! One case and nothing around it: what a page shows that embeds the tool.

use std::rc::Rc;

use yew::prelude::*;

use super::{Scoring, Screen, then};
use crate::app::review::Stuck;
use crate::app::state::{Action, State, apply};
use crate::app::words::Words;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;

/// What the edge tells the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProperties {
    /// The words of the language to speak.
    pub words: Words,
    /// The case that the page has brought; what is done to it then is not told here.
    pub brought: Rc<Case>,
    /// How often the page has brought one.
    pub turn: u32,
    /// What can be done with it.
    pub manner: Manner,
    /// Is told the state after every change.
    pub changed: Callback<Rc<State>>,
    /// Is told when the person wants the case on paper.
    pub print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub today: Option<Date>,
}

/// What can be done with a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// It is answered.
    #[default]
    Answer,
    /// It is looked at.
    Look,
    /// Nothing, for now: as a form field that is disabled.
    Wait,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(apply(Rc::unwrap_or_clone(self), action))
    }
}

/// One case. Another one that is brought starts afresh, so that nothing of the one before stays.
#[component]
pub fn App(properties: &AppProperties) -> Html {
    let language = properties.words.language();
    html! {
        <div class="app" part="container" lang={language.tag()} dir={language.direction()}>
            <OneCase key={properties.turn} ..properties.clone() />
        </div>
    }
}

#[component]
fn OneCase(properties: &AppProperties) -> Html {
    let AppProperties { words, brought, manner, print, today, .. } = properties.clone();
    let reducer = use_reducer_eq(|| State { case: Case::clone(&brought), ..State::default() });
    let state = use_memo(reducer.clone(), |reducer| State::clone(reducer));
    let send = use_memo(reducer.dispatcher(), |dispatcher| dispatcher.clone().to_callback());
    let is_shown = use_mut_ref(bool::default);
    use_effect_with(Rc::clone(&state), {
        let changed = properties.changed.clone();
        move |state| {
            // What was brought is no change. By then something else may have been brought.
            if is_shown.replace(true) {
                changed.emit(Rc::clone(state));
            }
        }
    });
    if manner == Manner::Look {
        return then::looked_at(&Screen::of(words, &state.case));
    }
    html! {
        <fieldset role="presentation" disabled={manner == Manner::Wait}>
            <Scoring {words} {state} send={Callback::clone(&send)} {print} {today}
                stuck={None::<Stuck>} history={None::<Callback<()>>} />
        </fieldset>
    }
}
