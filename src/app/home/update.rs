//! How one deed changes everything, and what it asks of the edge. Pure.

use std::rc::Rc;

use super::past::{self, Seen};
use super::{Deed, Home, Notice, Place, files, linked, listed, storage};
use crate::app::edge::{News, Wish};
use crate::app::keep::{Kept, Queue};
use crate::app::state::{Action, State, apply};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::golden;
use stop_fix_scale_core::model::AI1;

/// Changes what is at hand, and says what the edge has to do.
#[must_use]
pub fn update(home: &mut Home, deed: Deed, now: &Timestamp) -> Vec<Wish> {
    home.files.today = files::day(now);
    let seen = Seen::of(home);
    let mut wishes = act(home, deed, now);
    wishes.extend(seen.then(home));
    wishes
}

fn act(home: &mut Home, deed: Deed, now: &Timestamp) -> Vec<Wish> {
    match deed {
        Deed::Score(action) => score(home, action, now),
        Deed::Go(place) => go(home, place),
        Deed::New => {
            let id = home.ids.make();
            open(home, Case { id, ..Case::default() })
        }
        Deed::Open(id) => match home.openable(&id) {
            Some(kept) => {
                let case = Case::clone(&kept.case);
                open(home, case)
            }
            None => Vec::new(),
        },
        Deed::Duplicate(id, suffix) => duplicate(home, &id, &suffix, now),
        Deed::Delete(id) => {
            home.list.unfolded = None;
            let wishes = set_deleted(home, &id, true);
            home.notice = Some(Notice::Deleted(id));
            wishes
        }
        Deed::BringBack(id) => {
            home.notice = None;
            set_deleted(home, &id, false)
        }
        Deed::Rename(id, title) => listed::rename(home, &id, title, now),
        Deed::Forget(id) => listed::forget(home, &id),
        Deed::Look(look) => {
            home.list.look(look);
            Vec::new()
        }
        Deed::Link(deed) => linked::update(home, deed, now),
        Deed::Dismiss => {
            home.notice = None;
            Vec::new()
        }
        Deed::Print => vec![Wish::Print],
        Deed::Recall(recall) => past::recall(home, recall, now),
        Deed::Files(deed) => files::files(home, deed),
        Deed::Mend(mending) => storage::mend(home, mending),
        Deed::Check => {
            home.differing = Some(golden::differing(&AI1));
            Vec::new()
        }
        Deed::Hear(news) => hear(home, news),
    }
}

fn score(home: &mut Home, action: Action, now: &Timestamp) -> Vec<Wish> {
    let Some(action) = linked::score(home, action) else { return Vec::new() };
    let before = home.scoring.case.clone();
    home.scoring = apply(std::mem::take(&mut home.scoring), action);
    if home.scoring.case == before {
        return Vec::new();
    }
    let case = &mut home.scoring.case;
    case.created.get_or_insert_with(|| now.clone());
    case.updated = Some(now.clone());
    let case = Rc::new(case.clone());
    keep(home, Kept { case, deleted: false })
}

pub(super) fn keep(home: &mut Home, kept: Kept) -> Vec<Wish> {
    let noted = files::changed(home, &kept.case.id);
    home.put(kept.clone());
    [Wish::Keep(kept)].into_iter().chain(noted).collect()
}

pub(super) fn go(home: &mut Home, place: Place) -> Vec<Wish> {
    let backup = files::went(home);
    home.notice = None;
    home.list.unfolded = None;
    home.place = place.clone();
    let remember = Wish::Remember(place, home.scoring.case.id.clone());
    [remember].into_iter().chain(backup).collect()
}

pub(super) fn open(home: &mut Home, case: Case) -> Vec<Wish> {
    home.scoring = State { case, ..State::default() };
    go(home, Place::Case)
}

fn duplicate(home: &mut Home, id: &str, suffix: &str, now: &Timestamp) -> Vec<Wish> {
    let Some(kept) = home.cases.get(id) else { return Vec::new() };
    let case = Rc::clone(&kept.case);
    let mut copy = Queue::as_copy(&case, &home.ids.make(), suffix);
    copy.created = Some(now.clone());
    copy.updated = Some(now.clone());
    let mut wishes = open(home, copy.clone());
    wishes.extend(keep(home, Kept { case: Rc::new(copy), deleted: false }));
    wishes
}

fn set_deleted(home: &mut Home, id: &str, deleted: bool) -> Vec<Wish> {
    let Some(kept) = home.cases.get(id) else { return Vec::new() };
    let kept = Kept { deleted, ..kept.clone() };
    if deleted && home.scoring.case.id == id {
        close(home);
    }
    keep(home, kept)
}

/// An empty case takes the place of the one that is open: what would be typed into that would bring it
/// back.
pub(super) fn close(home: &mut Home) {
    let id = home.ids.make();
    home.scoring = State { case: Case { id, ..Case::default() }, ..State::default() };
}

fn hear(home: &mut Home, news: News) -> Vec<Wish> {
    match news {
        News::Arriving(cases) => Rc::make_mut(&mut home.arriving).extend(cases),
        News::Loaded(cases) => {
            home.arriving = Rc::default();
            // Who has begun to write stays there.
            if home.cases.is_empty() && cases.iter().any(|kept| !kept.deleted) {
                home.place = Place::Cases;
            }
            let at_hand = Rc::make_mut(&mut home.cases);
            for kept in cases {
                at_hand.entry(kept.case.id.clone()).or_insert(kept);
            }
            home.is_loaded = true;
            files::begin(home);
            return vec![Wish::Start(home.place.clone(), home.scoring.case.id.clone())];
        }
        News::Elsewhere(cases) => {
            for kept in cases {
                elsewhere(home, kept);
            }
        }
        News::Copied { stored, copy } => {
            let mut wishes = Vec::new();
            if home.scoring.case.id == stored.case.id {
                home.scoring.case = Case::clone(&copy.case);
                home.notice = Some(Notice::Copied);
                wishes.push(Wish::Opened(copy.case.id.clone()));
            }
            home.put(stored);
            home.put(copy);
            return wishes;
        }
        News::Found(found) => home.storage.found = found,
        News::Unfinished(unfinished) => home.storage.found.unfinished = unfinished,
        News::Shown(uncovered) => home.storage.uncovered = Some(uncovered),
        News::Saving(saving) => {
            home.saving = saving;
            files::begin(home);
        }
        News::Backup(backup) => home.files.backup = backup,
        News::Folder(folder) => home.files.folder = folder,
        News::InFolder(put) => return files::in_folder(home, put),
        News::Went(place, id) => return went(home, place, &id),
        News::Linked(text) => linked::linked(home, &text),
        News::Clipboard(is_done) => {
            linked::copied(home, is_done);
            files::copied(home, is_done);
        }
        News::History(past) => past::hear(home, past),
        News::KeptMany(kept) => return files::heard(home, kept),
    }
    Vec::new()
}

/// The way back leads to what is still there.
fn went(home: &mut Home, place: Place, id: &str) -> Vec<Wish> {
    home.notice = None;
    home.place = place;
    if id == home.scoring.case.id {
        return Vec::new();
    }
    let Some(kept) = home.openable(id) else { return Vec::new() };
    home.scoring = State { case: Case::clone(&kept.case), ..State::default() };
    vec![Wish::Opened(id.to_owned())]
}

fn elsewhere(home: &mut Home, kept: Kept) {
    if home.scoring.case.id == kept.case.id {
        home.scoring.case = Case::clone(&kept.case);
        home.notice = Some(Notice::ChangedElsewhere);
    }
    home.put(kept);
}
