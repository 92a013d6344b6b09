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
use crate::app::files::state::{BulkOperation, FilesState, Import};
use crate::app::next::Next;
use crate::app::notice::Notice;
use crate::app::page::Page;

/// Saves the cases of a file: new ones, and those that update an existing case.
pub(super) fn add(
    files: &mut FilesState,
    context: &Context<'_>,
    source: String,
    cases: Vec<Case>,
) -> Vec<Next> {
    let at_hand = |case: &Case| context.cases.get(&case.id).filter(|saved| !saved.deleted);
    let replaced = cases.iter().filter_map(at_hand).map(of_id).collect();
    let progress = BulkProgress { what: BulkKind::Add, done: 0, total: cases.len(), source };
    let waiting = cases.into_iter().map(added).collect();
    begin(files, context, BulkOperation { progress, waiting, replaced, ..BulkOperation::default() })
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
    let room = MAX_CASES.saturating_sub(context.cases.not_deleted().count());
    let progress = BulkProgress { what: BulkKind::Add, done: 0, total: cases.len(), source };
    let waiting = cases.into_iter().take(room).map(added).collect();
    let operation = BulkOperation { progress, waiting, ..BulkOperation::default() };
    next.extend(begin(files, context, operation));
    next
}

fn added(case: Case) -> SavedCase {
    SavedCase { case: Rc::new(case), deleted: false }
}

fn of_id(saved: &SavedCase) -> (String, Rc<Case>) {
    (saved.case.id.clone(), Rc::clone(&saved.case))
}

/// Undoes the last import: deletes the cases that it added, which can be restored, and takes back its updates. What these
/// cases said until now goes to their history.
pub(super) fn undo_import(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    if files.bulk.is_some() {
        return Vec::new();
    }
    import::put_back(files);
    let Import { source, saved, replaced } = std::mem::take(&mut files.imported);
    let mut next = Vec::new();
    if saved.contains(&context.open.id) && !replaced.contains_key(&context.open.id) {
        next.push(Next::close_open_case());
    }
    let waiting: VecDeque<SavedCase> =
        saved.iter().filter_map(|id| context.cases.get(id)).cloned().collect();
    let total = waiting.len();
    let progress = BulkProgress { what: BulkKind::TakeBack, done: 0, total, source };
    let operation = BulkOperation { progress, waiting, replaced, ..BulkOperation::default() };
    next.extend(begin(files, context, operation));
    next
}

fn begin(files: &mut FilesState, context: &Context<'_>, operation: BulkOperation) -> Vec<Next> {
    // The notice may offer to undo an earlier import. One bulk operation at a time.
    let mut next = vec![Next::dismiss_notice()];
    if !operation.waiting.is_empty() {
        next.push(Effect::BeginBulk(operation.progress.clone()).into());
    }
    files.bulk = Some(operation);
    next.extend(go_on(files, context));
    next
}

/// Saves the next batch, with the progress after it; ends if there is none.
pub(super) fn go_on(files: &mut FilesState, context: &Context<'_>) -> Vec<Next> {
    let Some(bulk) = &mut files.bulk else { return Vec::new() };
    if bulk.is_stopped || bulk.waiting.is_empty() {
        return end(files, context);
    }
    let next: Vec<&SavedCase> = bulk.waiting.iter().take(BATCH_SIZE).collect();
    bulk.in_flight = next.len();
    let now = |saved: &&SavedCase| context.cases.get(&saved.case.id);
    bulk.before = next.iter().filter_map(now).map(of_id).collect();
    let batch = next.into_iter().filter_map(|saved| newest(bulk, context, saved)).collect();
    let done = bulk.progress.done.saturating_add(bulk.in_flight);
    let progress = BulkProgress { done, ..bulk.progress.clone() };
    vec![Effect::SaveBulk(batch, progress).into()]
}

/// What to save for a case that is waiting; `None` if it has changed in the meantime, so that nothing is to be done.
fn newest(bulk: &BulkOperation, context: &Context<'_>, saved: &SavedCase) -> Option<SavedCase> {
    let now = context.cases.get(&saved.case.id);
    let replaced = bulk.replaced.get(&saved.case.id);
    match bulk.progress.what {
        // It may have been edited since, or deleted for good.
        BulkKind::TakeBack => now.map(|now| match replaced {
            Some(before) => SavedCase { case: Rc::clone(before), deleted: false },
            None => SavedCase { deleted: true, ..now.clone() },
        }),
        BulkKind::Add => {
            let now = now.filter(|now| !now.deleted);
            let is_expected = match (now, replaced) {
                (Some(now), Some(replaced)) => Rc::ptr_eq(&now.case, replaced),
                (now, replaced) => now.is_none() && replaced.is_none(),
            };
            is_expected.then(|| saved.clone())
        }
    }
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
            let before = std::mem::take(&mut bulk.before);
            // An edit made since is newer.
            saved.retain(|saved| {
                let is_same = |case: &Rc<Case>, now: &SavedCase| Rc::ptr_eq(&now.case, case);
                let is_known = |now: &SavedCase| {
                    is_same(&saved.case, now)
                        || before.get(&saved.case.id).is_some_and(|before| is_same(before, now))
                };
                context.cases.get(&saved.case.id).is_none_or(|now| now.deleted || is_known(now))
            });
            // Cases too large for any store are not included.
            bulk.progress.done = bulk.progress.done.saturating_add(saved.len());
            bulk.waiting.drain(..in_flight.min(bulk.waiting.len()));
            bulk.saved.extend(saved.iter().map(|saved| saved.case.id.clone()));
            let open =
                saved.iter().find(|saved| saved.case.id == context.open.id && !saved.deleted);
            let refresh = open.map(|open| Next::refresh_open_case(Rc::clone(&open.case)));
            let next = refresh.into_iter().chain([Next::saved(saved), Next::continue_bulk()]);
            next.collect()
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
    let Some(operation) = files.bulk.take() else { return Vec::new() };
    let BulkOperation { progress, saved, replaced, .. } = operation;
    let BulkProgress { what, done, total, source } = progress;
    let mut next = Vec::new();
    if done < total {
        next.push(Effect::EndBulk(Vec::new()).into());
    } else {
        next.push(Next::bulk_finished(source.clone()));
    }
    if what == BulkKind::Add {
        let updated = saved.iter().filter(|id| replaced.contains_key(*id)).count();
        next.push(Next::notify(Notice::Added { done, total, updated }));
        files.imported = Import { source, saved, replaced };
    }
    import::show_next(files, context.cases);
    next
}
