//! One case in the list, with its actions.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::cases::message::CasesMessage;
use crate::app::list::message::ListMessage;
use crate::app::list::row_cache::CachedRow;
use crate::app::message::Message;
use crate::app::sentences::result;
use crate::view::case::review;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::focus;

/// The row of a case.
pub(crate) fn row(page: &ListContext, CachedRow { case, row }: &CachedRow) -> Html {
    let words = page.words;
    let weakest = result::weakest_of(&row.points, row.weakest);
    let is_unfolded = page.state.list.unfolded.as_ref() == Some(&case.id);
    let other = (!is_unfolded).then(|| case.id.clone());
    html! {
        <li class="case-row" key={case.id.clone()}
            onkeydown={is_unfolded.then(|| folds_on_escape(page))}>
            { page.verdict(row.headline) }
            { page.name(case) }
            <span class="case-weakest">
                { weakest.map(|dimension| page.dimension(dimension)) }
                { " " }
                <b>{ weakest.map(|dimension| result::span_in_words(words, *row.points.get(dimension))) }</b>
            </span>
            <span class="case-changed">
                { case.updated.as_ref().and_then(|time| time.as_str().get(..10).map(str::to_owned)) }
            </span>
            <button type="button" part="button" class="unfold case-more" disabled={page.state.is_read_only()} aria-expanded={is_unfolded.to_string()}
                aria-label={format!("{}: {}", words.case_more(), page.title(case))}
                onclick={page.does(Message::List(ListMessage::Unfold(other)))}>{ words.case_more() }</button>
            <p class="case-about">
                <bdi>{ case.owner.clone() }</bdi>
                { review::mark(words, case.review.date, page.today) }
            </p>
            if is_unfolded {
                <div class="case-actions">{ actions(page, case) }</div>
            }
        </li>
    }
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
                    <span class="label">{ words.title_label() }</span>
                    // Not `value`: any re-render would reset the field to the old name.
                    <input type="text" class="entry" dir="auto" autocomplete="off"
                        maxlength={MAX_TEXT_CHARACTERS.to_string()} ~defaultValue={case.title.clone()} />
                </label>
                <button type="submit" part="button" class="action">{ words.rename() }</button>
            </form>
            <button type="button" part="button" class="link" onclick={page.does(copy)}>{ words.duplicate() }</button>
            <button type="button" part="button" class="link" onclick={deletes}>{ words.delete() }</button>
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
