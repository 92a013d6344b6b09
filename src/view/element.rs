//! The element: one case, embedded in a page.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::state::CaseState;
use crate::app::case::update::apply;
use crate::app::history::stuck::Stuck;
use crate::app::model::ModelRef;
use crate::app::words::Words;
use crate::view::case::case_view::{CaseLink, CaseLinks, CaseView};
use crate::view::case::handed_on::HandedOn;
use crate::view::case::more::{Place, more, use_more};
use crate::view::case::scoring::Scoring;

/// The properties of the element: what the edge passes in, and its callbacks.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ElementProperties {
    /// The scoring model.
    pub model: ModelRef,
    /// The words of the screen language.
    pub words: Words,
    /// The case that the page has set. It does not follow later edits.
    pub given: Rc<Case>,
    /// Counts the cases that the page has set.
    pub turn: u32,
    /// How the person can interact with it.
    pub interaction: Interaction,
    /// Called with `turn` and the state after every message.
    pub changed: Callback<(u32, Rc<CaseState>)>,
    /// Called when the person wants to print the case.
    pub print: Callback<()>,
    /// Called when the person wants to copy the result or to share the answers.
    pub hand_on: Callback<CaseLink>,
    /// What was handed on last.
    pub handed_on: Option<HandedOn>,
    /// The current day; `None` without a clock.
    pub today: Option<Date>,
}

/// How the person can interact with a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interaction {
    /// Answer it.
    #[default]
    Answer,
    /// Only read it.
    ReadOnly,
    /// Not at all for now, as in a disabled form field.
    Disabled,
}

/// One case. A newly set case gets a fresh component, so nothing of the previous one remains.
#[component]
pub fn ElementApp(properties: &ElementProperties) -> Html {
    let language = properties.words.language();
    html! {
        <div class="app" part="container" lang={language.tag()} dir={language.direction()}>
            <OneCase key={properties.turn} ..properties.clone() />
        </div>
    }
}

#[component]
fn OneCase(properties: &ElementProperties) -> Html {
    let ElementProperties { model, words, interaction, print, today, .. } = properties.clone();
    let (state, send) = use_state_and_send(properties);
    let links = links(properties, &state);
    let (has_more, model) = use_more(model);
    if interaction == Interaction::ReadOnly {
        let of_case = CaseView::of(model, words, &state.case);
        return more(&CaseView { links, has_more, ..of_case }, Place::Whole);
    }
    html! {
        <fieldset role="presentation" disabled={interaction == Interaction::Disabled}>
            <Scoring {model} {words} {state} {send} {print} {today}
                stuck={None::<Stuck>} {links} />
        </fieldset>
    }
}

/// The case can be handed on while no trial runs. What was said about that holds as long as the case stays as it was then.
fn links(properties: &ElementProperties, state: &CaseState) -> CaseLinks {
    let ElementProperties { hand_on, handed_on, .. } = properties;
    CaseLinks {
        offered: if state.trial.is_some() { &[] } else { &[CaseLink::Share, CaseLink::CopyResult] },
        follow: hand_on.clone(),
        handed_on: handed_on.clone().filter(|then| *then.case == state.case),
    }
}

/// The state, and the callback that updates it. The page learns of a change before it is drawn: what it reads after an answer
/// includes that answer, which is saved even if drawing crashes.
#[hook]
fn use_state_and_send(properties: &ElementProperties) -> (Rc<CaseState>, Callback<CaseMessage>) {
    let shown = use_state_eq(|| Rc::new(CaseState::of(Case::clone(&properties.given))));
    let latest = use_mut_ref(|| Rc::clone(&shown));
    let send = use_memo((), |()| {
        let (shown, changed, turn) = (shown.setter(), properties.changed.clone(), properties.turn);
        Callback::from(move |message| {
            let now = Rc::new(apply(CaseState::clone(&latest.borrow()), message));
            latest.replace(Rc::clone(&now));
            changed.emit((turn, Rc::clone(&now)));
            shown.set(now);
        })
    });
    (Rc::clone(&shown), Callback::clone(&send))
}
