//! What files would bring, and what they bring.

use std::rc::Rc;

use super::{Brought, Preview, Unread, many};
use crate::app::edge::Wish;
use crate::app::home::{Home, Place, update};
use crate::app::importing::{Plan, plan};
use crate::app::keep::Saving;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file::RestoredCases;

/// A file has come. The person sees what it would bring once those before it are done.
pub(super) fn bring(home: &mut Home, brought: Brought) -> Vec<Wish> {
    home.files.waiting.push_back(brought);
    home.dialog = None;
    home.notice = None;
    home.files.handed = None;
    begin(home);
    go_to_cases(home)
}

/// Shows what the next file would bring, unless something is under way, or it turns out in a moment what is at hand. Where the
/// store does not answer, what it holds is not replaced either: it is of another revision than what is known.
pub(in crate::app::home) fn begin(home: &mut Home) {
    let is_known = home.is_loaded || home.saving == Saving::NoAnswer;
    if home.files.preview.is_none() && home.files.many.is_none() && is_known {
        next(home);
    }
}

/// The file that is shown waits again: something else comes first.
pub(super) fn wait(home: &mut Home) {
    if let Some(Preview { brought, .. }) = home.files.preview.take() {
        home.files.waiting.push_front(brought);
    }
}

/// The next file that waits becomes the preview. What it would bring depends on what those before it
/// have brought.
pub(super) fn next(home: &mut Home) {
    let brought = home.files.waiting.pop_front();
    home.files.preview = brought.map(|brought| {
        let plan = Rc::new(planned(home, &brought));
        Preview { brought, plan, at_hand: Rc::clone(&home.cases) }
    });
}

fn planned(home: &Home, brought: &Brought) -> Result<Plan, Unread> {
    let read = brought.read.as_ref().map_err(Clone::clone)?;
    let at_hand: Vec<&Case> = home.kept().map(|kept| &*kept.case).collect();
    let copy_of = |title: &str| format!("{title} {}", brought.suffix).trim_start().to_owned();
    Ok(plan(&at_hand, RestoredCases::clone(read), copy_of))
}

/// What a file would bring stands on the page of all cases.
fn go_to_cases(home: &mut Home) -> Vec<Wish> {
    if home.place == Place::Cases {
        return Vec::new();
    }
    update::go(home, Place::Cases)
}

/// Adds what is new. A case that was deleted here comes back as the file has it; what it was before
/// goes to its history, as with every change.
pub(super) fn add(home: &mut Home) -> Vec<Wish> {
    if home.is_sealed() {
        return Vec::new();
    }
    let Some(Preview { brought, plan, at_hand }) = home.files.preview.take() else {
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
    many::add(home, brought.name, cases)
}
