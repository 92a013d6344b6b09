//! All cases: the list or the grid, the plot beside it, and the deleted cases.

use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::list_view::ListView;
use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::listed;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::files::section;
use crate::view::list::list_context::ListContext;
use crate::view::list::{deleted, grid, plot, row, tools};
use crate::view::pieces::focus;
use crate::view::share::opened;

/// With fewer cases there is nothing to search, sort or compare.
const FEW: usize = 3;

/// The page with all cases.
pub(crate) fn list_context(page: &ListContext) -> Html {
    let ListContext { words, state, entries, .. } = page;
    let has_many = entries.len() >= FEW;
    let query = if has_many { &*state.list.query } else { "" };
    let indexes = listed(entries, query, state.list.order, page.fold);
    let found: Vec<&CachedRow> =
        indexes.into_iter().filter_map(|index| entries.get(index)).collect();
    html! {
        <section class="cases">
            <div class="cases-head">
                <h2 class="page-title" tabindex="-1">{ words.cases_title() }</h2>
                <button type="button" part="button" class="action" onclick={page.does(Message::Cases(CasesMessage::New))}>
                    { words.new_case() }
                </button>
                { opened::way_in(*words, page.act) }
            </div>
            { section::section(*words, state, page.act) }
            <p class="cases-none" hidden={!entries.is_empty() || !state.cases.is_loaded}>{ words.no_cases() }</p>
            <div class="cases-tools" hidden={!has_many}>
                if has_many {
                    { tools::tools(page, &found) }
                }
            </div>
            { body(page, has_many, &found) }
            { deleted::deleted(page) }
        </section>
    }
}

/// The plot is beside the list if there is room, and alone if the person selects it.
fn body(page: &ListContext, has_many: bool, found: &[&CachedRow]) -> Html {
    let form = if has_many { page.state.list.form } else { ListView::List };
    let drawn = found.iter().take(page.state.list.most);
    let (class, listing) = match form {
        ListView::List => ("cases-body", list(page, drawn)),
        ListView::Grid => ("cases-body", grid::grid(page, drawn, found)),
        ListView::Plot => ("cases-body alone", Html::default()),
    };
    let has_plot = has_many && form != ListView::Grid && !found.is_empty();
    html! {
        <div {class}>
            <div class="cases-found" hidden={form == ListView::Plot}>
                { listing }
                { more(page, found.len()) }
            </div>
            <div class="cases-beside" hidden={!has_plot}>
                if has_plot {
                    { plot::plot(page, found) }
                }
            </div>
        </div>
    }
}

fn list<'a>(page: &ListContext, drawn: impl Iterator<Item = &'a &'a CachedRow>) -> Html {
    html! {
        <ul class="case-rows" key="list">
            for entry in drawn {
                { row::row(page, entry) }
            }
        </ul>
    }
}

fn more(page: &ListContext, found: usize) -> Html {
    let most = page.state.list.most;
    let left = found.saturating_sub(most);
    let shows = page.act.reform(|event: MouseEvent| {
        focus::last_row(&event);
        Message::List(ListMessage::ShowMore)
    });
    html! {
        <button type="button" part="button" class="action cases-more" key="more" hidden={left == 0}
            onclick={shows}>
            { page.words.cases_more(count(left.min(most)), count(left)) }
        </button>
    }
}
