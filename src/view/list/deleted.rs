//! The deleted cases: restore them, or delete them for good.

use yew::prelude::*;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::cases::message::CasesMessage;
use crate::app::list::message::ListMessage;
use crate::app::list::state::PAGE_SIZE;
use crate::app::message::Message;
use crate::app::words::count;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::button::button;
use crate::view::pieces::focus;
use crate::view::pieces::text;

/// The deleted cases, in a disclosure.
pub(crate) fn deleted(page: &ListContext) -> Html {
    let words = page.words;
    let number = page.state.cases.deleted().count();
    html! {
        <details class="deleted" hidden={number == 0}>
            <summary>{ words.deleted_title(count(number)) }</summary>
            { text::note(words.deleted_meaning()) }
            <ul class="deleted-rows">
                for saved in page.state.cases.deleted().take(PAGE_SIZE) {
                    { row(page, saved) }
                }
            </ul>
            <p class="note" hidden={number <= PAGE_SIZE}>{ words.deleted_more(count(PAGE_SIZE)) }</p>
        </details>
    }
}

/// The delete button turns into the cancel button, so a double click loses nothing.
fn row(page: &ListContext, saved: &SavedCase) -> Html {
    let words = page.words;
    let id = &saved.case.id;
    let is_doubted = page.state.list.to_delete.as_ref() == Some(id);
    let (first, second, other) = if is_doubted {
        (words.forget_sure(), words.forget_leave(), None)
    } else {
        (words.bring_back(), words.forget(), Some(id.clone()))
    };
    let message = if is_doubted {
        Message::Cases(CasesMessage::DeleteForever(id.clone()))
    } else {
        Message::Cases(CasesMessage::Restore(id.clone()))
    };
    let goes = page.act.reform(move |event: MouseEvent| {
        focus::title(&event);
        message.clone()
    });
    html! {
        <li class="deleted-row" key={id.clone()}>
            <span class="deleted-name" dir="auto">{ page.title(&saved.case) }</span>
            <span class="deleted-doubt" role="status">{ is_doubted.then(|| words.forget_meaning()) }</span>
            { button(if is_doubted { "action" } else { "link" }, first, goes) }
            { button("link", second, page.does(Message::List(ListMessage::AskToDelete(other)))) }
        </li>
    }
}
