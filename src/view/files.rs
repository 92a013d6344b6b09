//! Files: backup, import and export of all cases; one case to keep or to hand on.

use yew::prelude::*;

use crate::app::export::What;
use crate::app::home::files::{FileDeed, Way};
use crate::app::home::{Deed, Home};
use crate::app::words::Words;

mod intake;
mod preview;
mod reasons;
mod written;

pub use intake::Reading;
pub(super) use intake::use_intake;

/// What stands on the page of all cases: the reminder, what can be written and read, what was written,
/// and what a file would bring.
pub(super) fn section(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    html! {
        <div class="files">
            { reminder(words, home, act) }
            // Whether it is open is the browser's business: Yew never touches it.
            <details class="more">
                <summary>{ words.files_title() }</summary>
                <p class="note" hidden={home.cases.is_empty()}>{ backup(words, home) }</p>
                <div class="actions" part="actions">
                    { button(words.backup_now(), home, act, What::Backup, Way::Save, words) }
                    // It does what a button does, and the keyboard reaches it.
                    <label class="action file-choice">
                        <input type="file" multiple=true accept=".json,.txt,application/json" />
                        { words.import_choose() }
                    </label>
                </div>
                <p class="note">{ words.import_meaning() }</p>
                <h3 class="title">{ words.export_title() }</h3>
                <div class="actions" part="actions">
                    { button(words.export_table(), home, act, What::Table, Way::Save, words) }
                    { button(words.export_lines(), home, act, What::Lines, Way::Save, words) }
                </div>
            </details>
            { written::written(words, home, act) }
            { preview::preview(words, home, act) }
        </div>
    }
}

/// What stands below the open case. The link to share it stands here, too.
pub(super) fn hand_on(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    html! {
        <section class="files hand-on" key="hand-on">
            <h3 class="title">{ words.hand_on_title() }</h3>
            <div class="actions" part="actions">
                { action(words.save_case(), act, What::Case, Way::Save, words) }
                { action(words.save_report(), act, What::Report, Way::Save, words) }
                { action(words.copy_report(), act, What::Report, Way::Copy, words) }
            </div>
            { written::written(words, home, act) }
        </section>
    }
}

/// A line and no more: nobody is stopped.
fn reminder(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let files = &home.files;
    let is_due = files.today.is_some_and(|today| files.backup.is_due(today));
    html! {
        <div class="reminder" hidden={!is_due}>
            if is_due {
                <p>{ backup(words, home) }{ " " }{ words.backup_due() }</p>
                { action(words.backup_now(), act, What::Backup, Way::Save, words) }
            }
        </div>
    }
}

/// When the last backup was made, and what was changed since.
fn backup(words: Words, home: &Home) -> String {
    let backup = home.files.backup;
    match (backup.last, home.files.today) {
        (Some(last), Some(today)) => {
            let days = today.number().saturating_sub(last.number());
            format!("{} {}", words.backup_days(days), words.backup_changes(backup.changes))
        }
        _ => words.backup_none(backup.changes).into_owned(),
    }
}

type Text = std::borrow::Cow<'static, str>;

/// Nothing to press while there is no case.
fn button(
    text: Text,
    home: &Home,
    act: &Callback<Deed>,
    what: What,
    way: Way,
    words: Words,
) -> Html {
    let has_cases = home.present().next().is_some();
    html! { <span hidden={!has_cases}>{ action(text, act, what, way, words) }</span> }
}

fn action(text: Text, act: &Callback<Deed>, what: What, way: Way, words: Words) -> Html {
    press(text, act, FileDeed::Write(what, way, words))
}

/// A button that does something with files.
fn press(text: Text, act: &Callback<Deed>, deed: FileDeed) -> Html {
    html! {
        <button type="button" part="button" class="action"
            onclick={act.reform(move |_| Deed::Files(deed.clone()))}>{ text }</button>
    }
}
