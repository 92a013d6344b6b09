//! What the cases found have in common, in a sentence or two.

use yew::prelude::*;

use crate::app::case::review::{Due, due};
use crate::app::list::plot;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::words::count;
use crate::view::list::change;
use crate::view::list::list_context::ListContext;

/// What holds most of them back, what has changed since the moment of comparison, and how many reviews are late.
pub(crate) fn sentence(page: &ListContext, found: &[&CachedRow]) -> Html {
    let rows: Vec<&ListRow> = found.iter().map(|entry| &entry.row).collect();
    // While cases are compared, what has changed is what the person wants to know.
    let class = page.state.list.compared.is_some().then_some("compared");
    html! {
        <p class={classes!("cases-sentence", class)}>
            <strong>{ held_back(page, &rows) }</strong>
            { " " }
            <span role="status">{ change::since(page, found) }</span>
            { " " }
            <span>{ late(page, &rows) }</span>
        </p>
    }
}

/// Which dimensions hold back the most cases; empty if none does.
fn held_back(page: &ListContext, rows: &[&ListRow]) -> String {
    let held = plot::held_back(rows);
    let (words, all) = (page.words, count(rows.len()));
    match plot::holds_most_back(&held)[..] {
        [one] => words.holds_back(&page.dimension(one), *held.get(one), all).into_owned(),
        [one, ref others @ ..] => {
            let names: Vec<_> =
                [one].iter().chain(others).map(|dimension| page.dimension(*dimension)).collect();
            words.hold_back(&words.list(&names), *held.get(one), all).into_owned()
        }
        [] => String::new(),
    }
}

fn late(page: &ListContext, rows: &[&ListRow]) -> String {
    let Some(today) = page.today else { return String::new() };
    let is_late = |row: &&&ListRow| matches!(due(row.review, today), Due::Past(_));
    match rows.iter().filter(is_late).count() {
        0 => String::new(),
        late => page.words.reviews_late(count(late)).into_owned(),
    }
}
