//! The header of every page: the product, navigation and save status.

use std::borrow::Cow;

use yew::prelude::*;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::{StorageError, StorageKind};
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::pieces::{link, verdict_icon};

/// The navigation, and the save status, which is always in sight.
pub(crate) fn header(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let cases = state.listed().count();
    let is_start = state.page == Page::Start;
    let link = |page: Page, name: Cow<'static, str>, count: Option<usize>| {
        let (current, id) = (state.page.clone(), state.open.case.id.clone());
        html! { <Way {page} {current} {id} name={name.into_owned()} {count} act={act.clone()} /> }
    };
    html! {
        <header class="header">
            <p class="brand">
                { verdict_icon::all() }
                <span>{ words.brand() }</span>
            </p>
            <nav class="ways" aria-label={words.ways()}>
                if !is_start {
                    { link(Page::Case, words.way_case(), None) }
                }
                { link(Page::Cases, words.way_cases(), Some(cases)) }
                { link(Page::About, words.way_about(), None) }
            </nav>
            { saving(words, state) }
        </header>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WayProperties {
    page: Page,
    current: Page,
    /// The id of the open case.
    id: String,
    name: String,
    count: Option<usize>,
    act: Callback<Message>,
}

/// A link to a page.
#[component]
fn Way(properties: &WayProperties) -> Html {
    let WayProperties { page, current, id, name, count: number, act } = properties.clone();
    let href = page.fragment(&id);
    let aria_current = (current == page).then_some("page");
    let onclick = link::in_place(&act, Message::Navigate(page));
    html! {
        <a {href} part="link" class="way" aria-current={aria_current} {onclick}>
            { name }
            if let Some(number) = number.filter(|number| *number > 0) {
                { " " }<span class="way-count">{ count(number) }</span>
            }
        </a>
    }
}

/// The save status, in colour, shape and words. A preview is not saved, so nothing is said about it unless something is wrong.
fn saving(words: Words, state: &State) -> Html {
    let is_silent = matches!(state.page, Page::Start | Page::Preview);
    let (class, text) = match &state.save_status {
        SaveStatus::NothingToSave | SaveStatus::Saved(_) if is_silent => ("nothing", "".into()),
        SaveStatus::NothingToSave if state.listed().next().is_none() => {
            ("nothing", words.saving_nothing())
        }
        SaveStatus::NoAnswer => ("slow", words.saving_no_answer()),
        SaveStatus::Recovering => ("slow", words.saving_recovering()),
        SaveStatus::Saving => ("under-way", words.saving_under_way()),
        SaveStatus::SavingSlowly => ("slow", words.saving_still()),
        SaveStatus::Saved(StorageKind::Local) => ("saved", words.saving_saved_local()),
        SaveStatus::NothingToSave | SaveStatus::Saved(_) => ("saved", words.saving_saved()),
        SaveStatus::NotSaved(error) => ("not-saved", not_saved_reason(words, error)),
    };
    html! { <p class={classes!("saving", class)} part="status">{ text }</p> }
}

/// Why something is not saved, and what to do.
pub(crate) fn not_saved_reason(words: Words, error: &StorageError) -> Cow<'static, str> {
    match error {
        StorageError::Refused => words.not_saved_refused(),
        StorageError::Full => words.not_saved_full(),
        StorageError::Newer => words.not_saved_newer(),
        StorageError::TooLarge => words.not_saved_too_large(),
        StorageError::Closed => words.not_saved_closed(),
        StorageError::Other(_) => words.not_saved_other(),
    }
}
