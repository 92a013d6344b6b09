//! Previews a file and imports it.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file::RestoredCases;
use stop_fix_scale_core::format::moment::NamedMoment;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::cases::state::Cases;
use crate::app::files::context::Context;
use crate::app::files::import_plan::{ImportPlan, Updates, plan};
use crate::app::files::state::{FilesState, ImportError, ImportPreview, IncomingFile};
use crate::app::ids::Ids;
use crate::app::next::Next;
use crate::app::page::Page;

/// Queues a chosen file. Its preview is shown once earlier files are done.
pub(super) fn choose(
    files: &mut FilesState,
    context: &Context<'_>,
    file: IncomingFile,
) -> Vec<Next> {
    files.waiting.push_back(file);
    files.export = None;
    show_next_if_idle(files, context);
    let mut next = vec![Next::close_dialog(), Next::dismiss_notice()];
    // The preview is on the page with all cases.
    if *context.page != Page::Cases {
        next.push(Next::navigate(Page::Cases));
    }
    next
}

/// Shows the next preview, unless one is open, a bulk operation is running, or the store has yet to answer. If the
/// store never answers, an import is still safe: the commit finds a different revision and replaces nothing.
pub(super) fn show_next_if_idle(files: &mut FilesState, context: &Context<'_>) {
    let is_known = context.cases.is_loaded || *context.save_status == SaveStatus::NoAnswer;
    if files.preview.is_none() && files.bulk.is_none() && is_known {
        show_next(files, context.cases);
    }
}

/// Puts the previewed file back at the front of the queue, because the undo of an import runs first.
pub(super) fn put_back(files: &mut FilesState) {
    if let Some(ImportPreview { file, .. }) = files.preview.take() {
        files.waiting.push_front(file);
    }
}

/// Previews the next file. The plan depends on what earlier files have added.
pub(super) fn show_next(files: &mut FilesState, cases: &Cases) {
    let file = files.waiting.pop_front();
    files.preview = file.map(|file| {
        let plan = Rc::new(planned(cases, &file));
        ImportPreview { file, plan, updates: Updates::default(), cases: cases.clone() }
    });
}

fn planned(cases: &Cases, file: &IncomingFile) -> Result<ImportPlan, ImportError> {
    let read = file.read.as_ref().map_err(Clone::clone)?;
    let known: Vec<&Case> = cases.not_deleted().map(|saved| &*saved.case).collect();
    let copy_of = |title: &str| format!("{title} {}", file.suffix).trim_start().to_owned();
    Ok(plan(&known, RestoredCases::clone(read), copy_of))
}

/// Chooses whether the case at this place updates the existing one, or all that can.
pub(super) fn choose_update(files: &mut FilesState, place: Option<usize>, is_update: bool) {
    let Some(preview) = &mut files.preview else { return };
    let Ok(plan) = &*preview.plan else { return };
    let all = place.map_or_else(|| plan.updatable(), |place| Updates::from([place]));
    for place in all.iter() {
        if is_update {
            preview.updates.insert(*place);
        } else {
            preview.updates.remove(place);
        }
    }
}

/// The named moments of the previewed file that are not known here.
pub(crate) fn new_moments(files: &FilesState, context: &Context<'_>) -> Option<Vec<NamedMoment>> {
    let new = files.preview.as_ref()?.new_moments(context.moments);
    let new: Vec<NamedMoment> = new.cloned().collect();
    (!new.is_empty() && !context.is_read_only).then_some(new)
}

/// Accepts the preview: returns the file name and the cases to save. The state of a case before its update goes to its
/// history, as with every change; so does the deleted state of a case that was deleted here and is restored.
pub(super) fn accept(
    files: &mut FilesState,
    ids: &mut Ids,
    context: &Context<'_>,
) -> Option<(String, Vec<Case>)> {
    if context.is_read_only {
        return None;
    }
    let ImportPreview { file, plan, updates, cases } = files.preview.take()?;
    // A different tab may have added a case since the preview, or the person may have restored one.
    let plan = if cases.is_same(context.cases) {
        plan.as_ref().clone().ok()
    } else {
        planned(context.cases, &file).ok()
    };
    let all = plan.map(|plan| plan.apply(&updates, || ids.make())).unwrap_or_default();
    Some((file.name, all))
}
