//! The history of the open case: a line for each dimension, and every state that is kept.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Dates, Screen, shape};
use crate::app::comparing::compare;
use crate::app::home::{Deed, Earlier, Home, Look, Place, Recall};
use crate::app::words::{Words, count};
use crate::format::case_file::Case;
use crate::model::{AI1, assess};

mod compared;
mod lines;
mod then;

/// Everything that is at hand, and whom to tell what the person does.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct HistoryProperties {
    pub(super) words: Words,
    pub(super) home: Rc<Home>,
    pub(super) act: Callback<Deed>,
    pub(super) dates: Dates,
}

/// The page. It takes the focus: the button that led here is gone.
#[component]
pub(super) fn History(properties: &HistoryProperties) -> Html {
    let HistoryProperties { words, home, act, dates } = properties;
    let words = *words;
    let title = use_node_ref();
    use_effect_with(title.clone(), |title| {
        if let Some(title) = title.cast::<HtmlElement>() {
            let _ = title.focus();
        }
    });
    let screen = Screen::of(words, &home.scoring.case);
    let (earlier, now) = home.earlier();
    let past = home.past();
    let unreadable = past.map_or(0, |past| past.unreadable);
    let trouble = past.is_some_and(|past| past.trouble.is_some());
    let is_empty = past.is_some() && !trouble && unreadable == 0 && earlier.is_empty();
    html! {
        <div class="history">
            <button type="button" part="button" class="link" onclick={act.reform(|_| Deed::Go(Place::Case))}>
                { words.history_back() }
            </button>
            <h2 class="page-title" tabindex="-1" ref={title}>{ words.history_title() }</h2>
            <p class="history-name" dir="auto">{ home.scoring.case.title.clone() }</p>
            <p class="asks">{ words.history_what() }</p>
            <p hidden={!is_empty}>{ words.history_empty() }</p>
            <p hidden={!trouble}>{ words.history_trouble() }</p>
            <p hidden={unreadable == 0}>{ words.history_unreadable(unreadable) }</p>
            { lines::lines(&screen, earlier, *dates) }
            <section class="states" hidden={earlier.is_empty()}>
                <h2 class="dimension">{ words.states_title() }</h2>
                <ol class="states-list" reversed={true}>
                    { present(&screen, earlier.last(), now, *dates) }
                    for place in (0..earlier.len()).rev() {
                        { row(properties, &screen, earlier, place) }
                    }
                </ol>
            </section>
        </div>
    }
}

/// What the case says now.
fn present(screen: &Screen, before: Option<&Earlier>, now: Option<&Earlier>, dates: Dates) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    let saved = now.map(|state| dates.in_words(words, &state.saved));
    html! {
        <li class="state" key="now">
            <div class="state-said">
                <h3 class="state-when">{ words.state_now() }</h3>
                <p class="note">{ saved }</p>
                { said(screen, case, before) }
            </div>
        </li>
    }
}

/// One state, and what can be done with it.
fn row(properties: &HistoryProperties, screen: &Screen, states: &[Earlier], place: usize) -> Html {
    let HistoryProperties { words, home, dates, .. } = properties;
    let state = &states[place];
    let time = dates.in_words(*words, &state.saved);
    let looked_at = home
        .history
        .looked_at
        .filter(|(revision, _)| *revision == state.revision)
        .map(|(_, how)| how);
    let before = place.checked_sub(1).map(|before| &states[before]);
    let button = |name: String, recall: Recall, is_open: Option<bool>| {
        html! {
            <button type="button" part="button" class="link" aria-label={words.state_action(&name, &time).into_owned()}
                aria-expanded={is_open.map(|is_open| is_open.to_string())}
                onclick={properties.act.reform(move |_| Deed::Recall(recall))}>{ name }</button>
        }
    };
    let unfolds = |name: String, look: Look| {
        let is_open = looked_at == Some(look);
        let recall = if is_open { Recall::Close } else { Recall::Look(state.revision, look) };
        button(name, recall, Some(is_open))
    };
    html! {
        <li class="state" key={state.revision}>
            <div class="state-said">
                <h3 class="state-when">{ time.clone() }</h3>
                <p class="note" hidden={!state.deleted}>{ words.state_deleted() }</p>
                { said(screen, &state.case, before) }
            </div>
            <div class="state-ways">
                { unfolds(words.state_look().into_owned(), Look::Whole) }
                { unfolds(words.state_compare().into_owned(), Look::Compared) }
                { button(words.state_bring_back().into_owned(), Recall::BringBack(state.revision), None) }
            </div>
            <div class="state-shown">
                { match looked_at {
                    None => Html::default(),
                    Some(Look::Whole) => then::then(&Screen::of(*words, &state.case)),
                    Some(Look::Compared) => compared::compared(screen, &state.case),
                } }
            </div>
        </li>
    }
}

/// The verdict of a state, and how much moved since the one before.
fn said(screen: &Screen, case: &Case, before: Option<&Earlier>) -> Html {
    let words = screen.words;
    let headline = assess(&AI1, &case.answers).headline;
    let changes = before.map(|before| compare(&AI1, &before.case, case));
    let (moved, texts) = match &changes {
        None => (words.state_oldest(), 0),
        Some(changes) => (
            words.moved_answers(count(changes.levels.len() + changes.context.len())),
            changes.texts.len() + usize::from(changes.date.is_some()),
        ),
    };
    html! {
        <>
            <p class={classes!("state-verdict", headline.id())}>
                { shape::shape(headline.verdict()) }
                <span>{ screen.headline(headline) }</span>
            </p>
            <p class="state-moved">
                { moved }{ " " }
                { (texts > 0).then(|| words.moved_texts(count(texts))) }
            </p>
        </>
    }
}
