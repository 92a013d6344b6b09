//! Search, sort order and view of the list.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::list::list_view::ListView;
use crate::app::list::message::ListMessage;
use crate::app::list::plot;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::{ListRow, SortOrder};
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;

const ORDERS: [SortOrder; 4] =
    [SortOrder::Attention, SortOrder::Weakest, SortOrder::Name, SortOrder::Newest];

/// The controls above the list, once there are several cases.
pub(crate) fn tools(page: &ListContext, found: &[&CachedRow]) -> Html {
    let words = page.words;
    let searches =
        page.act.reform(|event: InputEvent| Message::List(ListMessage::Search(value(&event))));
    let sorts = page.act.reform(|event: Event| {
        let chosen = value(&event).parse().ok().and_then(|index: usize| ORDERS.get(index).copied());
        Message::List(ListMessage::Sort(chosen.unwrap_or_default()))
    });
    html! {
        <>
            <label class="field cases-search">
                <span class="label">{ words.search_label() }</span>
                <input type="search" class="entry" autocomplete="off" dir="auto"
                    value={page.state.list.query.clone()} oninput={searches} />
            </label>
            <label class="field">
                <span class="label">{ words.sort_label() }</span>
                <select class="entry" onchange={sorts}>
                    for (index, order) in ORDERS.into_iter().enumerate() {
                        <option value={index.to_string()} selected={page.state.list.order == order}>
                            { match order {
                                SortOrder::Attention => words.sort_attention(),
                                SortOrder::Weakest => words.sort_weakest(),
                                SortOrder::Name => words.sort_name(),
                                SortOrder::Newest => words.sort_newest(),
                            } }
                        </option>
                    }
                </select>
            </label>
            <fieldset class="cases-form">
                <legend class="label">{ words.form_label() }</legend>
                { form(page, ListView::List, words.form_list().into_owned()) }
                { form(page, ListView::Grid, words.form_grid().into_owned()) }
                { form(page, ListView::Plot, words.form_plot().into_owned()) }
            </fieldset>
            <p class="cases-count" role="status">
                { words.cases_found(count(found.len()), count(page.entries.len())) }
            </p>
            <p class="cases-held">{ held_back(page, found) }</p>
        </>
    }
}

/// Which dimension holds back the most cases; empty if none does or more than two tie.
fn held_back(page: &ListContext, found: &[&CachedRow]) -> String {
    let rows: Vec<&ListRow> = found.iter().map(|entry| &entry.row).collect();
    let held = plot::held_back(&rows);
    let (words, all) = (page.words, count(rows.len()));
    match plot::holds_most_back(&held)[..] {
        [one] => words.holds_back(&page.dimension(one), *held.get(one), all).into_owned(),
        [one, other] => {
            let names = words.list(&[page.dimension(one), page.dimension(other)]);
            words.hold_back(&names, *held.get(one), all).into_owned()
        }
        _ => String::new(),
    }
}

fn form(page: &ListContext, form: ListView, name: String) -> Html {
    html! {
        <label class="cases-choice">
            <input type="radio" name="form" checked={page.state.list.form == form}
                onchange={page.does(Message::List(ListMessage::ShowAs(form)))} />
            <span>{ name }</span>
        </label>
    }
}

/// The value of a field. A select element has the same `value`.
fn value(event: &Event) -> String {
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    field.map(|field| field.value()).unwrap_or_default()
}
