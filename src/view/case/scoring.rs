//! The scoring view: the questions of one case, what follows from the answers, and its sheet of paper.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{Headline, assess};
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::state::{CaseState, FocusRequest};
use crate::app::history::stuck::Stuck;
use crate::app::model::ModelRef;
use crate::app::words::Words;
use crate::view::case::case_view::CaseView;
use crate::view::case::focus_targets::FocusTargets;
use crate::view::case::{print_sheet, questions, result};
use crate::view::pieces::focus;

/// A case, and whom to tell what the person does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ScoringProperties {
    pub(crate) model: ModelRef,
    pub(crate) words: Words,
    pub(crate) state: Rc<CaseState>,
    pub(crate) send: Callback<CaseMessage>,
    pub(crate) print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub(crate) today: Option<Date>,
    /// Why it is proposed to stop.
    pub(crate) stuck: Option<Stuck>,
    /// The way to the history, where one is kept.
    pub(crate) history: Option<Callback<()>>,
}

/// One case, to be scored.
#[component]
pub(crate) fn Scoring(properties: &ScoringProperties) -> Html {
    let ScoringProperties { model, words, state, send, print, today, stuck, history } =
        properties.clone();
    let real = use_memo(state.case.answers, |answers| assess(&model, answers));
    let tried =
        use_memo(state.trial, |trial| trial.map(|answers| Rc::new(assess(&model, &answers))));
    let assessment = Option::clone(&tried).unwrap_or_else(|| Rc::clone(&real));
    let places = use_memo((), |()| FocusTargets::new());
    use_focus(state.visit, &places);
    let told = use_told((assessment.headline, state.trial.is_some()));

    let answers = *state.answers();
    let screen = CaseView {
        model,
        words,
        state,
        answers,
        assessment,
        real,
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
            { print_sheet::sheet(&screen.of_case()) }
        </div>
    }
}

/// Takes the focus to where the person wants to go, once the question is there.
#[hook]
fn use_focus(visit: Option<FocusRequest>, places: &Rc<FocusTargets>) {
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
