//! Exports: what is written, and where it goes.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::sorted::SortedSet;

use crate::app::cases::state::Cases;
use crate::app::effect::Effect;
use crate::app::files::backup::BackupEvent;
use crate::app::files::context::Context;
use crate::app::files::export_job::{ExportJob, STEP};
use crate::app::files::short_table::ShortTable;
use crate::app::files::state::{
    BackupFolder, Delivery, ExportProgress, ExportResult, FilesState, FolderChoice, FolderOutcome,
};
use crate::app::files::write::{self, ExportFiles, ExportKind};
use crate::app::next::Next;
use crate::app::words::Words;

/// Begins an export of this kind.
pub(super) fn export(
    files: &mut FilesState,
    context: &Context<'_>,
    kind: ExportKind,
    delivery: Delivery,
    words: Words,
) -> Vec<Next> {
    let Some(today) = files.today else { return Vec::new() };
    if matches!(kind, ExportKind::Case | ExportKind::Report) {
        let written = write::write_one(kind, words, &context.model, context.open);
        let mut next = deliver(files, kind, delivery, written);
        next.push(Next::close_dialog());
        return next;
    }
    let cases = (all(context.cases), context.moments);
    let job = ExportJob::new(kind, table(context, words), context.model, cases, today);
    begin(files, job.for_delivery(delivery))
}

/// Begins a download of this kind, with the cases in the order of these ids, and then those that are not listed.
pub(super) fn export_in_order(
    files: &mut FilesState,
    context: &Context<'_>,
    kind: ExportKind,
    ids: &[String],
    words: Words,
) -> Vec<Next> {
    let Some(today) = files.today else { return Vec::new() };
    let listed: SortedSet<&String> = ids.iter().collect();
    let mut cases: Vec<Rc<Case>> = all(context.cases);
    cases.retain(|case| !listed.contains(&case.id));
    let in_order = ids.iter().filter_map(|id| context.cases.get(id));
    cases.splice(..0, in_order.map(|saved| Rc::clone(&saved.case)));
    let job = ExportJob::new(kind, table(context, words), context.model, (cases, &[]), today);
    begin(files, job.for_delivery(Delivery::Download))
}

/// The short table. It has what has changed once that is known.
fn table(context: &Context<'_>, words: Words) -> ShortTable {
    let compared = context.compared.filter(|compared| compared.is_read).cloned();
    ShortTable { words, compared }
}

/// Few cases are written at once. An export that is under way is dropped.
fn begin(files: &mut FilesState, mut job: ExportJob) -> Vec<Next> {
    files.exports = files.exports.wrapping_add(1);
    job.number = files.exports;
    if job.kind == ExportKind::Backup {
        files.is_changed_since = false;
    }
    let is_automatic = job.delivery.is_none();
    let (done, total) = job.progress();
    files.writing = Some(ExportProgress { number: job.number, done, total, is_automatic });
    let mut next = if total <= STEP {
        end(files, job)
    } else {
        if !is_automatic {
            files.export = None;
        }
        vec![Effect::ContinueExport(Box::new(job)).into()]
    };
    if !is_automatic {
        next.push(Next::close_dialog());
    }
    next
}

/// Goes on with the export that is under way, unless it has been stopped.
pub(super) fn go_on(files: &mut FilesState, job: Box<ExportJob>) -> Vec<Next> {
    let is_this = |writing: &&mut ExportProgress| writing.number == job.number;
    let Some(writing) = files.writing.as_mut().filter(is_this) else { return Vec::new() };
    if job.is_done() {
        return end(files, *job);
    }
    (writing.done, _) = job.progress();
    vec![Effect::ContinueExport(job).into()]
}

/// Delivers the files of an export.
fn end(files: &mut FilesState, job: ExportJob) -> Vec<Next> {
    files.writing = None;
    let (kind, delivery) = (job.kind, job.delivery.clone());
    let written = job.finish();
    let Some(delivery) = delivery else {
        return vec![Effect::WriteToFolder(written.files, FolderChoice::WithoutAsking).into()];
    };
    deliver(files, kind, delivery, written)
}

fn deliver(
    files: &mut FilesState,
    kind: ExportKind,
    delivery: Delivery,
    written: ExportFiles,
) -> Vec<Next> {
    let written = Rc::new(written);
    let export = ExportResult { kind, written, index: 0, delivery, is_shown: false };
    let all = export.written.files.clone();
    let mut effects = match export.delivery {
        Delivery::Download => all.into_iter().map(Effect::Download).collect(),
        Delivery::Folder => vec![Effect::WriteToFolder(all, FolderChoice::Known)],
        Delivery::OtherFolder => vec![Effect::WriteToFolder(all, FolderChoice::Other)],
        _ => Vec::from_iter(copy(&export)),
    };
    if kind == ExportKind::Backup && export.delivery == Delivery::Download {
        effects.extend(backed_up(files));
    }
    files.export = Some(export);
    effects.into_iter().map(Next::from).collect()
}

/// Includes cases that are set aside: they are not listed, but they belong to the person too.
fn all(cases: &Cases) -> Vec<Rc<Case>> {
    cases.not_deleted().map(|saved| Rc::clone(&saved.case)).collect()
}

/// Writes a backup to the folder without being asked, whenever one is due and nothing else is being written.
pub(super) fn into_folder_if_due(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let due = files.today.filter(|today| files.backup.is_due(*today));
    let Some(today) = due.filter(|_| files.writing.is_none()) else { return Vec::new() };
    if !matches!(files.folder, BackupFolder::Chosen(_)) {
        return Vec::new();
    }
    let cases = (all(context.cases), context.moments);
    begin(files, ExportJob::backup(context.model, cases, today))
}

/// Resets the number of changes, and records the backup. What was changed while it was written is not in it.
fn backed_up(files: &mut FilesState) -> Vec<Effect> {
    let Some(today) = files.today else { return Vec::new() };
    let is_change_missing = files.is_changed_since.then_some(BackupEvent::Change);
    let events = [BackupEvent::Made].into_iter().chain(is_change_missing);
    files.counted.clear();
    events
        .map(|event| {
            files.backup.note(event, today);
            Effect::RecordBackupEvent(event, today)
        })
        .collect()
}

pub(super) fn copy(export: &ExportResult) -> Option<Effect> {
    let file = export.written.files.get(export.index);
    file.and_then(|file| file.content.text()).map(|text| Effect::CopyText(text.to_string()))
}

/// Shows the text if it could not be copied.
pub(super) fn copied(files: &mut FilesState, is_copied: bool) {
    let export = files.export.as_mut();
    if let Some(export) = export.filter(|export| export.delivery == Delivery::Copying) {
        export.delivery = if is_copied { Delivery::Copied } else { Delivery::CopyFailed };
        export.is_shown |= !is_copied;
    }
}

pub(super) fn in_folder(files: &mut FilesState, outcome: FolderOutcome) -> Vec<Effect> {
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
            Vec::new()
        }
        FolderOutcome::Failed => {
            if let Some(export) = export {
                (export.delivery, export.is_shown) = (Delivery::FolderFailed, true);
            }
            Vec::new()
        }
    }
}
