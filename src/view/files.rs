//! Files: backup, import and export of all cases; one case to keep or to hand on.

use yew::prelude::*;

use crate::app::export::What;
use crate::app::home::files::{FileDeed, Folder, Way};
use crate::app::home::{Deed, Home, Place};
use crate::app::keep::Saving;
use crate::app::words::Words;
use crate::view::focus;

mod intake;
mod many;
mod preview;
mod reasons;
mod written;

pub use intake::Reading;
pub(super) use intake::use_intake;
pub(super) use many::many;

/// What stands on the page of all cases: what can be written and read, what was written, and what a
/// file would bring.
pub(super) fn section(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    html! {
        <div class="files">
            // Whether it is open is the browser's business: Yew never touches it.
            <details class="more">
                <summary>{ words.files_title() }</summary>
                <div class="files-ways">
                    <p class="note" hidden={home.cases.is_empty()}>{ backup(words, home) }</p>
                    <p class="note" hidden={is_empty(home) || home.files.folder != Folder::NotOffered}>
                        { words.backup_no_folder() }
                    </p>
                    <div class="actions" part="actions">
                        { backups(words, home, act) }
                        // It does what a button does, and the keyboard reaches it.
                        <label class="file-choice">
                            <input type="file" multiple=true accept=".json,.txt,application/json" />
                            { words.import_choose() }
                        </label>
                    </div>
                    <p class="note">{ words.import_meaning() }</p>
                    <div class="exports" hidden={is_empty(home)}>
                        <h3 class="title">{ words.export_title() }</h3>
                        <div class="actions" part="actions">
                            { action(words.export_table(), act, What::Table, Way::Save, words) }
                            { action(words.export_lines(), act, What::Lines, Way::Save, words) }
                        </div>
                    </div>
                </div>
            </details>
            { written::written(words, home, act) }
            { preview::preview(words, home, act) }
        </div>
    }
}

fn is_empty(home: &Home) -> bool {
    home.kept().next().is_none()
}

/// Nothing to press while there is no case.
fn backups(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let folder = match &home.files.folder {
        Folder::NotOffered => Html::default(),
        Folder::NotChosen => action(words.backup_folder(), act, What::Backup, Way::Folder, words),
        Folder::Chosen(name) => html! {
            <>
                { action(words.backup_chosen(name), act, What::Backup, Way::Folder, words) }
                { action(words.backup_other(), act, What::Backup, Way::OtherFolder, words) }
            </>
        },
    };
    html! {
        <div class="actions" hidden={is_empty(home)}>
            { action(words.backup_now(), act, What::Backup, Way::Save, words) }
            { folder }
        </div>
    }
}

/// What stands below the open case. The link to share it stands above.
pub(super) fn hand_on(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    html! {
        <section class="files hand-on">
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

/// What stands above the pages: a line and no more, nobody is stopped. Where work is not saved, the header
/// has said so.
pub(super) fn reminder(words: Words, home: &Home, act: &Callback<Deed>) -> Html {
    let files = &home.files;
    let is_lost = matches!(home.saving, Saving::NotSaved(_))
        && matches!(home.place, Place::Cases | Place::Case);
    let is_due = home.place == Place::Cases
        && files.today.is_some_and(|today| files.backup.is_due(today))
        && !is_empty(home);
    let way = match files.folder {
        Folder::Chosen(_) => Way::Folder,
        _ => Way::Save,
    };
    html! {
        <div class="reminder" hidden={!is_due && !is_lost}>
            if is_due || is_lost {
                <p hidden={!is_due}>{ backup(words, home) }{ " " }{ words.backup_due() }</p>
                { action(words.backup_now(), act, What::Backup, way, words) }
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

#[derive(Clone, Debug, PartialEq, Properties)]
struct ArrivedProperties {
    children: Html,
}

/// Something that has come. It takes the focus, wherever the person was: they are told, and see it.
#[component]
fn Arrived(properties: &ArrivedProperties) -> Html {
    let place = use_node_ref();
    use_effect_with((), {
        let place = place.clone();
        move |()| focus::take(&place)
    });
    html! { <div tabindex="-1" ref={place}>{ properties.children.clone() }</div> }
}
