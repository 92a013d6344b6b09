//! Bulk operations: adds cases or takes them back, in batches, until all are saved or the person stops. Cases are
//! reported as added only once they are saved.

use std::collections::VecDeque;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::limits::MAX_CASES;

use crate::app::autosave::bulk_progress::{BATCH_SIZE, BulkKind, BulkProgress};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::effect::Effect;
use crate::app::files::context::Context;
use crate::app::files::import;
use crate::app::files::state::{BulkOperation, FilesState};
use crate::app::next::Next;
use crate::app::notice::Notice;
use crate::app::page::Page;

/// Adds the cases of a file.
pub(super) fn add(
    files: &mut FilesState,
    context: &Context<'_>,
    source: String,
    cases: Vec<Case>,
) -> Vec<Next> {
    let added = |case| SavedCase { case: Rc::new(case), deleted: false };
    let waiting: VecDeque<SavedCase> = cases.into_iter().map(added).collect();
    let total = waiting.len();
    begin(files, context, BulkProgress { what: BulkKind::Add, done: 0, total, source }, waiting)
}

/// Adds cases that were never in a file, as many as there is room for, and shows the page that lists them. One bulk
/// operation at a time.
pub(super) fn add_new(
    files: &mut FilesState,
    context: &Context<'_>,
    source: String,
    cases: Vec<Case>,
) -> Vec<Next> {
    if context.is_read_only || files.bulk.is_some() {
        return Vec::new();
    }
    import::put_back(files);
    let mut next = vec![Next::close_dialog(), Next::navigate(Page::Cases)];
    next.extend(cases.first().map(|case| Next::case_changed(case.id.clone())));
    let (total, room) = (cases.len(), MAX_CASES.saturating_sub(context.cases.not_deleted().count()));
    let added = |case| SavedCase { case: Rc::new(case), deleted: false };
    let waiting = cases.into_iter().take(room).map(added).collect();
    let progress = BulkProgress { what: BulkKind::Add, done: 0, total, source };
    next.extend(begin(files, context, progress, waiting));
    next
}

/// Undoes the last import: deletes its cases, which can be restored.
pub(super) fn undo_import(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    if files.bulk.is_some() {
        return Vec::new();
    }
    import::put_back(files);
    let (source, added) = std::mem::take(&mut files.added);
    let mut next = Vec::new();
    if added.contains(&context.open.id) {
        next.push(Next::close_open_case());
    }
    let cases = added.iter().filter_map(|id| context.cases.get(id));
    let deleted: VecDeque<SavedCase> = cases.map(|saved| SavedCase { deleted: true, ..saved.clone() }).collect();
    let progress = BulkProgress { what: BulkKind::TakeBack, done: 0, total: deleted.len(), source };
    next.extend(begin(files, context, progress, deleted));
    next
}

fn begin(
    files: &mut FilesState,
    context: &Context<'_>,
    progress: BulkProgress,
    waiting: VecDeque<SavedCase>,
) -> Vec<Next> {
    // The notice may offer to undo an earlier import. One bulk operation at a time.
    let mut next = vec![Next::dismiss_notice()];
    if !waiting.is_empty() {
        next.push(Effect::BeginBulk(progress.clone()).into());
    }
    files.bulk = Some(BulkOperation { progress, waiting, ..BulkOperation::default() });
    next.extend(go_on(files, context));
    next
}

/// Saves the next batch, with the progress after it; ends if there is none.
pub(super) fn go_on(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let Some(bulk) = &mut files.bulk else { return Vec::new() };
    if bulk.is_stopped || bulk.waiting.is_empty() {
        return end(files, context);
    }
    let newest = |saved: &SavedCase| match (bulk.progress.what, context.cases.get(&saved.case.id)) {
        // It may have been edited since, or deleted for good.
        (BulkKind::TakeBack, now) => now.map(|now| SavedCase { deleted: true, ..now.clone() }),
        // Added since; an import never replaces a case.
        (BulkKind::Add, Some(now)) if !now.deleted => None,
        (BulkKind::Add, _) => Some(saved.clone()),
    };
    let batch: Vec<SavedCase> = bulk.waiting.iter().take(BATCH_SIZE).filter_map(newest).collect();
    bulk.in_flight = BATCH_SIZE.min(bulk.waiting.len());
    let done = bulk.progress.done.saturating_add(bulk.in_flight);
    let progress = BulkProgress { done, ..bulk.progress.clone() };
    vec![Effect::SaveBulk(batch, progress).into()]
}

/// Handles the result of a batch.
pub(super) fn saved(
    files: &mut FilesState,
    context: &Context<'_>,
    result: Result<Vec<SavedCase>, StorageError>,
) -> Vec<Next> {
    let Some(bulk) = &mut files.bulk else { return Vec::new() };
    let in_flight = std::mem::take(&mut bulk.in_flight);
    match result {
        Err(error) => {
            bulk.error = Some(error);
            if bulk.is_stopped { end(files, context) } else { Vec::new() }
        }
        Ok(mut saved) => {
            // An edit made since is newer.
            saved.retain(|saved| {
                let now = context.cases.get(&saved.case.id);
                !now.is_some_and(|now| !now.deleted && !Rc::ptr_eq(&now.case, &saved.case))
            });
            // Cases too large for any store are not included.
            bulk.progress.done = bulk.progress.done.saturating_add(saved.len());
            bulk.waiting.drain(..in_flight.min(bulk.waiting.len()));
            bulk.saved.extend(saved.iter().map(|saved| saved.case.id.clone()));
            vec![Next::saved(saved), Next::continue_bulk()]
        }
    }
}

/// Stops after the batch in flight.
pub(super) fn stop(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let Some(bulk) = &mut files.bulk else { return Vec::new() };
    bulk.is_stopped = true;
    if bulk.error.is_some() { end(files, context) } else { vec![Effect::StopBulk.into()] }
}

/// Saves the failed batch again.
pub(super) fn retry(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let Some(bulk) = &mut files.bulk else { return Vec::new() };
    bulk.error = None;
    go_on(files, context)
}

/// Ends the operation. If it is incomplete, the person has seen that, so the next start must not report it.
fn end(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let Some(BulkOperation { progress, saved, .. }) = files.bulk.take() else { return Vec::new() };
    let BulkProgress { what, done, total, source } = progress;
    let mut next = Vec::new();
    if done < total {
        next.push(Effect::EndBulk(Vec::new()).into());
    } else {
        next.push(Next::bulk_finished(source.clone()));
    }
    if what == BulkKind::Add {
        next.push(Next::notify(Notice::Added { done, total }));
        files.added = (source, saved);
    }
    import::show_next(files, context.cases);
    next
}
