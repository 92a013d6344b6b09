//! How the cases change.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::saved_case::{SavedCase, copy_of};
use crate::app::cases::message::CasesMessage;
use crate::app::cases::state::Cases;
use crate::app::effect::Effect;
use crate::app::ids::Ids;
use crate::app::next::Next;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::storage::state::StorageState;

/// The state of other features that the cases need.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) open_id: &'a str,
    pub(crate) storage: &'a StorageState,
    pub(crate) is_read_only: bool,
    pub(crate) now: &'a Timestamp,
}

/// Handles a message and returns the follow-ups.
pub(crate) fn update(
    cases: &mut Cases,
    ids: &mut Ids,
    context: &Context<'_>,
    message: CasesMessage,
) -> Vec<Next> {
    match message {
        CasesMessage::New => vec![Next::open(Rc::new(ids.new_case()))],
        CasesMessage::Open(id) => open(cases, context, &id),
        CasesMessage::Duplicate(id, suffix) => duplicate(cases, ids, context, &id, &suffix),
        CasesMessage::Delete(id) => delete(cases, context, id),
        CasesMessage::Restore(id) => {
            let saved = cases.get(&id).map(|saved| SavedCase { deleted: false, ..saved.clone() });
            let save = saved.map(Next::save);
            [Next::dismiss_notice()].into_iter().chain(save).collect()
        }
        CasesMessage::Rename(id, title) => rename(cases, context, &id, title),
        CasesMessage::DeleteForever(id) => delete_forever(cases, context, id),
        CasesMessage::Save(saved) => {
            let id = saved.case.id.clone();
            let before = cases.get(&id).map(|before| Next::superseded(Rc::clone(&before.case)));
            cases.put(saved.clone());
            let next = [Effect::Save(saved).into(), Next::case_changed(id)];
            next.into_iter().chain(before).collect()
        }
        CasesMessage::Saved(saved) => {
            cases.put_all(saved);
            Vec::new()
        }
        CasesMessage::CloseOpenCase => vec![Next::replace_open_case(Rc::new(ids.new_case()))],
        CasesMessage::PartlyLoaded(more) => {
            Rc::make_mut(&mut cases.arriving).extend(more);
            Vec::new()
        }
        CasesMessage::Loaded(all) => loaded(cases, all),
        CasesMessage::ChangedElsewhere(saved) => changed_elsewhere(cases, context, saved),
        CasesMessage::ConflictCopy { stored, copy } => conflict_copy(cases, context, stored, copy),
    }
}

fn open(cases: &Cases, context: &Context<'_>, id: &str) -> Vec<Next> {
    let openable = openable(cases, context.storage, id);
    openable.map(|saved| Next::open(Rc::clone(&saved.case))).into_iter().collect()
}

/// The case with this id, unless it is deleted or set aside.
pub(crate) fn openable<'a>(
    cases: &'a Cases,
    storage: &StorageState,
    id: &str,
) -> Option<&'a SavedCase> {
    cases.get(id).filter(|saved| !saved.deleted && !storage.is_aside(id))
}

fn duplicate(
    cases: &Cases,
    ids: &mut Ids,
    context: &Context<'_>,
    id: &str,
    suffix: &str,
) -> Vec<Next> {
    let Some(saved) = cases.get(id) else { return Vec::new() };
    let mut copy = copy_of(&saved.case, &ids.make(), suffix);
    copy.created = Some(context.now.clone());
    copy.updated = Some(context.now.clone());
    let copy = Rc::new(copy);
    vec![Next::open(Rc::clone(&copy)), Next::save(SavedCase { case: copy, deleted: false })]
}

fn delete(cases: &Cases, context: &Context<'_>, id: String) -> Vec<Next> {
    let mut next: Vec<Next> = vec![Next::fold_row()];
    if let Some(saved) = cases.get(&id) {
        if context.open_id == id {
            // Further edits of the open case would restore it.
            next.push(Next::close_open_case());
        }
        next.push(Next::save(SavedCase { deleted: true, ..saved.clone() }));
    }
    next.push(Next::notify(Notice::Deleted(id)));
    next
}

fn rename(cases: &Cases, context: &Context<'_>, id: &str, title: String) -> Vec<Next> {
    let mut next: Vec<Next> = vec![Next::fold_row()];
    if let Some(saved) = cases.get(id).filter(|saved| saved.case.title != title) {
        let case =
            Rc::new(Case { title, updated: Some(context.now.clone()), ..Case::clone(&saved.case) });
        if context.open_id == id {
            next.push(Next::refresh_open_case(Rc::clone(&case)));
        }
        next.push(Next::save(SavedCase { case, deleted: saved.deleted }));
    }
    next
}

/// Deletes only cases that are marked as deleted, and nothing while read-only.
fn delete_forever(cases: &mut Cases, context: &Context<'_>, id: String) -> Vec<Next> {
    let mut next: Vec<Next> = vec![Next::deletion_answered()];
    if !context.is_read_only && cases.get(&id).is_some_and(|saved| saved.deleted) {
        cases.remove(&id);
        // Its notice offers to restore the case.
        next.push(Next::withdraw(Notice::Deleted(id.clone())));
        next.push(Effect::DeleteForever(id).into());
    }
    next
}

fn loaded(cases: &mut Cases, all: Vec<SavedCase>) -> Vec<Next> {
    let mut next = Vec::new();
    // A person who has started a case stays on it.
    if cases.is_empty() && all.iter().any(|saved| !saved.deleted) {
        next.push(Next::show_page(Page::Cases));
    }
    cases.arriving = Rc::default();
    cases.put_missing(all);
    cases.is_loaded = true;
    next
}

fn changed_elsewhere(cases: &mut Cases, context: &Context<'_>, saved: SavedCase) -> Vec<Next> {
    let mut next: Vec<Next> = Vec::new();
    if context.open_id == saved.case.id {
        next.push(Next::refresh_open_case(Rc::clone(&saved.case)));
        next.push(Next::notify(Notice::ChangedElsewhere));
    }
    cases.put(saved);
    next
}

fn conflict_copy(
    cases: &mut Cases,
    context: &Context<'_>,
    stored: SavedCase,
    copy: SavedCase,
) -> Vec<Next> {
    let mut next: Vec<Next> = Vec::new();
    if context.open_id == stored.case.id {
        next.push(Next::refresh_open_case(Rc::clone(&copy.case)));
        next.push(Next::notify(Notice::ConflictCopy));
        next.push(Effect::SetOpenCase(copy.case.id.clone()).into());
    }
    cases.put_all([stored, copy]);
    next
}
