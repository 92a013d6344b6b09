//! How the history changes: load it, view it, restore a version.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::effect::Effect;
use crate::app::history::message::HistoryMessage;
use crate::app::history::state::HistoryState;
use crate::app::next::Next;
use crate::app::notice::Notice;

/// The values that decide whether to load the history.
#[derive(PartialEq)]
pub(crate) struct ReadTrigger {
    id: String,
    is_loaded: bool,
    is_shown: bool,
    save_status: SaveStatus,
    updated: Option<Timestamp>,
}

impl ReadTrigger {
    pub(crate) fn of(
        open: &Case,
        is_loaded: bool,
        is_shown: bool,
        save_status: &SaveStatus,
    ) -> Self {
        let (id, updated) = (open.id.clone(), open.updated.clone());
        Self { id, is_loaded, is_shown, save_status: save_status.clone(), updated }
    }
}

/// Whether a version that is viewed is not viewed any more.
pub(crate) fn closes_version(before: &ReadTrigger, after: &ReadTrigger) -> bool {
    after.id != before.id || after.is_shown != before.is_shown
}

/// Loads the history when a case is opened, and whenever it may have grown while it is shown.
pub(crate) fn read_again(before: &ReadTrigger, after: ReadTrigger) -> Option<Effect> {
    let is_different = after.id != before.id;
    let is_new = is_different || after.is_loaded != before.is_loaded;
    let reads = after.is_loaded && after != *before && (is_new || after.is_shown);
    reads.then_some(Effect::ReadHistory(after.id))
}

/// Handles a message and returns the follow-ups.
pub(crate) fn update(
    history: &mut HistoryState,
    open: &Case,
    is_read_only: bool,
    message: HistoryMessage,
) -> Vec<Next> {
    match message {
        HistoryMessage::Read(read) => history.read = Some(read),
        HistoryMessage::View(revision, view) => history.viewed = Some((revision, view)),
        HistoryMessage::Close => history.viewed = None,
        HistoryMessage::Restore(_) | HistoryMessage::UndoRestore if is_read_only => {}
        HistoryMessage::Restore(revision) => {
            let (versions, _) = history.versions(open);
            let version = versions.iter().find(|version| version.revision == revision);
            let Some(case) = version.map(|version| Rc::clone(&version.case)) else {
                return Vec::new();
            };
            history.before = Some(Rc::new(open.clone()));
            history.viewed = None;
            let notice = Next::notify(Notice::VersionRestored);
            return vec![notice, Next::restore_version(case)];
        }
        HistoryMessage::UndoRestore => {
            let mut next = vec![Next::dismiss_notice()];
            if let Some(case) = history.before.take().filter(|case| case.id == open.id) {
                history.viewed = None;
                next.push(Next::restore_version(case));
            }
            return next;
        }
    }
    Vec::new()
}
