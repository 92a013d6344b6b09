//! Storage problems and what to do about them; nothing if there are none.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::autosave::bulk_progress::{BulkKind, BulkProgress};
use crate::app::autosave::ledger::DataLoss;
use crate::app::autosave::store::Table;
use crate::app::case::title::shown;
use crate::app::message::Message;
use crate::app::state::State;
use crate::app::storage::message::StorageMessage;
use crate::app::storage::state::RawRow;
use crate::app::words::{Words, count};
use crate::view::files::parts::import_choice;
use crate::view::pieces::button::button;
use crate::view::pieces::text;

/// The banners.
pub(crate) fn storage(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let found = &state.storage.report;
    let show = words.uncover();
    let reload = does(&words.reload(), act, StorageMessage::Reload);
    let keys = |table: Table, keys: &[String]| -> Html {
        let show_it = |key: &String| StorageMessage::ShowRawRow(table, key.clone());
        keys.iter().map(|key| item(key, does(&show, act, show_it(key)))).collect()
    };
    html! {
        <div class="storage">
            if let Some(loss) = found.loss {
                { banner(&loss_text(words, loss), html! {
                    <li>
                        { words.loss_what_to_do() }
                        { import_choice(words) }
                        { does(&words.loss_known(), act, StorageMessage::AcknowledgeLoss) }
                    </li>
                }) }
            }
            if state.is_read_only() {
                { banner(&words.sealed_all(), html! { <li>{ reload.clone() }</li> }) }
            }
            if !found.unreadable.is_empty() {
                { banner(&words.unreadable(count(found.unreadable.len())), keys(Table::Quarantine, &found.unreadable)) }
            }
            if !found.sealed.is_empty() {
                { banner(&words.sealed(count(found.sealed.len())), html! {
                    <>
                        { keys(Table::Cases, &found.sealed) }
                        // A banner above has the same button.
                        <li hidden={state.is_read_only()}>{ reload }</li>
                    </>
                }) }
            }
            if !found.unfinished.is_empty() {
                { banner_of(found.unfinished.iter().map(|one| unfinished(words, &one.progress)).collect(), html! {
                    <li>
                        if found.unfinished.iter().any(|one| one.progress.what == BulkKind::Add) {
                            { import_choice(words) }
                        }
                        { does(&words.dismiss(), act, StorageMessage::AcknowledgeUnfinished) }
                    </li>
                }) }
            }
            for aside in state.set_aside() {
                { banner(&words.aside(), {
                    let title = shown(&aside.case.title).unwrap_or(&aside.case.id);
                    item(title, does(&words.try_again(), act, StorageMessage::RetryCase(aside.case.id.clone())))
                }) }
            }
            if let Some(uncovered) = &state.storage.raw_row {
                { as_it_is(words, uncovered, act) }
            }
        </div>
    }
}

fn loss_text(words: Words, DataLoss { had, has }: DataLoss) -> String {
    match (count(had), count(has)) {
        (had, 0) => words.loss_all(had).into_owned(),
        (had, has) if has < had => words.loss_some(had, had - has).into_owned(),
        _ => words.loss_older().into_owned(),
    }
}

fn unfinished(words: Words, progress: &BulkProgress) -> String {
    let (done, total) = (count(progress.done), count(progress.total));
    let text = match progress.what {
        BulkKind::Add => words.unfinished_add(&progress.source, done, total),
        BulkKind::TakeBack => words.unfinished_take_back(&progress.source, done, total),
    };
    text.into_owned()
}

/// A banner: the problem, announced at once, and the actions.
fn banner(what: &str, items: Html) -> Html {
    banner_of(vec![what.to_owned()], items)
}

fn banner_of(what: Vec<String>, items: Html) -> Html {
    html! {
        <div class="banner">
            <div role="alert">
                { for what.into_iter().map(|what| html! { <p class="banner-what">{ what }</p> }) }
            </div>
            <ul class="banner-items">{ items }</ul>
        </div>
    }
}

fn item(name: &str, button: Html) -> Html {
    html! { <li><span class="banner-name" dir="auto">{ name.to_owned() }</span>{ button }</li> }
}

fn does(name: &str, act: &Callback<Message>, mending: StorageMessage) -> Html {
    button("link", name.to_owned(), act.reform(move |_| Message::Storage(mending.clone())))
}

fn as_it_is(words: Words, uncovered: &RawRow, act: &Callback<Message>) -> Html {
    let field = NodeRef::default();
    let copy = {
        let field = field.clone();
        // Selects the text, so that the person sees what is copied, and can copy it by hand if the browser blocks it.
        act.reform(move |_: MouseEvent| {
            if let Some(field) = field.get() {
                field.unchecked_into::<HtmlInputElement>().select();
            }
            Message::Storage(StorageMessage::CopyRawRow)
        })
    };
    html! {
        <div class="banner">
            if let Some(text) = &uncovered.text {
                <label class="field">
                    { text::label(words.uncovered()) }
                    <textarea class="entry" ref={field} rows="6" readonly=true dir="auto" value={text.clone()} />
                </label>
                { button("link", words.copy_text(), copy) }
            } else {
                <p>{ words.uncovered_no_text() }</p>
            }
            { does(&words.dismiss(), act, StorageMessage::HideRawRow) }
        </div>
    }
}
