//! Many cases on their way into the store, or out of sight again: so many at a time, until all are through or the person
//! stops it. What is told as added is stored by then.

use std::collections::VecDeque;
use std::rc::Rc;

use super::incoming;
use crate::app::edge::Wish;
use crate::app::home::{Home, Notice, update};
use crate::app::keep::{Kept, Operation, Progress, TOGETHER, Trouble};
use stop_fix_scale_core::format::case_file::Case;

/// What is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Many {
    /// How far it has come.
    pub progress: Progress,
    /// Why it does not go on.
    pub trouble: Option<Trouble>,
    waiting: VecDeque<Kept>,
    /// How many are under way now.
    flying: usize,
    through: Vec<String>,
    is_stopped: bool,
}

/// Adds cases of a file.
pub(super) fn add(home: &mut Home, source: String, cases: Vec<Case>) -> Vec<Wish> {
    let kept = |case| Kept { case: Rc::new(case), deleted: false };
    begin(home, Operation::Add, source, cases.into_iter().map(kept).collect())
}

/// Takes them back: they are deleted, as everything that is deleted.
pub(super) fn take_back(home: &mut Home) -> Vec<Wish> {
    if home.files.many.is_some() {
        return Vec::new();
    }
    incoming::wait(home);
    let (source, added) = std::mem::take(&mut home.files.added);
    if added.contains(&home.scoring.case.id) {
        update::close(home);
    }
    let cases = added.iter().filter_map(|id| home.cases.get(id));
    let deleted = cases.map(|kept| Kept { deleted: true, ..kept.clone() }).collect();
    begin(home, Operation::TakeBack, source, deleted)
}

fn begin(home: &mut Home, what: Operation, source: String, waiting: VecDeque<Kept>) -> Vec<Wish> {
    // It may offer to take back what an earlier file has brought: one thing at a time.
    home.notice = None;
    let progress = Progress { what, done: 0, total: waiting.len(), source };
    home.files.many = Some(Many { progress: progress.clone(), waiting, ..Many::default() });
    if home.files.many.as_ref().is_some_and(|many| many.waiting.is_empty()) {
        return end(home);
    }
    let mut wishes = vec![Wish::BeginMany(progress)];
    wishes.extend(go_on(home));
    wishes
}

/// The next of them. How far it will have come then is stored together with them.
fn go_on(home: &mut Home) -> Vec<Wish> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    let newest = |kept: &Kept| match (many.progress.what, home.cases.get(&kept.case.id)) {
        // It goes as it is by now: somebody may have worked on it, or have taken it away for good.
        (Operation::TakeBack, now) => now.map(|now| Kept { deleted: true, ..now.clone() }),
        // It has come to hand since, and nothing at hand is replaced.
        (Operation::Add, Some(now)) if !now.deleted => None,
        (Operation::Add, _) => Some(kept.clone()),
    };
    let next: Vec<Kept> = many.waiting.iter().take(TOGETHER).filter_map(newest).collect();
    many.flying = TOGETHER.min(many.waiting.len());
    let done = many.progress.done.saturating_add(many.flying);
    vec![Wish::KeepMany(next, Progress { done, ..many.progress.clone() })]
}

/// Some of them are stored, or none is.
pub(in crate::app::home) fn heard(home: &mut Home, kept: Result<Vec<Kept>, Trouble>) -> Vec<Wish> {
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
pub(super) fn stop(home: &mut Home) -> Vec<Wish> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    many.is_stopped = true;
    if many.trouble.is_some() { end(home) } else { vec![Wish::StopMany] }
}

/// Goes on with what could not be stored.
pub(super) fn again(home: &mut Home) -> Vec<Wish> {
    let Some(many) = &mut home.files.many else { return Vec::new() };
    many.trouble = None;
    go_on(home)
}

/// It is through, or stopped. The person knows then what the next start would tell.
fn end(home: &mut Home) -> Vec<Wish> {
    let Some(Many { progress, through, .. }) = home.files.many.take() else { return Vec::new() };
    let Progress { what, done, total, source } = progress;
    let mut wishes = Vec::new();
    if done < total {
        wishes.push(Wish::EndMany(Vec::new()));
    } else {
        wishes.extend(super::super::storage::ended(home, &source));
    }
    if what == Operation::Add {
        home.notice = Some(Notice::Added { done, total });
        home.files.added = (source, through);
    }
    incoming::next(home);
    wishes
}
