//! One case in the table, with its actions.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use stop_fix_scale_core::model::Headline;
use stop_fix_scale_core::model::assess::PointSpan;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::list::rows::ListRow;
use crate::app::message::Message;
use crate::app::sentences::result::{range_in_short, span_in_words, weakest_of};
use crate::app::words::count;
use crate::view::case::review;
use crate::view::list::list_context::ListContext;
use crate::view::list::{bars, change};
use crate::view::pieces::button::button;
use crate::view::pieces::text;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::{focus, verdict_icon};

/// The row of a case.
pub(crate) fn row(page: &ListContext, CachedRow { case, row }: &CachedRow) -> Html {
    let words = page.words;
    let is_unfolded = page.state.list.unfolded.as_ref() == Some(&case.id);
    let other = (!is_unfolded).then(|| case.id.clone());
    html! {
        <tr class={verdict_class("case-row", row.headline)} role="row" key={case.id.clone()}
            onkeydown={is_unfolded.then(|| folds_on_escape(page))}>
            <td class="case-verdict" role="cell">
                { verdict_icon::verdict_icon(row.headline.verdict()) }
                <span>{ range_in_short(words, row.headline, row.range) }</span>
            </td>
            <th class="case-about" scope="row" role="rowheader">
                { page.name(case) }
                <bdi class="case-owner">{ case.owner.clone() }</bdi>
            </th>
            <td class="case-bars" role="cell">{ bars::bars(page, row) }</td>
            <td class="case-weakest" role="cell" data-label={words.column_weakest()}>{ weakest(page, row) }</td>
            { change::cell(page, case, row) }
            <td class="case-review" role="cell" data-label={case.review.date.map(|_| words.column_review())}>
                { review::mark(words, case.review.date, page.today, |date| page.day(date)) }
            </td>
            <td class="case-menu" role="cell">
                <button type="button" part="button" class="link case-more" disabled={page.state.is_read_only()}
                    aria-expanded={is_unfolded.to_string()} aria-label={format!("{}: {}", words.case_more(), page.title(case))}
                    onclick={page.does(Message::List(ListMessage::Unfold(other)))}>{ words.case_more() }</button>
            </td>
            if is_unfolded {
                <td class="case-actions" role="cell">{ actions(page, case) }</td>
            }
        </tr>
    }
}

/// The weakest dimension with its score; without a verdict, how many dimensions are open.
fn weakest(page: &ListContext, row: &ListRow) -> String {
    let words = page.words;
    let open = row.points.iter().filter(|(_, span)| span.low != span.high).count();
    if row.headline == Headline::Open && open > 0 {
        return words.dimensions_open(count(open)).into_owned();
    }
    let weakest = weakest_of(&row.points);
    let Some(first) = weakest.first() else { return words.all_even().into_owned() };
    let names: Vec<_> = weakest.iter().map(|dimension| page.dimension(*dimension)).collect();
    let span = *row.points.get(*first);
    // Several share the lowest score, and may differ in the highest.
    let high = if names.len() > 1 { span.low } else { span.high };
    format!("{} {}", words.list(&names), span_in_words(words, PointSpan { high, ..span }))
}

fn actions(page: &ListContext, case: &Case) -> Html {
    let words = page.words;
    let id = case.id.clone();
    let renames = page.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        focus::unfolding(&event);
        let form = event.target().map(JsCast::unchecked_into::<Element>);
        let entry = form.and_then(|form| form.query_selector("input").ok().flatten());
        let title = entry.map(|entry| entry.unchecked_into::<HtmlInputElement>().value());
        Message::Cases(CasesMessage::Rename(id.clone(), title.unwrap_or_default()))
    });
    let id = case.id.clone();
    let deletes = page.act.reform(move |event: MouseEvent| {
        focus::title(&event);
        Message::Cases(CasesMessage::Delete(id.clone()))
    });
    let copy =
        Message::Cases(CasesMessage::Duplicate(case.id.clone(), words.copy_suffix().into_owned()));
    html! {
        <>
            <form class="rename" onsubmit={renames}>
                <label class="field">
                    { text::label(words.title_label()) }
                    // Not `value`: any re-render would reset the field to the old name.
                    <input type="text" class="entry" dir="auto" autocomplete="off"
                        maxlength={MAX_TEXT_CHARACTERS.to_string()} ~defaultValue={case.title.clone()} />
                </label>
                <button type="submit" part="button" class="action">{ words.rename() }</button>
            </form>
            { button("link", words.duplicate(), page.does(copy)) }
            { button("link", words.delete(), deletes) }
        </>
    }
}

/// Escape closes the actions and discards the edit.
fn folds_on_escape(page: &ListContext) -> Callback<KeyboardEvent> {
    let act = page.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            focus::unfolding(&event);
            act.emit(Message::List(ListMessage::Unfold(None)));
        }
    })
}
