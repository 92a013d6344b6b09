//! How sharing changes.

use std::rc::Rc;

use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::CaseMessage;
use crate::app::case::state::CaseState;
use crate::app::case::update::apply;
use crate::app::cases::state::Cases;
use crate::app::cases::update::openable;
use crate::app::effect::Effect;
use crate::app::ids::Ids;
use crate::app::message::Message;
use crate::app::model::ModelRef;
use crate::app::next::Next;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::share::open::{OpenedText, SharedCase, open};
use crate::app::share::state::{CopyStatus, Dialog, KeptPreview, OpenedLink, ShareState};
use crate::app::storage::state::StorageState;

/// The state of other features that sharing needs.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) model: ModelRef,
    pub(crate) page: &'a Page,
    pub(crate) cases: &'a Cases,
    pub(crate) storage: &'a StorageState,
    pub(crate) open_id: &'a str,
    /// The page to show once a preview is closed.
    pub(crate) home: Page,
    pub(crate) is_read_only: bool,
    pub(crate) now: &'a Timestamp,
}

/// Handles a message and returns the follow-ups.
pub(crate) fn update(
    share: &mut ShareState,
    ids: &mut Ids,
    context: &Context<'_>,
    message: ShareMessage,
) -> Vec<Next> {
    match message {
        ShareMessage::OpenShareDialog => share.dialog = Some(Dialog::Share(CopyStatus::default())),
        ShareMessage::OpenPasteDialog => share.dialog = Some(Dialog::Open),
        ShareMessage::OpenEmbedDialog => share.dialog = Some(Dialog::Embed(CopyStatus::default())),
        ShareMessage::OpenProjector => share.dialog = Some(Dialog::Projector),
        ShareMessage::CloseDialog => share.dialog = None,
        ShareMessage::Copy(text) => {
            if let Some(status) = copy_status(share) {
                *status = CopyStatus { text: Some(text.clone()), is_done: None };
            }
            return vec![Effect::CopyText(text).into()];
        }
        ShareMessage::CopyFinished(is_done) => {
            if let Some(status) = copy_status(share) {
                status.is_done = Some(is_done);
            }
        }
        ShareMessage::Preview(shared) => {
            share.dialog = None;
            return preview(share, ids, shared);
        }
        ShareMessage::KeepAll(all, source) => {
            let keep = |shared: SharedCase| shared.keep_as_case(ids.make(), context.now.clone());
            return vec![Next::add_cases(source, all.into_iter().map(keep).collect())];
        }
        ShareMessage::PastedFile(file) => return vec![Next::choose_file(file)],
        ShareMessage::EditPreview(message) => return edit_preview(share, context, message),
        ShareMessage::KeepPreview => return keep_preview(share, context),
        ShareMessage::UndoKeep => return undo_keep(share, ids, context),
        ShareMessage::ClosePreview => return close_preview(share, context),
        ShareMessage::LinkOpened(text) => match open(&context.model, &text) {
            Ok(OpenedText::Preview(shared)) => return preview(share, ids, shared),
            // A link has one code. If there is more around it, the first code counts.
            Ok(OpenedText::Several(several)) => {
                let first = several.cases.into_iter().next();
                return first.map(|shared| preview(share, ids, shared)).unwrap_or_default();
            }
            Ok(OpenedText::File(_)) => {}
            Err(error) => share.opened = Some(OpenedLink::Refused(error)),
        },
    }
    Vec::new()
}

/// The copy status of the open dialog.
fn copy_status(share: &mut ShareState) -> Option<&mut CopyStatus> {
    match &mut share.dialog {
        Some(Dialog::Share(status) | Dialog::Embed(status)) => Some(status),
        _ => None,
    }
}

fn preview(share: &mut ShareState, ids: &mut Ids, shared: SharedCase) -> Vec<Next> {
    let case = shared.keep_as_case(ids.make(), Timestamp::default());
    let case = Box::new(CaseState::of(case));
    share.opened = Some(OpenedLink::Preview { shared, case });
    share.kept = None;
    // A link in the address starts an entry of the browser history of its own, which nothing describes yet.
    vec![
        Next::withdraw(Notice::PreviewKept),
        Next::show_page(Page::Preview),
        Effect::SetOpenCase(String::new()).into(),
        Message::StartNavigation.into(),
    ]
}

/// Work on a preview is never lost: the first change of its content makes it a case.
fn edit_preview(share: &mut ShareState, context: &Context<'_>, message: CaseMessage) -> Vec<Next> {
    let Some(OpenedLink::Preview { shared, case }) = &mut share.opened else { return Vec::new() };
    **case = apply(std::mem::take(&mut **case), message);
    let untouched = shared.keep_as_case(case.case.id.clone(), Timestamp::default());
    if case.case == untouched {
        return Vec::new();
    }
    if context.is_read_only {
        case.case = untouched;
        return Vec::new();
    }
    keep_preview(share, context)
}

/// Makes the preview a case of its own, and opens it as it is shown.
fn keep_preview(share: &mut ShareState, context: &Context<'_>) -> Vec<Next> {
    if context.is_read_only {
        return Vec::new();
    }
    let is_preview = |opened: &mut OpenedLink| matches!(opened, OpenedLink::Preview { .. });
    let opened = share.opened.take_if(is_preview);
    let Some(OpenedLink::Preview { shared, mut case }) = opened else { return Vec::new() };
    case.case.created = Some(context.now.clone());
    case.case.updated = Some(context.now.clone());
    let (id, before) = (case.case.id.clone(), context.open_id.to_owned());
    share.kept = Some(KeptPreview { shared, id, before });
    let saved = SavedCase { case: Rc::new(case.case.clone()), deleted: false };
    vec![Next::save(saved), Next::adopt(case), Next::notify(Notice::PreviewKept)]
}

/// Deletes the copy, which can be restored, and shows the preview and the open case as they were before.
fn undo_keep(share: &mut ShareState, ids: &mut Ids, context: &Context<'_>) -> Vec<Next> {
    let Some(KeptPreview { shared, id, before }) = share.kept.take() else { return Vec::new() };
    let copy = context.cases.get(&id).map(|saved| SavedCase { deleted: true, ..saved.clone() });
    let before = openable(context.cases, context.storage, &before);
    let reopen = match before {
        Some(saved) => Next::replace_open_case(Rc::clone(&saved.case)),
        None => Next::close_open_case(),
    };
    let mut next: Vec<Next> = copy.map(Next::save).into_iter().chain([reopen]).collect();
    next.extend(preview(share, ids, shared));
    next
}

fn close_preview(share: &mut ShareState, context: &Context<'_>) -> Vec<Next> {
    share.opened = None;
    if *context.page != Page::Preview {
        return Vec::new();
    }
    vec![Next::navigate(context.home.clone())]
}
