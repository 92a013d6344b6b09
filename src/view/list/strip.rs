//! The bar that counts the cases of each verdict. Each part is a button that shows only these.

use yew::prelude::*;

use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::verdict_group::{VerdictGroup, tenths};
use crate::app::message::Message;
use crate::app::sentences::verdict_in_words;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::verdict_icon;

/// The bar. It counts all cases that the search finds, whichever of them are shown.
pub(crate) fn strip(page: &ListContext, found: &[&CachedRow]) -> Html {
    let only = page.state.list.only;
    html! {
        <div class={if only.is_some() { "strip narrowed" } else { "strip" }} role="group" aria-label={page.words.filter_label()}>
            for group in VerdictGroup::ALL {
                { part(page, group, group.count(found.iter().map(|entry| &entry.row)), found.len()) }
            }
        </div>
    }
}

fn part(page: &ListContext, group: VerdictGroup, count: usize, all: usize) -> Html {
    let VerdictGroup(verdict) = group;
    let is_pressed = page.state.list.only == Some(group);
    let id = verdict.map_or("open", |verdict| verdict.id());
    html! {
        <button type="button" part="button" class={classes!("strip-part", id, format!("share-{}", tenths(count, all)))}
            aria-pressed={is_pressed.to_string()} hidden={count == 0 && !is_pressed}
            onclick={page.does(Message::List(ListMessage::ToggleGroup(group)))}>
            { verdict_icon::verdict_icon(verdict) }
            <b>{ count }</b>
            { " " }
            <span>{ verdict_in_words(page.words, verdict) }</span>
        </button>
    }
}
