//! The header of every page: navigation and save status.

use std::borrow::Cow;

use yew::prelude::*;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::{StorageError, StorageKind};
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::words::{Words, count};

/// The navigation, and the save status, which is always in sight.
pub(crate) fn header(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let way = |page: Page, name: String| {
        let current = (state.page == page).then_some("page");
        html! {
            <button type="button" part="button" class="way" aria-current={current}
                onclick={act.reform(move |_| Message::Navigate(page.clone()))}>{ name }</button>
        }
    };
    html! {
        <>
            <nav class="ways" aria-label={words.ways()}>
                { way(Page::Cases, words.way_cases(count(state.listed().count())).into_owned()) }
                { way(Page::Case, words.way_case().into_owned()) }
                { way(Page::About, words.way_about().into_owned()) }
            </nav>
            { saving(words, &state.save_status) }
        </>
    }
}

/// The save status, in colour, shape and words.
fn saving(words: Words, saving: &SaveStatus) -> Html {
    let (class, text) = match saving {
        SaveStatus::NothingToSave => ("nothing", words.saving_nothing()),
        SaveStatus::NoAnswer => ("slow", words.saving_no_answer()),
        SaveStatus::Recovering => ("slow", words.saving_recovering()),
        SaveStatus::Saving => ("under-way", words.saving_under_way()),
        SaveStatus::SavingSlowly => ("slow", words.saving_still()),
        SaveStatus::Saved(StorageKind::Local) => ("saved", words.saving_saved_local()),
        SaveStatus::Saved(_) => ("saved", words.saving_saved()),
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
