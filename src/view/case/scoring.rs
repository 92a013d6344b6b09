//! The scoring view: the questions of one case, the result and the print sheet.

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
use crate::view::case::case_view::{CaseLinks, CaseView};
use crate::view::case::focus_targets::FocusTargets;
use crate::view::case::more::{Place, more, use_more};
use crate::view::case::{questions, result, review};
use crate::view::pieces::focus;

/// A case and its callbacks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ScoringProperties {
    pub(crate) model: ModelRef,
    pub(crate) words: Words,
    pub(crate) state: Rc<CaseState>,
    pub(crate) send: Callback<CaseMessage>,
    pub(crate) print: Callback<()>,
    /// The current day; `None` without a clock.
    pub(crate) today: Option<Date>,
    /// Why Stop is proposed.
    pub(crate) stuck: Option<Stuck>,
    /// Where the case leads to.
    pub(crate) links: CaseLinks,
}

/// Scores one case.
#[component]
pub(crate) fn Scoring(properties: &ScoringProperties) -> Html {
    let ScoringProperties { model, words, state, send, print, today, stuck, links } =
        properties.clone();
    let real = use_memo(state.case.answers, |answers| assess(&model, answers));
    let tried = use_memo(state.trial.map(|trial| trial.answers), |answers| {
        answers.map(|answers| Rc::new(assess(&model, &answers)))
    });
    let assessment = Option::clone(&tried).unwrap_or_else(|| Rc::clone(&real));
    let focus_targets = use_memo((), |()| FocusTargets::new());
    use_focus(state.visit, &focus_targets);
    let (has_more, model) = use_more(model);
    let announced = use_announced((assessment.headline, state.trial.is_some()));

    let answers = *state.answers();
    let screen = CaseView {
        model,
        words,
        state,
        answers,
        assessment,
        real,
        focus_targets,
        send,
        print,
        today,
        stuck,
        links,
        has_more,
    };
    html! {
        <div class="scoring">
            { questions::questions(&screen) }
            { result::result(&screen, announced) }
            { review::review(&screen) }
            { more(&screen, Place::Bar) }
            { more(&screen, Place::Paper) }
        </div>
    }
}

/// Moves the focus to the requested question once it is rendered.
#[hook]
fn use_focus(visit: Option<FocusRequest>, focus_targets: &Rc<FocusTargets>) {
    let focus_targets = Rc::clone(focus_targets);
    use_effect_with(visit, move |visit| {
        if let Some(visit) = visit {
            focus::question(focus_targets.of(visit.question));
        }
    });
}

/// How long the verdict must be stable before it is announced, in milliseconds. A screen reader hears at most one
/// verdict per second, and none that is only passed with the arrow keys.
const ANNOUNCE_AFTER_MS: u32 = 1_000;

/// The verdict to announce, and whether it is the one of a trial.
#[hook]
fn use_announced(headline: (Headline, bool)) -> (Headline, bool) {
    let announced = use_state_eq(|| headline);
    use_effect_with(headline, {
        let announced = announced.clone();
        move |headline| {
            let headline = *headline;
            let timer = Timeout::new(ANNOUNCE_AFTER_MS, move || announced.set(headline));
            // The next verdict drops the timer, which cancels this announcement.
            move || drop(timer)
        }
    });
    *announced
}
