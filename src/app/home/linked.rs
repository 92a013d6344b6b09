//! What others have shared, looked at without touching what is saved; and sharing what is open.

use super::files::{self, Brought, FileDeed};
use super::{Home, Place};
use crate::app::edge::Wish;
use crate::app::keep::Kept;
use crate::app::opening::{Found, Preview, open};
use crate::app::state::{Action, State, apply};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::share_code::ShareCodeError;
use stop_fix_scale_core::model::AI1;

/// What was opened from a link or a code.
#[derive(Clone, Debug, PartialEq)]
pub enum Linked {
    /// A case to look at. What is tried on it is nowhere saved.
    Preview {
        /// What was shared.
        preview: Preview,
        /// How it is shown.
        scoring: Box<State>,
    },
    /// The address names one that cannot be read, and why.
    Refused(ShareCodeError),
}

/// A dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Shares the open case.
    Share(Copying),
    /// Opens what others have shared.
    Open,
    /// Shows how the tool gets into another page.
    Embed(Copying),
}

/// What became of copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copying {
    /// What was to be copied last.
    pub text: Option<String>,
    /// Whether it is on the clipboard; nothing while that is not known.
    pub is_done: Option<bool>,
}

/// Something that was done with links.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkDeed {
    /// Wants to share the open case.
    Share,
    /// Wants to open what others have shared.
    Ask,
    /// Wants the tool in a page of one's own.
    Embed,
    /// Has closed the dialog.
    Close,
    /// Copies this.
    Copy(String),
    /// Looks at what was found.
    Look(Preview),
    /// Takes the text of a file that was pasted.
    File(Brought),
    /// Keeps what is looked at as a case of one's own.
    Keep,
    /// Has looked enough.
    Leave,
}

pub(super) fn update(home: &mut Home, deed: LinkDeed, now: &Timestamp) -> Vec<Wish> {
    match deed {
        LinkDeed::Share => home.dialog = Some(Dialog::Share(Copying::default())),
        LinkDeed::Ask => home.dialog = Some(Dialog::Open),
        LinkDeed::Embed => home.dialog = Some(Dialog::Embed(Copying::default())),
        LinkDeed::Close => home.dialog = None,
        LinkDeed::Copy(text) => {
            if let Some(copying) = copying(home) {
                *copying = Copying { text: Some(text.clone()), is_done: None };
            }
            return vec![Wish::Copy(text)];
        }
        LinkDeed::Look(preview) => {
            home.dialog = None;
            look(home, preview);
        }
        LinkDeed::File(brought) => return files::files(home, FileDeed::Bring(brought)),
        LinkDeed::Keep => return keep(home, now),
        LinkDeed::Leave => return leave(home),
    }
    Vec::new()
}

/// What stood in the address of the page.
pub(super) fn linked(home: &mut Home, text: &str) {
    match open(&AI1, text) {
        Ok(Found::Preview(preview)) => look(home, preview),
        Ok(Found::File(_)) => {}
        Err(error) => home.linked = Some(Linked::Refused(error)),
    }
}

/// Whether the clipboard has it.
pub(super) fn copied(home: &mut Home, is_done: bool) {
    if let Some(copying) = copying(home) {
        copying.is_done = Some(is_done);
    }
}

/// What becomes of copying from the dialog that is open.
fn copying(home: &mut Home) -> Option<&mut Copying> {
    match &mut home.dialog {
        Some(Dialog::Share(copying) | Dialog::Embed(copying)) => Some(copying),
        _ => None,
    }
}

/// What is done with a preview changes only the preview.
pub(super) fn score(home: &mut Home, action: Action) -> Option<Action> {
    match &mut home.linked {
        Some(Linked::Preview { scoring, .. }) if home.place == Place::Preview => {
            **scoring = apply(std::mem::take(&mut **scoring), action);
            None
        }
        _ => Some(action),
    }
}

fn look(home: &mut Home, preview: Preview) {
    let case = preview.keep_as_case(String::new(), Timestamp::default());
    let scoring = Box::new(State { case, ..State::default() });
    home.linked = Some(Linked::Preview { preview, scoring });
    home.place = Place::Preview;
}

fn keep(home: &mut Home, now: &Timestamp) -> Vec<Wish> {
    let Some(Linked::Preview { scoring, .. }) = home.linked.take() else { return Vec::new() };
    let id = home.ids.make();
    let time = Some(now.clone());
    let case = Case { id, created: time.clone(), updated: time, ..scoring.case };
    let kept = Kept { case: case.clone().into(), deleted: false };
    let mut wishes = super::update::keep(home, kept);
    wishes.extend(super::update::open(home, case));
    wishes
}

fn leave(home: &mut Home) -> Vec<Wish> {
    home.linked = None;
    if home.place != Place::Preview {
        return Vec::new();
    }
    let has_cases = home.present().next().is_some();
    super::update::go(home, if has_cases { Place::Cases } else { Place::Case })
}
