//! How files are imported and exported.

use crate::app::effect::Effect;
use crate::app::files::backup::BackupEvent;
use crate::app::files::context::Context;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::{Delivery, FilesState};
use crate::app::files::{bulk, export, import};
use crate::app::ids::Ids;
use crate::app::next::Next;
use crate::app::notice::Notice;

/// Handles a message and returns the follow-ups.
pub(crate) fn update(
    files: &mut FilesState,
    ids: &mut Ids,
    context: &Context<'_>,
    message: FilesMessage,
) -> Vec<Next> {
    match message {
        FilesMessage::Unfold => files.is_unfolded = !files.is_unfolded,
        FilesMessage::Export(kind, delivery, words) => {
            return export::export(files, context, kind, delivery, words);
        }
        FilesMessage::ExportInOrder(kind, ids, words) => {
            return export::export_in_order(files, context, kind, &ids, words);
        }
        FilesMessage::ExportContinued(job) => return export::go_on(files, job),
        FilesMessage::StopExport => files.writing = None,
        FilesMessage::CopyFile(index) => {
            let Some(export) = &mut files.export else { return Vec::new() };
            (export.index, export.delivery) = (index, Delivery::Copying);
            return export::copy(export).into_iter().map(Next::from).collect();
        }
        FilesMessage::ShowFile(index) => {
            if let Some(export) = &mut files.export {
                (export.index, export.is_shown) = (index, true);
            }
        }
        FilesMessage::CloseExport => files.export = None,
        FilesMessage::Choose(file) => return import::choose(files, context, file),
        FilesMessage::Add => return add(files, ids, context),
        FilesMessage::AddCases(source, cases) => {
            return bulk::add_new(files, context, source, cases);
        }
        FilesMessage::ChooseUpdate(place, is_update) => {
            import::choose_update(files, place, is_update);
        }
        FilesMessage::Cancel => import::show_next(files, context.cases),
        FilesMessage::UndoImport => return bulk::undo_import(files, context),
        FilesMessage::StopBulk => return bulk::stop(files, context),
        FilesMessage::RetryBulk => return bulk::retry(files, context),
        FilesMessage::ContinueBulk => return bulk::go_on(files, context),
        FilesMessage::BulkSaved(result) => return bulk::saved(files, context, result),
        FilesMessage::CaseChanged(id) => return case_changed(files, id).into_iter().collect(),
        FilesMessage::PageLeft => return page_left(files, context),
        FilesMessage::StoreAnswered => import::show_next_if_idle(files, context),
        FilesMessage::BackupStatus(status) => files.backup = status,
        FilesMessage::BackupFolder(folder) => files.folder = folder,
        FilesMessage::FolderOutcome(outcome) => {
            return export::in_folder(files, outcome).into_iter().map(Next::from).collect();
        }
        FilesMessage::CopyFinished(is_done) => export::copied(files, is_done),
    }
    Vec::new()
}

/// Adds the cases and moments of the file that is previewed.
fn add(files: &mut FilesState, ids: &mut Ids, context: &Context<'_>) -> Vec<Next> {
    let moments = import::new_moments(files, context);
    let Some((source, cases)) = import::accept(files, ids, context) else { return Vec::new() };
    let mut next = match &moments {
        Some(moments) if cases.is_empty() => {
            import::show_next(files, context.cases);
            vec![Next::notify(Notice::MomentsAdded(moments.len()))]
        }
        _ => bulk::add(files, context, source, cases),
    };
    next.extend(moments.map(|moments| Effect::PutMoments(moments).into()));
    next
}

/// Counts a change. Further edits of the same case are not counted until the person leaves the
/// page, edits a different case or makes a backup.
fn case_changed(files: &mut FilesState, id: String) -> Option<Next> {
    files.is_changed_since = true;
    let today = files.today.filter(|_| files.counted != id)?;
    files.counted = id;
    files.backup.note(BackupEvent::Change, today);
    Some(Effect::RecordBackupEvent(BackupEvent::Change, today).into())
}

/// Lets the next edit count as a new change, and closes the export. Writes a backup to the folder
/// if one is due.
fn page_left(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    files.counted.clear();
    files.export = None;
    files.is_unfolded = false;
    export::into_folder_if_due(files, context)
}
