//! Files: backup, import and export of all cases; one case to keep or to hand on.

use yew::prelude::*;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::{BackupFolder, Delivery};
use crate::app::files::write::ExportKind;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::words::Words;

/// What stands on the page of all cases: what can be written and read, what was written, and what a
/// file would bring.
pub(crate) fn section(words: Words, home: &State, act: &Callback<Message>) -> Html {
    html! {
        <div class="files">
            // Whether it is open is the browser's business: Yew never touches it.
            <details class="more">
                <summary>{ words.files_title() }</summary>
                <div class="files-ways">
                    <p class="note" hidden={home.cases.is_empty()}>{ backup(words, home) }</p>
                    <p class="note" hidden={is_empty(home) || home.files.folder != BackupFolder::NotOffered}>
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
                            { action(words.export_table(), act, ExportKind::Table, Delivery::Save, words) }
                            { action(words.export_lines(), act, ExportKind::Lines, Delivery::Save, words) }
                        </div>
                    </div>
                </div>
            </details>
            { crate::view::files::export_result::written(words, home, act) }
            { crate::view::files::import_preview::preview(words, home, act) }
        </div>
    }
}

fn is_empty(home: &State) -> bool {
    home.kept().next().is_none()
}

/// Nothing to press while there is no case.
fn backups(words: Words, home: &State, act: &Callback<Message>) -> Html {
    let folder = match &home.files.folder {
        BackupFolder::NotOffered => Html::default(),
        BackupFolder::NotChosen => {
            action(words.backup_folder(), act, ExportKind::Backup, Delivery::Folder, words)
        }
        BackupFolder::Chosen(name) => html! {
            <>
                { action(words.backup_chosen(name), act, ExportKind::Backup, Delivery::Folder, words) }
                { action(words.backup_other(), act, ExportKind::Backup, Delivery::OtherFolder, words) }
            </>
        },
    };
    html! {
        <div class="actions" hidden={is_empty(home)}>
            { action(words.backup_now(), act, ExportKind::Backup, Delivery::Save, words) }
            { folder }
        </div>
    }
}

/// What stands below the open case. The link to share it stands above.
pub(crate) fn hand_on(words: Words, home: &State, act: &Callback<Message>) -> Html {
    html! {
        <section class="files hand-on">
            <h3 class="title">{ words.hand_on_title() }</h3>
            <div class="actions" part="actions">
                { action(words.save_case(), act, ExportKind::Case, Delivery::Save, words) }
                { action(words.save_report(), act, ExportKind::Report, Delivery::Save, words) }
                { action(words.copy_report(), act, ExportKind::Report, Delivery::Copy, words) }
            </div>
            { crate::view::files::export_result::written(words, home, act) }
        </section>
    }
}

/// What stands above the pages: a line and no more, nobody is stopped. Where work is not saved, the header
/// has said so.
pub(crate) fn reminder(words: Words, home: &State, act: &Callback<Message>) -> Html {
    let files = &home.files;
    let is_lost = matches!(home.saving, SaveStatus::NotSaved(_))
        && matches!(home.place, Page::Cases | Page::Case);
    let is_due = home.place == Page::Cases
        && files.today.is_some_and(|today| files.backup.is_due(today))
        && !is_empty(home);
    let way = match files.folder {
        BackupFolder::Chosen(_) => Delivery::Folder,
        _ => Delivery::Save,
    };
    html! {
        <div class="reminder" hidden={!is_due && !is_lost}>
            if is_due || is_lost {
                <p hidden={!is_due}>{ backup(words, home) }{ " " }{ words.backup_due() }</p>
                { action(words.backup_now(), act, ExportKind::Backup, way, words) }
            }
        </div>
    }
}

/// When the last backup was made, and what was changed since.
fn backup(words: Words, home: &State) -> String {
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

fn action(
    text: Text,
    act: &Callback<Message>,
    what: ExportKind,
    way: Delivery,
    words: Words,
) -> Html {
    press(text, act, FilesMessage::Write(what, way, words))
}

/// A button that does something with files.
pub(crate) fn press(text: Text, act: &Callback<Message>, deed: FilesMessage) -> Html {
    html! {
        <button type="button" part="button" class="action"
            onclick={act.reform(move |_| Message::Files(deed.clone()))}>{ text }</button>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ArrivedProperties {
    pub(crate) children: Html,
}

/// Something that has come. It takes the focus, wherever the person was: they are told, and see it.
#[component]
pub(crate) fn Arrived(properties: &ArrivedProperties) -> Html {
    let place = use_node_ref();
    use_effect_with((), {
        let place = place.clone();
        move |()| crate::view::pieces::focus::take(&place)
    });
    html! { <div tabindex="-1" ref={place}>{ properties.children.clone() }</div> }
}
