//! Backup, import and export of all cases; saving one case.

use yew::prelude::*;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::{BackupFolder, Delivery};
use crate::app::files::write::ExportKind;
use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::files::parts::{Text, press};
use crate::view::files::{export_result, import_preview};
use crate::view::pieces::button::button;
use crate::view::pieces::text;

/// The files section on the page with all cases: the buttons, the last export and the import preview.
pub(crate) fn section(
    words: Words,
    state: &State,
    act: &Callback<Message>,
    export: &Callback<ExportKind>,
) -> Html {
    html! {
        <div class="files">
            // The browser manages the open state; Yew never sets it.
            <details class="more">
                <summary>{ words.files_title() }</summary>
                <div class="files-ways">
                    <p class="note" hidden={state.cases.is_empty()}>{ backup(words, state) }</p>
                    <p class="note" hidden={is_empty(state) || state.files.folder != BackupFolder::NotOffered}>
                        { words.backup_no_folder() }
                    </p>
                    <div class="actions" part="actions">
                        { backups(words, state, act) }
                        // Works like a button, and its input is reachable by keyboard.
                        <label class="file-choice">
                            <input type="file" multiple=true accept=".json,.txt,application/json" />
                            { words.import_choose() }
                        </label>
                    </div>
                    { text::note(words.import_meaning()) }
                    <div class="exports" hidden={is_empty(state)}>
                        { text::title(words.export_for_people()) }
                        { text::note(words.export_for_people_meaning()) }
                        <div class="actions" part="actions">
                            { in_order(words.export_workbook(), export, ExportKind::Workbook) }
                            { in_order(words.export_short(), export, ExportKind::ShortTable) }
                        </div>
                        { text::title(words.export_for_programs()) }
                        { text::note(words.export_for_programs_meaning()) }
                        <div class="actions" part="actions">
                            { action(words.export_table(), act, ExportKind::Table, Delivery::Download, words) }
                            { action(words.export_lines(), act, ExportKind::Lines, Delivery::Download, words) }
                        </div>
                    </div>
                </div>
            </details>
            { export_result::export_result(words, state, act) }
            { import_preview::import_preview(words, state, act) }
        </div>
    }
}

fn is_empty(state: &State) -> bool {
    state.cases.not_deleted().next().is_none()
}

/// The backup buttons; hidden without cases.
fn backups(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let folder = match &state.files.folder {
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
        <div class="actions" hidden={is_empty(state)}>
            { action(words.backup_now(), act, ExportKind::Backup, Delivery::Download, words) }
            { folder }
        </div>
    }
}

/// The section below the open case. The share link is above the case.
pub(crate) fn hand_on(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let link = |text: Text, what, way| {
        let message = FilesMessage::Export(what, way, words);
        button("link", text, act.reform(move |_| Message::Files(message.clone())))
    };
    html! {
        <section class="files hand-on">
            { text::title(words.hand_on_title()) }
            <div class="actions" part="actions">
                { link(words.save_case(), ExportKind::Case, Delivery::Download) }
                { link(words.save_report(), ExportKind::Report, Delivery::Download) }
                { link(words.copy_report(), ExportKind::Report, Delivery::Copying) }
            </div>
            { export_result::export_result(words, state, act) }
        </section>
    }
}

/// The backup reminder above the pages: one line that blocks nothing. If work isn't saved, it is only a button, because
/// the header says the rest.
pub(crate) fn reminder(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let files = &state.files;
    let is_lost = matches!(state.save_status, SaveStatus::NotSaved(_))
        && matches!(state.page, Page::Cases | Page::Case);
    let is_due = state.page == Page::Cases
        && files.today.is_some_and(|today| files.backup.is_due(today))
        && !is_empty(state);
    let way = match files.folder {
        BackupFolder::Chosen(_) => Delivery::Folder,
        _ => Delivery::Download,
    };
    html! {
        <div class="reminder" hidden={!is_due && !is_lost}>
            if is_due || is_lost {
                <p hidden={!is_due}>{ backup(words, state) }{ " " }{ words.backup_due() }</p>
                { action(words.backup_now(), act, ExportKind::Backup, way, words) }
            }
        </div>
    }
}

/// When the last backup was made, and how many changes followed.
fn backup(words: Words, state: &State) -> String {
    let backup = state.files.backup;
    match (backup.last, state.files.today) {
        (Some(last), Some(today)) => {
            let days = today.number().saturating_sub(last.number());
            format!("{} {}", words.backup_days(days), words.backup_changes(backup.changes))
        }
        _ => words.backup_none(backup.changes).into_owned(),
    }
}

/// A button for an export in the order of the list.
fn in_order(text: Text, export: &Callback<ExportKind>, kind: ExportKind) -> Html {
    button("action", text, export.reform(move |_| kind))
}

fn action(
    text: Text,
    act: &Callback<Message>,
    what: ExportKind,
    way: Delivery,
    words: Words,
) -> Html {
    press(text, act, FilesMessage::Export(what, way, words))
}
