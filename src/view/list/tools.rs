//! Search and order of the list.

use yew::prelude::*;

use crate::app::list::message::ListMessage;
use crate::app::list::rows::SortOrder;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::compare;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::field::value;
use crate::view::pieces::text;

const ORDERS: [SortOrder; 5] =
    [SortOrder::Nearest, SortOrder::Weakest, SortOrder::Review, SortOrder::Name, SortOrder::Newest];

/// The controls above the list, and how many cases they leave in it.
pub(crate) fn tools(page: &ListContext, found: usize) -> Html {
    let words = page.words;
    let searches =
        page.act.reform(|event: InputEvent| Message::List(ListMessage::Search(value(&event))));
    let sorts = page.act.reform(|event: Event| {
        let chosen = value(&event).parse().ok().and_then(|index: usize| ORDERS.get(index).copied());
        Message::List(ListMessage::Sort(chosen.unwrap_or_default()))
    });
    let all = page.entries.len();
    html! {
        <div class={if page.state.list.has_tools { "cases-tools unfolded" } else { "cases-tools" }}>
            // Only where there is little room; elsewhere all of it is always there.
            <button type="button" part="button" class="link tools-way" aria-expanded={page.state.list.has_tools.to_string()}
                onclick={page.does(Message::List(ListMessage::ToggleTools))}>{ words.tools_label() }</button>
            <label class="field cases-search">
                { text::label(words.search_label()) }
                <input type="search" class="entry" autocomplete="off" dir="auto"
                    value={page.state.list.query.clone()} oninput={searches} />
            </label>
            <label class="field">
                { text::label(words.sort_label()) }
                <select class="entry" onchange={sorts}>
                    for (index, order) in ORDERS.into_iter().enumerate() {
                        <option value={index.to_string()} selected={page.state.list.order == order}>
                            { match order {
                                SortOrder::Nearest => words.sort_nearest(),
                                SortOrder::Weakest => words.sort_weakest(),
                                SortOrder::Review => words.sort_review(),
                                SortOrder::Name => words.sort_name(),
                                SortOrder::Newest => words.sort_newest(),
                            } }
                        </option>
                    }
                </select>
            </label>
            { compare::choice(page) }
            <p class="cases-count" role="status">
                { (found < all).then(|| words.cases_found(count(found), count(all))) }
            </p>
            { compare::naming(page) }
        </div>
    }
}
