//! Looking at a shared case, and sharing the open one.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::model::AI1;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::CaseMessage;
use crate::app::case::state::CaseState;
use crate::app::case::update::apply;
use crate::app::effect::Effect;
use crate::app::files::message::FilesMessage;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::share::open::{OpenedText, SharedCase, open};
use crate::app::share::state::{CopyStatus, Dialog, OpenedLink};
use crate::app::state::State;

pub(crate) fn update(home: &mut State, deed: ShareMessage, now: &Timestamp) -> Vec<Effect> {
    match deed {
        ShareMessage::Share => home.dialog = Some(Dialog::Share(CopyStatus::default())),
        ShareMessage::Ask => home.dialog = Some(Dialog::Open),
        ShareMessage::Embed => home.dialog = Some(Dialog::Embed(CopyStatus::default())),
        ShareMessage::Close => home.dialog = None,
        ShareMessage::Copy(text) => {
            if let Some(copying) = copying(home) {
                *copying = CopyStatus { text: Some(text.clone()), is_done: None };
            }
            return vec![Effect::Copy(text)];
        }
        ShareMessage::Look(preview) => {
            home.dialog = None;
            look(home, preview);
        }
        ShareMessage::File(brought) => {
            return crate::app::files::update::update(home, FilesMessage::Bring(brought));
        }
        ShareMessage::Keep => return keep(home, now),
        ShareMessage::Leave => return leave(home),
    }
    Vec::new()
}

/// What stood in the address of the page.
pub(crate) fn linked(home: &mut State, text: &str) {
    match open(&AI1, text) {
        Ok(OpenedText::Preview(preview)) => look(home, preview),
        Ok(OpenedText::File(_)) => {}
        Err(error) => home.linked = Some(OpenedLink::Refused(error)),
    }
}

/// Whether the clipboard has it.
pub(crate) fn copied(home: &mut State, is_done: bool) {
    if let Some(copying) = copying(home) {
        copying.is_done = Some(is_done);
    }
}

/// What becomes of copying from the dialog that is open.
pub(crate) fn copying(home: &mut State) -> Option<&mut CopyStatus> {
    match &mut home.dialog {
        Some(Dialog::Share(copying) | Dialog::Embed(copying)) => Some(copying),
        _ => None,
    }
}

/// What is done with a preview changes only the preview.
pub(crate) fn score(home: &mut State, action: CaseMessage) -> Option<CaseMessage> {
    match &mut home.linked {
        Some(OpenedLink::Preview { scoring, .. }) if home.place == Page::Preview => {
            **scoring = apply(std::mem::take(&mut **scoring), action);
            None
        }
        _ => Some(action),
    }
}

pub(crate) fn look(home: &mut State, preview: SharedCase) {
    let case = preview.keep_as_case(String::new(), Timestamp::default());
    let scoring = Box::new(CaseState { case, ..CaseState::default() });
    home.linked = Some(OpenedLink::Preview { preview, scoring });
    home.place = Page::Preview;
}

pub(crate) fn keep(home: &mut State, now: &Timestamp) -> Vec<Effect> {
    let Some(OpenedLink::Preview { scoring, .. }) = home.linked.take() else { return Vec::new() };
    let id = home.ids.make();
    let time = Some(now.clone());
    let case = Case { id, created: time.clone(), updated: time, ..scoring.case };
    let kept = SavedCase { case: case.clone().into(), deleted: false };
    let mut wishes = crate::app::update::keep(home, kept);
    wishes.extend(crate::app::update::open(home, case));
    wishes
}

pub(crate) fn leave(home: &mut State) -> Vec<Effect> {
    home.linked = None;
    if home.place != Page::Preview {
        return Vec::new();
    }
    let has_cases = home.present().next().is_some();
    crate::app::update::go(home, if has_cases { Page::Cases } else { Page::Case })
}
