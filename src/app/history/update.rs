//! How the history changes: it is read, looked at, and a version is restored.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::state::CaseState;
use crate::app::effect::Effect;
use crate::app::history::message::HistoryMessage;
use crate::app::history::versions::CaseHistory;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::state::State;
use crate::app::update::keep;

/// What decides whether the history has to be read.
#[derive(PartialEq)]
pub(crate) struct HistoryReload {
    pub(crate) id: String,
    pub(crate) is_loaded: bool,
    pub(crate) is_shown: bool,
    pub(crate) saving: SaveStatus,
    pub(crate) updated: Option<Timestamp>,
}

impl HistoryReload {
    pub(crate) fn of(home: &State) -> Self {
        let State { scoring: CaseState { case, .. }, is_loaded, saving, place, .. } = home;
        Self {
            id: case.id.clone(),
            is_loaded: *is_loaded,
            is_shown: *place == Page::History,
            saving: saving.clone(),
            updated: case.updated.clone(),
        }
    }

    /// Reads the history of a case once it is opened, and whenever it may have grown while it is shown.
    pub(crate) fn then(self, home: &mut State) -> Option<Effect> {
        let now = Self::of(home);
        if now.id != self.id || now.is_shown != self.is_shown {
            home.history.looked_at = None;
        }
        let is_new = now.id != self.id || now.is_loaded != self.is_loaded;
        let reads = now.is_loaded && now != self && (is_new || now.is_shown);
        reads.then_some(Effect::ReadHistory(now.id))
    }
}

/// What was read of the history.
pub(crate) fn hear(home: &mut State, past: CaseHistory) {
    home.history.past = Some(past);
}

pub(crate) fn recall(home: &mut State, recall: HistoryMessage, now: &Timestamp) -> Vec<Effect> {
    match recall {
        // A newer version of the tool keeps the case now.
        HistoryMessage::BringBack(_) | HistoryMessage::Undo if home.is_sealed() => {}
        HistoryMessage::Look(revision, look) => home.history.looked_at = Some((revision, look)),
        HistoryMessage::Close => home.history.looked_at = None,
        HistoryMessage::BringBack(revision) => {
            let found = home.earlier().0.iter().find(|state| state.revision == revision);
            let Some(case) = found.map(|state| Rc::clone(&state.case)) else { return Vec::new() };
            home.notice = Some(Notice::BroughtBack);
            let (before, wishes) = replace(home, &case, now);
            home.history.before = Some(before);
            return wishes;
        }
        HistoryMessage::Undo => {
            home.notice = None;
            let before = home.history.before.take();
            if let Some(case) = before.filter(|case| case.id == home.scoring.case.id) {
                return replace(home, &case, now).1;
            }
        }
    }
    Vec::new()
}

/// Makes what an earlier state said the newest one. Nothing is lost: what is replaced goes where every state goes.
pub(crate) fn replace(home: &mut State, with: &Case, now: &Timestamp) -> (Rc<Case>, Vec<Effect>) {
    let before = Rc::new(std::mem::take(&mut home.scoring.case));
    let updated = Some(now.clone());
    let case = Case { id: before.id.clone(), updated, ..with.clone() };
    let unfolded = home.scoring.unfolded;
    home.scoring = CaseState { case: case.clone(), unfolded, ..CaseState::default() };
    home.history.looked_at = None;
    (before, keep(home, SavedCase { case: Rc::new(case), deleted: false }))
}
