//! How the list changes, and what is done to a case from it.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::effect::Effect;
use crate::app::notice::Notice;
use crate::app::state::State;
use crate::app::update::keep;

/// Gives a case another name.
pub(crate) fn rename(home: &mut State, id: &str, title: String, now: &Timestamp) -> Vec<Effect> {
    home.list.unfolded = None;
    let Some(kept) = home.cases.get(id).filter(|kept| kept.case.title != title) else {
        return Vec::new();
    };
    let case = Case { title, updated: Some(now.clone()), ..Case::clone(&kept.case) };
    let kept = SavedCase { case: Rc::new(case), deleted: kept.deleted };
    if home.scoring.case.id == id {
        home.scoring.case = Case::clone(&kept.case);
    }
    keep(home, kept)
}

/// Takes a deleted case away for good. One that is not deleted stays, and each where nothing may be written.
pub(crate) fn forget(home: &mut State, id: &str) -> Vec<Effect> {
    home.list.doubted = None;
    if home.is_sealed() || !home.cases.get(id).is_some_and(|kept| kept.deleted) {
        return Vec::new();
    }
    Rc::make_mut(&mut home.cases).remove(id);
    if home.notice.as_ref().is_some_and(|notice| *notice == Notice::Deleted(id.to_owned())) {
        // It offers to bring the case back.
        home.notice = None;
    }
    vec![Effect::Forget(id.to_owned())]
}
