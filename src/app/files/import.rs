//! What files would bring, and what they bring.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file::RestoredCases;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::effect::Effect;
use crate::app::files::import_plan::{ImportPlan, plan};
use crate::app::files::state::{ImportError, ImportPreview, IncomingFile};
use crate::app::page::Page;
use crate::app::state::State;

/// A file has come. The person sees what it would bring once those before it are done.
pub(crate) fn bring(home: &mut State, brought: IncomingFile) -> Vec<Effect> {
    home.files.waiting.push_back(brought);
    home.dialog = None;
    home.notice = None;
    home.files.handed = None;
    begin(home);
    go_to_cases(home)
}

/// Shows what the next file would bring, unless something is under way, or it turns out in a moment what is at hand. Where the
/// store does not answer, what it holds is not replaced either: it is of another revision than what is known.
pub(crate) fn begin(home: &mut State) {
    let is_known = home.is_loaded || home.saving == SaveStatus::NoAnswer;
    if home.files.preview.is_none() && home.files.many.is_none() && is_known {
        next(home);
    }
}

/// The file that is shown waits again: something else comes first.
pub(crate) fn wait(home: &mut State) {
    if let Some(ImportPreview { brought, .. }) = home.files.preview.take() {
        home.files.waiting.push_front(brought);
    }
}

/// The next file that waits becomes the preview. What it would bring depends on what those before it
/// have brought.
pub(crate) fn next(home: &mut State) {
    let brought = home.files.waiting.pop_front();
    home.files.preview = brought.map(|brought| {
        let plan = Rc::new(planned(home, &brought));
        ImportPreview { brought, plan, at_hand: Rc::clone(&home.cases) }
    });
}

pub(crate) fn planned(home: &State, brought: &IncomingFile) -> Result<ImportPlan, ImportError> {
    let read = brought.read.as_ref().map_err(Clone::clone)?;
    let at_hand: Vec<&Case> = home.kept().map(|kept| &*kept.case).collect();
    let copy_of = |title: &str| format!("{title} {}", brought.suffix).trim_start().to_owned();
    Ok(plan(&at_hand, RestoredCases::clone(read), copy_of))
}

/// What a file would bring stands on the page of all cases.
pub(crate) fn go_to_cases(home: &mut State) -> Vec<Effect> {
    if home.place == Page::Cases {
        return Vec::new();
    }
    crate::app::update::go(home, Page::Cases)
}

/// Adds what is new. A case that was deleted here comes back as the file has it; what it was before
/// goes to its history, as with every change.
pub(crate) fn add(home: &mut State) -> Vec<Effect> {
    if home.is_sealed() {
        return Vec::new();
    }
    let Some(ImportPreview { brought, plan, at_hand }) = home.files.preview.take() else {
        return Vec::new();
    };
    // Another tab may have added something since it was shown, or the person has brought something back.
    let plan = if Rc::ptr_eq(&at_hand, &home.cases) {
        plan.as_ref().clone().ok()
    } else {
        planned(home, &brought).ok()
    };
    let ids = &mut home.ids;
    let cases = plan.map(|plan| plan.apply(|| ids.make())).unwrap_or_default();
    crate::app::files::bulk::add(home, brought.name, cases)
}
