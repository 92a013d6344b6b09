//! Many cases on their way into the store, or out of sight again: so many at a time, until all are through or the person
//! stops it. What is told as added is stored by then.

use std::collections::VecDeque;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::bulk_progress::{BATCH_SIZE, BulkKind, BulkProgress};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::effect::Effect;
use crate::app::notice::Notice;
use crate::app::state::State;

/// What is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BulkOperation {
    /// How far it has come.
    pub progress: BulkProgress,
    /// Why it does not go on.
    pub trouble: Option<StorageError>,
    pub(crate) waiting: VecDeque<SavedCase>,
    /// How many are under way now.
    pub(crate) flying: usize,
    pub(crate) through: Vec<String>,
    pub(crate) is_stopped: bool,
}

/// Adds cases of a file.
pub(crate) fn add(home: &mut State, source: String, cases: Vec<Case>) -> Vec<Effect> {
    let kept = |case| SavedCase { case: Rc::new(case), deleted: false };
    begin(home, BulkKind::Add, source, cases.into_iter().map(kept).collect())
}

/// Takes them back: they are deleted, as everything that is deleted.
pub(crate) fn take_back(home: &mut State) -> Vec<Effect> {
    if home.files.many.is_some() {
        return Vec::new();
    }
    crate::app::files::import::wait(home);
    let (source, added) = std::mem::take(&mut home.files.added);
    if added.contains(&home.scoring.case.id) {
        crate::app::update::close(home);
    }
    let cases = added.iter().filter_map(|id| home.cases.get(id));
    let deleted = cases.map(|kept| SavedCase { deleted: true, ..kept.clone() }).collect();
    begin(home, BulkKind::TakeBack, source, deleted)
}

pub(crate) fn begin(
    home: &mut State,
    what: BulkKind,
    source: String,
    waiting: VecDeque<SavedCase>,
) -> Vec<Effect> {
    // It may offer to take back what an earlier file has brought: one thing at a time.
    home.notice = None;
    let progress = BulkProgress { what, done: 0, total: waiting.len(), source };
    home.files.many =
        Some(BulkOperation { progress: progress.clone(), waiting, ..BulkOperation::default() });
    if home.files.many.as_ref().is_some_and(|many| many.waiting.is_empty()) {
        return end(home);
    }
    let mut wishes = vec![Effect::BeginMany(progress)];
    wishes.extend(go_on(home));
    wishes
}

/// The next of them. How far it will have come then is stored together with them.
pub(crate) fn go_on(home: &mut State) -> Vec<Effect> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    let newest = |kept: &SavedCase| match (many.progress.what, home.cases.get(&kept.case.id)) {
        // It goes as it is by now: somebody may have worked on it, or have taken it away for good.
        (BulkKind::TakeBack, now) => now.map(|now| SavedCase { deleted: true, ..now.clone() }),
        // It has come to hand since, and nothing at hand is replaced.
        (BulkKind::Add, Some(now)) if !now.deleted => None,
        (BulkKind::Add, _) => Some(kept.clone()),
    };
    let next: Vec<SavedCase> = many.waiting.iter().take(BATCH_SIZE).filter_map(newest).collect();
    many.flying = BATCH_SIZE.min(many.waiting.len());
    let done = many.progress.done.saturating_add(many.flying);
    vec![Effect::KeepMany(next, BulkProgress { done, ..many.progress.clone() })]
}

/// Some of them are stored, or none is.
pub(crate) fn heard(home: &mut State, kept: Result<Vec<SavedCase>, StorageError>) -> Vec<Effect> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    match kept {
        Err(trouble) => {
            many.trouble = Some(trouble);
            many.flying = 0;
            if many.is_stopped { end(home) } else { Vec::new() }
        }
        Ok(mut kept) => {
            // What somebody has typed into one of them since is newer.
            kept.retain(|kept| {
                let now = home.cases.get(&kept.case.id);
                !now.is_some_and(|now| !now.deleted && !Rc::ptr_eq(&now.case, &kept.case))
            });
            // One that no store takes is none of them.
            many.progress.done = many.progress.done.saturating_add(kept.len());
            many.waiting.drain(..many.flying.min(many.waiting.len()));
            many.flying = 0;
            many.through.extend(kept.iter().map(|kept| kept.case.id.clone()));
            let is_over = many.is_stopped || many.waiting.is_empty();
            home.put_all(kept);
            if is_over { end(home) } else { go_on(home) }
        }
    }
}

/// What is under way is still stored; the rest is left.
pub(crate) fn stop(home: &mut State) -> Vec<Effect> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    many.is_stopped = true;
    if many.trouble.is_some() { end(home) } else { vec![Effect::StopMany] }
}

/// Goes on with what could not be stored.
pub(crate) fn again(home: &mut State) -> Vec<Effect> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    many.trouble = None;
    go_on(home)
}

/// It is through, or stopped. The person knows then what the next start would tell.
pub(crate) fn end(home: &mut State) -> Vec<Effect> {
    let Some(BulkOperation { progress, through, .. }) = home.files.many.take() else {
        return Vec::new();
    };
    let BulkProgress { what, done, total, source } = progress;
    let mut wishes = Vec::new();
    if done < total {
        wishes.push(Effect::EndMany(Vec::new()));
    } else {
        wishes.extend(crate::app::storage::update::ended(home, &source));
    }
    if what == BulkKind::Add {
        home.notice = Some(Notice::Added { done, total });
        home.files.added = (source, through);
    }
    crate::app::files::import::next(home);
    wishes
}
