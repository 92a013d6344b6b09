//! The table of cases.

use stop_fix_scale_core::model::{Dimension, score};
use yew::prelude::*;

use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;
use crate::view::list::{change, row};
use crate::view::pieces::button::button_unless;
use crate::view::pieces::focus;

/// The table, with the button below it that shows more. The roles are spelled out because the rows are laid out as grids, and
/// some browsers then no longer take them for a table.
pub(crate) fn table(page: &ListContext, found: &[&CachedRow]) -> Html {
    let words = page.words;
    let mut letters = Dimension::ALL.map(Dimension::id);
    // The bars are mirrored, but Latin letters run from left to right in any text.
    if page.is_mirrored() {
        letters.reverse();
    }
    let names = words.list(&Dimension::ALL.map(|dimension| page.dimension(dimension)));
    html! {
        <div class="cases-found card" hidden={found.is_empty()}>
            <table class="case-rows" role="table">
                <thead role="rowgroup">
                    <tr class="case-columns" role="row">
                        { column(words.column_verdict().into()) }
                        { column(words.column_case().into()) }
                        { column(html! { <abbr title={names}>{ letters.join(" ") }</abbr> }) }
                        { column(words.column_weakest().into()) }
                        { column(change::column(page)) }
                        { column(words.column_review().into()) }
                        { column(html! { <span class="spoken">{ words.column_actions() }</span> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    for entry in found.iter().take(page.state.list.most) {
                        { row::row(page, entry) }
                    }
                </tbody>
            </table>
            <p class="board-key">{ key(page) }</p>
            { more(page, found.len()) }
        </div>
    }
}

/// What the letters and the line of the bars mean. Only paper needs it: nothing there can be pointed at.
fn key(page: &ListContext) -> String {
    let names = Dimension::ALL.map(|each| format!("{} {}", each.id(), page.dimension(each)));
    let limit = score(page.state.model.rules.thresholds.scale_from);
    page.words.board_key(&page.words.list(&names), u32::from(limit)).into_owned()
}

fn column(name: Html) -> Html {
    html! { <th scope="col" role="columnheader">{ name }</th> }
}

fn more(page: &ListContext, found: usize) -> Html {
    let most = page.state.list.most;
    let left = found.saturating_sub(most);
    let shows = page.act.reform(|event: MouseEvent| {
        focus::last_row(&event);
        Message::List(ListMessage::ShowMore)
    });
    button_unless(
        left == 0,
        "link cases-more",
        page.words.cases_more(count(left.min(most)), count(left)),
        shows,
    )
}
