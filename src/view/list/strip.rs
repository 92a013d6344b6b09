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
                { part(page, group, found) }
            }
        </div>
    }
}

fn part(page: &ListContext, group: VerdictGroup, found: &[&CachedRow]) -> Html {
    let VerdictGroup(verdict) = group;
    let count = group.count(found.iter().map(|entry| &entry.row));
    let is_pressed = page.state.list.only == Some(group);
    // Where nothing is found, the bar remains and counts nothing, so that what is below it does not move.
    let is_hidden = if found.is_empty() {
        group.count(page.entries.iter().map(|entry| &entry.row)) == 0
    } else {
        count == 0
    };
    let id = verdict.map_or("open", |verdict| verdict.id());
    html! {
        <button type="button" part="button" class={classes!("strip-part", id, format!("share-{}", tenths(count, found.len())))}
            aria-pressed={is_pressed.to_string()} hidden={is_hidden && !is_pressed}
            onclick={page.does(Message::List(ListMessage::ToggleGroup(group)))}>
            { verdict_icon::verdict_icon(verdict) }
            <b>{ count }</b>
            { " " }
            <span>{ verdict_in_words(page.words, verdict) }</span>
        </button>
    }
}
