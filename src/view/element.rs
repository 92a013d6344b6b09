//! One case and nothing around it: what a page shows that embeds the tool.

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
use crate::view::case::case_view::CaseView;
use crate::view::case::scoring::Scoring;
use crate::view::case::summary;

/// What the edge tells the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ElementProperties {
    /// The model that the case is scored with.
    pub model: ModelRef,
    /// The words of the language to speak.
    pub words: Words,
    /// The case that the page has brought; what is done to it then is not told here.
    pub brought: Rc<Case>,
    /// How often the page has brought one.
    pub turn: u32,
    /// What can be done with it.
    pub manner: Interaction,
    /// Is told the state after every change.
    pub changed: Callback<Rc<CaseState>>,
    /// Is told when the person wants the case on paper.
    pub print: Callback<()>,
    /// The day that it is; nothing where there is no clock.
    pub today: Option<Date>,
}

/// What can be done with a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interaction {
    /// It is answered.
    #[default]
    Answer,
    /// It is looked at.
    ReadOnly,
    /// Nothing, for now: as a form field that is disabled.
    Disabled,
}

impl Reducible for CaseState {
    type Action = CaseMessage;

    fn reduce(self: Rc<Self>, action: CaseMessage) -> Rc<Self> {
        Rc::new(apply(Rc::unwrap_or_clone(self), action))
    }
}

/// One case. Another one that is brought starts afresh, so that nothing of the one before stays.
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
    let ElementProperties { model, words, brought, manner, print, today, .. } = properties.clone();
    let reducer =
        use_reducer_eq(|| CaseState { case: Case::clone(&brought), ..CaseState::default() });
    let state = use_memo(reducer.clone(), |reducer| CaseState::clone(reducer));
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
    if manner == Interaction::ReadOnly {
        return summary::read_only(&CaseView::of(model, words, &state.case));
    }
    html! {
        <fieldset role="presentation" disabled={manner == Interaction::Disabled}>
            <Scoring {model} {words} {state} send={Callback::clone(&send)} {print} {today}
                stuck={None::<Stuck>} history={None::<Callback<()>>} />
        </fieldset>
    }
}
