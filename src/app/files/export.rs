//! Exports: what is written, and where it goes.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::cases::state::Cases;
use crate::app::effect::Effect;
use crate::app::files::backup::BackupEvent;
use crate::app::files::context::Context;
use crate::app::files::state::{
    BackupFolder, Delivery, ExportResult, FilesState, FolderChoice, FolderOutcome,
};
use crate::app::files::write::{self, ExportKind};
use crate::app::next::Next;
use crate::app::words::Words;

pub(super) fn export(
    files: &mut FilesState,
    context: &Context<'_>,
    kind: ExportKind,
    delivery: Delivery,
    words: Words,
) -> Vec<Next> {
    let Some(today) = files.today else { return Vec::new() };
    let cases: Vec<Case> = match kind {
        ExportKind::Case | ExportKind::Report => vec![context.open.clone()],
        _ => all(context.cases),
    };
    let written =
        Rc::new(write::write(kind, words, &context.model, (&cases, context.moments), today));
    let export = ExportResult { kind, written, index: 0, delivery, is_shown: false };
    let texts = export.written.files.clone();
    let mut effects = match export.delivery {
        Delivery::Download => texts.into_iter().map(Effect::Download).collect(),
        Delivery::Folder => vec![Effect::WriteToFolder(texts, FolderChoice::Known)],
        Delivery::OtherFolder => vec![Effect::WriteToFolder(texts, FolderChoice::Other)],
        _ => Vec::from_iter(copy(&export)),
    };
    if kind == ExportKind::Backup && export.delivery == Delivery::Download {
        effects.extend(backed_up(files));
    }
    files.export = Some(export);
    let effects = effects.into_iter().map(Next::from);
    effects.chain([Next::close_dialog()]).collect()
}

/// Includes cases that are set aside: they are not listed, but they belong to the person too.
fn all(cases: &Cases) -> Vec<Case> {
    cases.not_deleted().map(|saved| Case::clone(&saved.case)).collect()
}

/// Writes a backup to the folder without being asked, whenever one is due.
pub(super) fn into_folder_if_due(files: &FilesState, context: &Context<'_>) -> Option<Effect> {
    let today = files.today.filter(|today| files.backup.is_due(*today))?;
    if !matches!(files.folder, BackupFolder::Chosen(_)) {
        return None;
    }
    let written = write::backup(&context.model, &all(context.cases), context.moments, today);
    Some(Effect::WriteToFolder(written.files, FolderChoice::WithoutAsking))
}

/// Resets the number of changes, and records the backup.
fn backed_up(files: &mut FilesState) -> Option<Effect> {
    let today = files.today?;
    files.backup.note(BackupEvent::Made, today);
    files.counted.clear();
    Some(Effect::RecordBackupEvent(BackupEvent::Made, today))
}

pub(super) fn copy(export: &ExportResult) -> Option<Effect> {
    let file = export.written.files.get(export.index);
    file.map(|file| Effect::CopyText(file.text.to_string()))
}

/// Shows the text if it could not be copied.
pub(super) fn copied(files: &mut FilesState, is_copied: bool) {
    let export = files.export.as_mut();
    if let Some(export) = export.filter(|export| export.delivery == Delivery::Copying) {
        export.delivery = if is_copied { Delivery::Copied } else { Delivery::CopyFailed };
        export.is_shown |= !is_copied;
    }
}

pub(super) fn in_folder(files: &mut FilesState, outcome: FolderOutcome) -> Option<Effect> {
    // An automatic backup is not shown.
    let is_asked_for = |export: &&mut ExportResult| {
        matches!(export.delivery, Delivery::Folder | Delivery::OtherFolder)
    };
    let export = files.export.as_mut().filter(is_asked_for);
    match outcome {
        FolderOutcome::Written(folder, names) => {
            files.folder = BackupFolder::Chosen(folder.clone());
            if let Some(export) = export {
                let written = Rc::make_mut(&mut export.written);
                for (file, name) in written.files.iter_mut().zip(names) {
                    file.name = name;
                }
                export.delivery = Delivery::InFolder(folder);
            }
            backed_up(files)
        }
        FolderOutcome::Cancelled => {
            if export.is_some() {
                files.export = None;
            }
            None
        }
        FolderOutcome::Failed => {
            if let Some(export) = export {
                export.delivery = Delivery::FolderFailed;
            }
            None
        }
    }
}
