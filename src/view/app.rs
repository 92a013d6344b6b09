//! The whole tool, as our own page shows it: all cases, the open case, the history and About.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::assess;
use yew::prelude::*;

use crate::app::chunks::now;
use crate::app::effect::Effect;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::sentences::{titled, verdict_in_words};
use crate::app::share::message::ShareMessage;
use crate::app::state::State;
use crate::app::storage::message::StorageMessage;
use crate::app::update::update;
use crate::app::words::Words;
use crate::view::app_properties::AppProperties;
use crate::view::case::case_view::{CaseLink, CaseLinks};
use crate::view::case::scoring::Scoring;
use crate::view::files::drop_zone::use_intake;
use crate::view::list::list_cache::ListCache;
use crate::view::pieces::button::button;
use crate::view::pieces::focus;
use crate::view::{header, notice, rest, start, storage};

/// The tool with all cases.
#[component]
pub fn App(properties: &AppProperties) -> Html {
    let (state, act) = use_state_and_dispatch(properties);
    let entries = use_mut_ref(ListCache::default);
    if !state.cases.is_loaded && state.rest.is_here {
        // Computes the rows as cases arrive, so that a list of thousands appears at once.
        now(rest::prepare_rows(&mut entries.borrow_mut(), &state, properties.environment));
    }
    let words = properties.words;
    let language = words.language();
    let intake = use_intake(words, &properties.read, &act);
    let page_ref = use_page_change(properties, &state);
    html! {
        <div class={if intake.is_over { "app whole files-over" } else { "app whole" }} part="container"
            lang={language.tag()} dir={language.direction()} onchange={intake.change}
            ondragover={intake.over} ondragleave={intake.leave} ondrop={intake.drop}>
            { header::header(words, &state, &act) }
            <div class="content" ref={page_ref}>
                { part(&state, rest::reminder(words, &state, &act)) }
                { storage::storage(words, &state, &act) }
                { notice::notice(words, &state, &act) }
                { part(&state, rest::above(words, &state, &act)) }
                { page(properties, &state, &act, &entries) }
            </div>
            <p class="drop-here" hidden={!intake.is_over}>{ words.drop_here() }</p>
            { part(&state, rest::dialog(properties, &state, &act)) }
        </div>
    }
}

fn page(
    properties: &AppProperties,
    state: &Rc<State>,
    act: &Callback<Message>,
    entries: &Rc<RefCell<ListCache>>,
) -> Html {
    let AppProperties { words, environment, .. } = *properties;
    let today = (environment.today)();
    match &state.page {
        Page::Start => html! {
            <div class="page" key="start">{ start::start(words, state, act) }</div>
        },
        Page::Case | Page::Preview => scored_case(words, state, act, today),
        Page::Cases => {
            whole(words, (state, act), "cases", rest::cases(properties, state, act, entries))
        }
        Page::History => {
            whole(words, (state, act), "history", rest::history(properties, state, act))
        }
        Page::About => whole(words, (state, act), "about", rest::about(words, state, act)),
    }
}

/// A part of a page, once the rest of the tool is here.
fn part(state: &State, part: impl Future<Output = Html>) -> Html {
    if state.rest.is_here { now(part).unwrap_or_default() } else { Html::default() }
}

/// A whole page of the rest. Until it is here, a line says so.
fn whole(
    words: Words,
    (state, act): (&State, &Callback<Message>),
    key: &str,
    page: impl Future<Output = Html>,
) -> Html {
    let page = if state.rest.is_here { now(page) } else { None };
    html! { <div class="page" key={key}>{ page.unwrap_or_else(|| waiting(words, state, act)) }</div> }
}

/// In place of a page that is not here. Reloading helps if the tool was replaced on its server, and loses nothing that is saved.
fn waiting(words: Words, state: &State, act: &Callback<Message>) -> Html {
    if !state.rest.is_late {
        return html! { <p class="calm" role="status">{ words.rest_waiting() }</p> };
    }
    let reload = act.reform(|_: MouseEvent| Message::Storage(StorageMessage::Reload));
    html! {
        <div class="callout" role="status">
            <p>{ words.rest_late() }</p>
            { button("link", words.reload(), reload) }
        </div>
    }
}

/// Names the document after what is shown. A change of page or case starts at the top, with the focus on its title.
#[hook]
fn use_page_change(properties: &AppProperties, state: &State) -> NodeRef {
    let content = use_node_ref();
    let perform = properties.perform.clone();
    use_effect_with(document_title(properties.words, state), move |title| {
        perform.emit(Effect::SetDocumentTitle(title.clone()));
    });
    let last = use_mut_ref(|| None);
    let is_wanted = use_mut_ref(|| false);
    // A preview that becomes a case stays as it is on the screen, and the focus stays where the person works.
    let page = if state.page == Page::Preview { Page::Case } else { state.page.clone() };
    let is_here = state.rest.is_here || matches!(page, Page::Start | Page::Case);
    let shown = (page, state.displayed().case.id.clone());
    use_effect_with((shown, state.cases.is_loaded, is_here), {
        let content = content.clone();
        move |(shown, is_loaded, is_here)| {
            // Nobody has navigated yet while the cases load.
            let before = last.replace(is_loaded.then(|| shown.clone()));
            if before.is_some_and(|before| before != *shown) {
                is_wanted.replace(true);
            }
            if *is_here && is_wanted.replace(false) {
                focus::page(&content);
            }
        }
    });
    content
}

/// Where the person is: the page, or the case and its verdict.
fn document_title(words: Words, state: &State) -> String {
    let of_case = |case: &Case| {
        let headline = assess(&state.model, &case.answers).headline;
        let verdict = verdict_in_words(words, headline.verdict());
        format!("{} · {verdict}", titled(words, &case.title))
    };
    let place = match &state.page {
        Page::Start => words.start_title().into_owned(),
        Page::Cases => words.way_cases().into_owned(),
        Page::About => words.way_about().into_owned(),
        Page::History => {
            format!("{} · {}", words.history_title(), titled(words, &state.open.case.title))
        }
        Page::Preview | Page::Case => of_case(&state.displayed().case),
    };
    format!("{place} · {}", words.brand())
}

/// Where an own case leads to.
const CASE_LINKS: [CaseLink; 3] = [CaseLink::Share, CaseLink::Projector, CaseLink::History];

/// The open case, or a preview: the same elements for both, because the first answer turns one into the other, and must
/// not take the focus away.
fn scored_case(words: Words, state: &State, act: &Callback<Message>, today: Option<Date>) -> Html {
    let shown = state.displayed();
    let own = state.previewed().is_none().then_some(&state.open.case);
    let stuck =
        own.zip(today).and_then(|(own, today)| state.history.stuck(&state.model, own, today));
    let follow = Callback::from({
        let act = act.clone();
        move |link| {
            act.emit(match link {
                CaseLink::Share => Message::Share(ShareMessage::OpenShareDialog),
                CaseLink::Projector => Message::Share(ShareMessage::OpenProjector),
                CaseLink::History => Message::Navigate(Page::History),
                CaseLink::CopyResult => return,
            });
        }
    });
    let links = CaseLinks {
        offered: if own.is_some() { &CASE_LINKS } else { &[] },
        follow,
        ..CaseLinks::default()
    };
    html! {
        <div class="page" key="case">
            <fieldset role="presentation" disabled={state.is_read_only()}>
                <Scoring model={state.model} key={shown.case.id.clone()} {words} state={Rc::new(shown.clone())}
                    send={act.reform(Message::Case)} print={act.reform(|()| Message::Print)} {today} {stuck} {links} />
            </fieldset>
            if own.is_some() {
                { part(state, rest::hand_on(words, state, act)) }
            }
        </div>
    }
}

/// The state, and the callback that updates it. Effects run before rendering: if rendering crashes, the journal already
/// has the change.
#[hook]
fn use_state_and_dispatch(properties: &AppProperties) -> (Rc<State>, Callback<Message>) {
    let (seed, model) = (properties.seed.clone(), properties.model);
    let latest = use_mut_ref(move || State::new(&seed, model));
    let shown = use_state(|| Rc::new(latest.borrow().clone()));
    let act = use_memo((), |()| {
        let (shown, properties) = (shown.setter(), properties.clone());
        Callback::from(move |message| {
            let effects =
                update(&mut latest.borrow_mut(), message, &(properties.environment.now)());
            for effect in effects {
                properties.perform.emit(effect);
            }
            let now = Rc::new(latest.borrow().clone());
            properties.changed.emit(Rc::clone(&now));
            shown.set(now);
        })
    });
    use_effect_with((), {
        let AppProperties { connect, changed, .. } = properties.clone();
        let (first, act) = (Rc::clone(&shown), Callback::clone(&act));
        move |()| {
            changed.emit(first);
            connect.emit(act.reform(Message::Event));
        }
    });
    use_effect_with(properties.words, {
        let perform = properties.perform.clone();
        move |words| perform.emit(Effect::SetCopySuffix(words.copy_other_tab().into_owned()))
    });
    (Rc::clone(&shown), Callback::clone(&act))
}
