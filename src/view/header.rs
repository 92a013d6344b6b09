//! What stands above every page: the way to the others, and how the work stands.

use std::borrow::Cow;

use yew::prelude::*;

use crate::app::home::{Deed, Home, Place};
use crate::app::keep::{Saving, Trouble, Where};
use crate::app::words::{Words, count};

/// The ways to the pages, and the line that is always in sight.
pub(super) fn header(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let way = |place: Place, name: String| {
        let current = (home.place == place).then_some("page");
        html! {
            <button type="button" part="button" class="way" aria-current={current}
                onclick={act.reform(move |_| Deed::Go(place.clone()))}>{ name }</button>
        }
    };
    html! {
        <>
            <nav class="ways" aria-label={words.ways()}>
                { way(Place::Cases, words.way_cases(count(home.present().count())).into_owned()) }
                { way(Place::Case, words.way_case().into_owned()) }
                { way(Place::About, words.way_about().into_owned()) }
            </nav>
            { saving(words, &home.saving) }
        </>
    }
}

/// Whether the work is saved. Told by colour, shape and word.
fn saving(words: Words, saving: &Saving) -> Html {
    let (class, text) = match saving {
        Saving::Nothing => ("nothing", words.saving_nothing()),
        Saving::NoAnswer => ("slow", words.saving_no_answer()),
        Saving::Recovering => ("slow", words.saving_recovering()),
        Saving::Saving => ("under-way", words.saving_under_way()),
        Saving::StillSaving => ("slow", words.saving_still()),
        Saving::Saved(Where::Local) => ("saved", words.saving_saved_local()),
        Saving::Saved(_) => ("saved", words.saving_saved()),
        Saving::NotSaved(trouble) => ("not-saved", self::trouble(words, trouble)),
    };
    html! { <p class={classes!("saving", class)} part="status">{ text }</p> }
}

/// Why something is not saved, and what to do.
pub(super) fn trouble(words: Words, trouble: &Trouble) -> Cow<'static, str> {
    match trouble {
        Trouble::Refused => words.not_saved_refused(),
        Trouble::Full => words.not_saved_full(),
        Trouble::Newer => words.not_saved_newer(),
        Trouble::TooLarge => words.not_saved_too_large(),
        Trouble::Closed => words.not_saved_closed(),
        Trouble::Other(_) => words.not_saved_other(),
    }
}
