//! Everything: all cases, the one that is open, and how the tool decides. What our own page shows.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::cases::{self, Overview};
use super::files::{Reading, use_intake};
use super::history::History;
use super::{Around, Scoring, about_tool, files, header, linked, notice, storage};
use crate::app::edge::{News, Wish};
use crate::app::home::{Deed, Home as State, Place, update};
use crate::app::listing::entries::Entries;
use crate::app::words::Words;
use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::model::AI1;

/// What the edge gives the tool, and what it wants to hear.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HomeProperties {
    /// The words of the language to speak.
    pub words: Words,
    /// Tells the ids that are made here from those of all other tabs.
    pub seed: AttrValue,
    /// The time, and what else is around the tool.
    pub around: Around,
    /// What a share link starts with, where the page has an address.
    pub base: Option<Base>,
    /// Grants what only the edge can do.
    pub wish: Callback<Wish>,
    /// Reads files.
    pub read: Callback<Reading>,
    /// Is given, once, whom to tell what happens.
    pub connect: Callback<Callback<News>>,
    /// Is told the state at first and after every change.
    pub changed: Callback<Rc<State>>,
}

/// The tool with all cases.
#[component]
pub fn Home(properties: &HomeProperties) -> Html {
    let (state, act) = use_home(properties);
    let entries = use_mut_ref(Entries::default);
    if !state.is_loaded {
        // A piece at a time, so that the list of thousands is there at once.
        entries.borrow_mut().follow(&AI1, state.arriving.iter(), properties.around.fold);
    }
    let words = properties.words;
    let language = words.language();
    let intake = use_intake(words, &properties.read, &act);
    html! {
        <div class={classes!("app", intake.is_over.then_some("files-over"))} part="container"
            lang={language.tag()} dir={language.direction()} onchange={intake.change}
            ondragover={intake.over} ondragleave={intake.leave} ondrop={intake.drop}>
            { header::header(words, &state, &act) }
            { files::reminder(words, &state, &act) }
            { storage::storage(words, &state, &act) }
            { notice::notice(words, &state, &act) }
            { files::many(words, &state, &act) }
            { linked::above(words, &state, &act) }
            { page(properties, &state, &act, &entries) }
            <p class="drop-here" hidden={!intake.is_over}>{ words.drop_here() }</p>
            { linked::dialog(properties, &state, &act) }
        </div>
    }
}

fn page(
    properties: &HomeProperties,
    state: &Rc<State>,
    act: &Callback<Deed>,
    entries: &RefCell<Entries>,
) -> Html {
    let HomeProperties { words, around, .. } = *properties;
    let today = (around.today)();
    match &state.place {
        Place::Cases => {
            let mut few = Entries::default();
            let mut all = entries.borrow_mut();
            let entries = if state.is_loaded { &mut *all } else { &mut few };
            entries.follow(&AI1, state.present().map(|kept| &kept.case), around.fold);
            let entries = entries.all();
            let page = Overview { words, home: state, act, entries, fold: around.fold, today };
            html! { <div class="page" key="cases">{ cases::cases(&page) }</div> }
        }
        Place::Case => html! {
            <div class="page" key="case">
                <fieldset role="presentation" disabled={state.is_sealed()}>
                    { linked::ways(words, act) }
                    <Scoring key={state.scoring.case.id.clone()} {words} state={Rc::new(state.scoring.clone())}
                        send={act.reform(Deed::Score)} print={act.reform(|()| Deed::Print)}
                        {today} stuck={today.and_then(|today| state.stuck(today))}
                        history={act.reform(|()| Deed::Go(Place::History))} />
                </fieldset>
                { files::hand_on(words, state, act) }
            </div>
        },
        Place::History => html! {
            <div class="page" key="history">
                <History {words} home={Rc::clone(state)} act={act.clone()} {around} />
            </div>
        },
        Place::Preview => html! {
            <div class="page" key="preview">{ linked::preview(words, state, act, today) }</div>
        },
        Place::About => html! {
            <div class="page" key="about">{ about_tool::about_tool(words, state, act) }</div>
        },
    }
}

/// The state, and the one place that changes it. Wishes go out before anything is drawn: should drawing
/// fail, the journal has what was changed.
#[hook]
fn use_home(properties: &HomeProperties) -> (Rc<State>, Callback<Deed>) {
    let seed = properties.seed.clone();
    let latest = use_mut_ref(move || State::new(&seed));
    let shown = use_state(|| Rc::new(latest.borrow().clone()));
    let act = use_memo((), |()| {
        let (shown, properties) = (shown.setter(), properties.clone());
        Callback::from(move |deed| {
            let wishes = update(&mut latest.borrow_mut(), deed, &(properties.around.now)());
            for granted in wishes {
                properties.wish.emit(granted);
            }
            let now = Rc::new(latest.borrow().clone());
            properties.changed.emit(Rc::clone(&now));
            shown.set(now);
        })
    });
    use_effect_with((), {
        let HomeProperties { connect, changed, .. } = properties.clone();
        let (first, act) = (Rc::clone(&shown), Callback::clone(&act));
        move |()| {
            changed.emit(first);
            connect.emit(act.reform(Deed::Hear));
        }
    });
    use_effect_with(properties.words, {
        let wish = properties.wish.clone();
        move |words| wish.emit(Wish::NameCopies(words.copy_other_tab().into_owned()))
    });
    (Rc::clone(&shown), Callback::clone(&act))
}
