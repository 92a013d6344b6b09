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
use crate::view::files::parts::{Text, import_choice, press};
use crate::view::files::{export_result, import_preview};
use crate::view::pieces::button::button;
use crate::view::pieces::text;

/// The files section on the page with all cases: the button that unfolds it, the import preview, what can be done, and the
/// last export.
pub(crate) fn section(
    words: Words,
    state: &State,
    act: &Callback<Message>,
    export: &Callback<ExportKind>,
) -> Html {
    let files = &state.files;
    let unfolds = act.reform(|_: MouseEvent| Message::Files(FilesMessage::Unfold));
    html! {
        <div class="files">
            <button type="button" part="button" class="link files-opener" aria-expanded={files.is_unfolded.to_string()}
                onclick={unfolds}>
                { words.files_title() }
            </button>
            { import_preview::import_preview(words, state, act) }
            <div class="card files-ways" hidden={!files.is_unfolded}>
                { backups(words, state, act) }
                <div class="files-way">
                    { text::title(words.import_heading()) }
                    { text::note(words.import_meaning()) }
                    { import_choice(words) }
                </div>
                { exports(words, state, act, export) }
            </div>
            { export_result::export_result(words, state, act) }
        </div>
    }
}

fn is_empty(state: &State) -> bool {
    state.cases.not_deleted().next().is_none()
}

/// How to back up; hidden without cases.
fn backups(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let to_folder = |text: Text, way: Delivery| {
        let message = FilesMessage::Export(ExportKind::Backup, way, words);
        button("link", text, act.reform(move |_| Message::Files(message.clone())))
    };
    let folder = match &state.files.folder {
        BackupFolder::NotOffered => text::note(words.backup_no_folder()),
        BackupFolder::NotChosen => to_folder(words.backup_folder(), Delivery::Folder),
        BackupFolder::Chosen(name) => html! {
            <>
                { to_folder(words.backup_chosen(name), Delivery::Folder) }
                { to_folder(words.backup_other(), Delivery::OtherFolder) }
            </>
        },
    };
    html! {
        <div class="files-way" hidden={is_empty(state)}>
            { text::title(words.backup_heading()) }
            { text::note(backup(words, state)) }
            { action(words.backup_now(), act, ExportKind::Backup, Delivery::Download, words) }
            { folder }
        </div>
    }
}

/// What all cases can be exported as, first for people, then for other programs; hidden without cases.
fn exports(
    words: Words,
    state: &State,
    act: &Callback<Message>,
    export: &Callback<ExportKind>,
) -> Html {
    let for_programs = |text: Text, kind: ExportKind| {
        let message = FilesMessage::Export(kind, Delivery::Download, words);
        button("link", text, act.reform(move |_| Message::Files(message.clone())))
    };
    html! {
        <div class="files-way" hidden={is_empty(state)}>
            { text::title(words.export_heading()) }
            { text::note(words.export_for_people_meaning()) }
            { button("action", words.export_workbook(), export.reform(|_| ExportKind::Workbook)) }
            { button("link", words.export_short(), export.reform(|_| ExportKind::ShortTable)) }
            { text::note(words.export_for_programs_meaning()) }
            { for_programs(words.export_table(), ExportKind::Table) }
            { for_programs(words.export_lines(), ExportKind::Lines) }
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

/// The backup reminder above the pages: a notice that blocks nothing. If work isn't saved, it is only a button, because
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
        <div class={classes!("reminder", is_due.then_some("callout"))} hidden={!is_due && !is_lost}>
            if is_due || is_lost {
                <p hidden={!is_due}><strong>{ backup(words, state) }</strong>{ " " }{ words.backup_due() }</p>
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
        _ => words.backup_none().into_owned(),
    }
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
