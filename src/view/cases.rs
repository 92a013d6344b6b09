//! All cases.

use yew::prelude::*;

use super::{linked, review, shape};
use crate::app::home::{Deed, Home};
use crate::app::keep::Kept;
use crate::app::words::Words;
use crate::format::date::Date;
use crate::model::{AI1, assess};

/// The page of all cases.
pub(super) fn cases(words: Words, home: &Home, act: &Callback<Deed>, today: Option<Date>) -> Html {
    html! {
        <>
            <h2 class="page-title">{ words.cases_title() }</h2>
            <button type="button" part="button" class="button"
                onclick={act.reform(|_| Deed::New)}>{ words.new_case() }</button>
            { linked::way_in(words, act) }
            <ul class="cases">
                for kept in home.present() {
                    { row(words, kept, act, today) }
                }
            </ul>
        </>
    }
}

fn row(words: Words, kept: &Kept, act: &Callback<Deed>, today: Option<Date>) -> Html {
    let case = &kept.case;
    let title = case.title.trim();
    let headline = assess(&AI1, &case.answers).headline;
    let id = case.id.clone();
    let does = move |deed: fn(String) -> Deed| {
        let id = id.clone();
        act.reform(move |_: MouseEvent| deed(id.clone()))
    };
    html! {
        <li class={classes!("case-row", headline.id())} key={case.id.clone()}>
            { shape::shape(headline.verdict()) }
            <button type="button" part="button" class="link" dir="auto" onclick={does(Deed::Open)}>
                { if title.is_empty() { words.untitled().into_owned() } else { title.to_owned() } }
            </button>
            { review::mark(words, case.review.date, today) }
            <button type="button" part="button" class="link" onclick={does(Deed::Delete)}>{ words.delete() }</button>
        </li>
    }
}
