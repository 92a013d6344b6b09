//! All cases: what they have in common, the table with the plot beside it, and the deleted cases.

use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::files::write::ExportKind;
use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::listed;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::files::section;
use crate::view::list::list_context::ListContext;
use crate::view::list::{deleted, plot, sentence, strip, table, tools};
use crate::view::pieces::button::{button, button_unless};
use crate::view::pieces::{focus, verdict_icon};
use crate::view::share::opened;

/// With fewer cases there is nothing to search, sort or compare.
const FEW: usize = 3;

/// The page with all cases.
pub(crate) fn list_context(page: &ListContext) -> Html {
    let ListContext { state, entries, .. } = page;
    let has_many = entries.len() >= FEW;
    let query = if has_many { &*state.list.query } else { "" };
    let indexes = listed(entries, query, state.list.order, page.environment.fold);
    let all: Vec<&CachedRow> = indexes.into_iter().filter_map(|index| entries.get(index)).collect();
    let only = state.list.only.filter(|_| has_many);
    let is_shown = |entry: &&CachedRow| only.is_none_or(|group| group.has(entry.row.headline));
    let found: Vec<&CachedRow> = all.iter().copied().filter(is_shown).collect();
    html! {
        <section class="cases">
            { head(page) }
            <div class="cases-none card" hidden={!is_new(page)}>
                <p class="cases-marks">{ verdict_icon::all() }</p>
                <p>{ page.words.no_cases() }</p>
                { button("action primary", page.words.new_case(), page.does(NEW)) }
            </div>
            <div class="cases-above" hidden={!has_many}>
                if has_many {
                    { strip::strip(page, &all) }
                    { sentence::sentence(page, &found) }
                    { tools::tools(page, found.len()) }
                }
            </div>
            <div class="cases-nothing card" hidden={!has_many || !found.is_empty()}>
                <p>{ page.words.nothing_found() }</p>
                { button("action", page.words.find_all(), finds_all(page)) }
            </div>
            <div class="cases-body">
                { table::table(page, &found) }
                <div class="cases-beside" hidden={!has_many || found.is_empty()}>
                    if has_many && !found.is_empty() {
                        { page.plot.plot(&found, state.list.compared.as_ref(), page.words, &|| plot::plot(page, &found)) }
                    }
                </div>
            </div>
            { deleted::deleted(page) }
        </section>
    }
}

const NEW: Message = Message::Cases(CasesMessage::New);

/// Whether the person has no case yet.
fn is_new(page: &ListContext) -> bool {
    page.entries.is_empty() && page.state.cases.is_loaded
}

/// Ends the search and the choice of a verdict. The button disappears with them.
fn finds_all(page: &ListContext) -> Callback<MouseEvent> {
    let act = page.act.clone();
    let only = page.state.list.only;
    Callback::from(move |event: MouseEvent| {
        focus::title(&event);
        act.emit(Message::List(ListMessage::Search(String::new())));
        if let Some(group) = only {
            act.emit(Message::List(ListMessage::ToggleGroup(group)));
        }
    })
}

fn head(page: &ListContext) -> Html {
    let words = page.words;
    let act = page.act.clone();
    // Paper has no button for more, so all of them are drawn first.
    let prints = Callback::from(move |_: MouseEvent| {
        act.emit(Message::List(ListMessage::ShowAll));
        act.emit(Message::Print);
    });
    html! {
        <div class="cases-head">
            <h2 class="page-title" tabindex="-1">{ words.cases_title(count(page.entries.len())) }</h2>
            <p class="board-date">{ page.today.map(|today| page.day(today)) }</p>
            { button_unless(page.entries.is_empty(), "link", words.board_sheet(), prints) }
            { button_unless(
                page.entries.is_empty(),
                "link excel",
                words.excel(),
                page.export.reform(|_| ExportKind::Workbook),
            ) }
            { opened::way_in(words, page.act) }
            { section::section(words, page.state, page.act, page.export) }
            { button_unless(
                is_new(page),
                // While a file is looked at, the button that adds its cases is the main one.
                if page.state.files.preview.is_some() { "action" } else { "action primary" },
                words.new_case(),
                page.does(NEW),
            ) }
        </div>
    }
}
