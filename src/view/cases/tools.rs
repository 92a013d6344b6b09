//! Searching, sorting, and as what the cases are shown.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::Overview;
use crate::app::home::{Deed, Form, Look};
use crate::app::listing::Order;
use crate::app::words::count;

const ORDERS: [Order; 4] = [Order::Attention, Order::Weakest, Order::Name, Order::Newest];

/// What is above the cases, once there are several.
pub(super) fn tools(page: &Overview, found: usize) -> Html {
    let words = page.words;
    let searches = page.act.reform(|event: InputEvent| Deed::Look(Look::Search(value(&event))));
    let sorts = page.act.reform(|event: Event| {
        let chosen = value(&event).parse().ok().and_then(|place: usize| ORDERS.get(place).copied());
        Deed::Look(Look::Sort(chosen.unwrap_or_default()))
    });
    html! {
        <>
            <label class="field cases-search">
                <span class="label">{ words.search_label() }</span>
                <input type="search" class="entry" autocomplete="off" dir="auto"
                    value={page.home.list.query.clone()} oninput={searches} />
            </label>
            <label class="field">
                <span class="label">{ words.sort_label() }</span>
                <select class="entry" onchange={sorts}>
                    for (place, order) in ORDERS.into_iter().enumerate() {
                        <option value={place.to_string()} selected={page.home.list.order == order}>
                            { match order {
                                Order::Attention => words.sort_attention(),
                                Order::Weakest => words.sort_weakest(),
                                Order::Name => words.sort_name(),
                                Order::Newest => words.sort_newest(),
                            } }
                        </option>
                    }
                </select>
            </label>
            <fieldset class="cases-form">
                <legend class="label">{ words.form_label() }</legend>
                { form(page, Form::List, words.form_list().into_owned()) }
                { form(page, Form::Grid, words.form_grid().into_owned()) }
            </fieldset>
            <p class="cases-count" role="status">
                { words.cases_found(count(found), count(page.entries.len())) }
            </p>
        </>
    }
}

fn form(page: &Overview, form: Form, name: String) -> Html {
    html! {
        <label class="cases-choice">
            <input type="radio" name="form" checked={page.home.list.form == form}
                onchange={page.does(Deed::Look(Look::Show(form)))} />
            <span>{ name }</span>
        </label>
    }
}

/// What a field holds. A list has the same `value`.
fn value(event: &Event) -> String {
    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
    field.map(|field| field.value()).unwrap_or_default()
}
