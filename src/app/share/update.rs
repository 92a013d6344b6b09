//! How sharing changes.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::CaseMessage;
use crate::app::case::state::CaseState;
use crate::app::case::update::apply;
use crate::app::effect::Effect;
use crate::app::ids::Ids;
use crate::app::model::ModelRef;
use crate::app::next::Next;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::share::open::{OpenedText, SharedCase, open};
use crate::app::share::state::{CopyStatus, Dialog, OpenedLink, ShareState};

/// The state of other features that sharing needs.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) model: ModelRef,
    pub(crate) page: &'a Page,
    pub(crate) has_cases: bool,
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
            return preview(share, shared);
        }
        ShareMessage::PastedFile(file) => return vec![Next::choose_file(file)],
        ShareMessage::EditPreview(message) => edit_preview(share, message),
        ShareMessage::KeepPreview => return keep_preview(share, ids, context.now),
        ShareMessage::ClosePreview => return close_preview(share, context),
        ShareMessage::LinkOpened(text) => match open(&context.model, &text) {
            Ok(OpenedText::Preview(shared)) => return preview(share, shared),
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

fn preview(share: &mut ShareState, shared: SharedCase) -> Vec<Next> {
    let case = shared.keep_as_case(String::new(), Timestamp::default());
    let case = Box::new(CaseState::of(case));
    share.opened = Some(OpenedLink::Preview { shared, case });
    vec![Next::show_page(Page::Preview)]
}

fn edit_preview(share: &mut ShareState, message: CaseMessage) {
    if let Some(OpenedLink::Preview { case, .. }) = &mut share.opened {
        **case = apply(std::mem::take(&mut **case), message);
    }
}

fn keep_preview(share: &mut ShareState, ids: &mut Ids, now: &Timestamp) -> Vec<Next> {
    let Some(OpenedLink::Preview { case, .. }) = share.opened.take() else { return Vec::new() };
    let time = Some(now.clone());
    let case = Case { id: ids.make(), created: time.clone(), updated: time, ..case.case };
    let case = Rc::new(case);
    vec![Next::save(SavedCase { case: Rc::clone(&case), deleted: false }), Next::open(case)]
}

fn close_preview(share: &mut ShareState, context: &Context<'_>) -> Vec<Next> {
    share.opened = None;
    if *context.page != Page::Preview {
        return Vec::new();
    }
    let page = if context.has_cases { Page::Cases } else { Page::Start };
    vec![Next::navigate(page)]
}
