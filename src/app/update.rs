//! How one message changes the state, and which effects it asks for. Pure.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::golden;
use stop_fix_scale_core::model::AI1;

use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::CaseMessage;
use crate::app::case::state::CaseState;
use crate::app::case::update::apply;
use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::history::update::HistoryReload;
use crate::app::message::Message;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::state::State;

/// Changes what is at hand, and says what the edge has to do.
#[must_use]
pub fn update(home: &mut State, deed: Message, now: &Timestamp) -> Vec<Effect> {
    home.files.today = crate::app::files::update::day(now);
    let seen = HistoryReload::of(home);
    let mut wishes = act(home, deed, now);
    wishes.extend(seen.then(home));
    wishes
}

fn act(home: &mut State, deed: Message, now: &Timestamp) -> Vec<Effect> {
    match deed {
        Message::Score(action) => score(home, action, now),
        Message::Go(place) => go(home, place),
        Message::New => {
            let id = home.ids.make();
            open(home, Case { id, ..Case::default() })
        }
        Message::Open(id) => match home.openable(&id) {
            Some(kept) => {
                let case = Case::clone(&kept.case);
                open(home, case)
            }
            None => Vec::new(),
        },
        Message::Duplicate(id, suffix) => duplicate(home, &id, &suffix, now),
        Message::Delete(id) => {
            home.list.unfolded = None;
            let wishes = set_deleted(home, &id, true);
            home.notice = Some(Notice::Deleted(id));
            wishes
        }
        Message::BringBack(id) => {
            home.notice = None;
            set_deleted(home, &id, false)
        }
        Message::Rename(id, title) => crate::app::list::update::rename(home, &id, title, now),
        Message::Forget(id) => crate::app::list::update::forget(home, &id),
        Message::Look(look) => {
            home.list.look(look);
            Vec::new()
        }
        Message::Link(deed) => crate::app::share::update::update(home, deed, now),
        Message::Dismiss => {
            home.notice = None;
            Vec::new()
        }
        Message::Print => vec![Effect::Print],
        Message::Recall(recall) => crate::app::history::update::recall(home, recall, now),
        Message::Files(deed) => crate::app::files::update::update(home, deed),
        Message::Mend(mending) => crate::app::storage::update::mend(home, mending),
        Message::Check => {
            home.differing = Some(golden::differing(&AI1));
            Vec::new()
        }
        Message::Hear(news) => hear(home, news),
    }
}

fn score(home: &mut State, action: CaseMessage, now: &Timestamp) -> Vec<Effect> {
    let Some(action) = crate::app::share::update::score(home, action) else { return Vec::new() };
    let before = home.scoring.case.clone();
    home.scoring = apply(std::mem::take(&mut home.scoring), action);
    if home.scoring.case == before {
        return Vec::new();
    }
    let case = &mut home.scoring.case;
    case.created.get_or_insert_with(|| now.clone());
    case.updated = Some(now.clone());
    let case = Rc::new(case.clone());
    keep(home, SavedCase { case, deleted: false })
}

pub(crate) fn keep(home: &mut State, kept: SavedCase) -> Vec<Effect> {
    let noted = crate::app::files::update::changed(home, &kept.case.id);
    home.put(kept.clone());
    [Effect::Keep(kept)].into_iter().chain(noted).collect()
}

pub(crate) fn go(home: &mut State, place: Page) -> Vec<Effect> {
    let backup = crate::app::files::update::went(home);
    home.notice = None;
    home.list.unfolded = None;
    home.place = place.clone();
    let remember = Effect::Remember(place, home.scoring.case.id.clone());
    [remember].into_iter().chain(backup).collect()
}

pub(crate) fn open(home: &mut State, case: Case) -> Vec<Effect> {
    home.scoring = CaseState { case, ..CaseState::default() };
    go(home, Page::Case)
}

fn duplicate(home: &mut State, id: &str, suffix: &str, now: &Timestamp) -> Vec<Effect> {
    let Some(kept) = home.cases.get(id) else { return Vec::new() };
    let case = Rc::clone(&kept.case);
    let mut copy = SaveQueue::as_copy(&case, &home.ids.make(), suffix);
    copy.created = Some(now.clone());
    copy.updated = Some(now.clone());
    let mut wishes = open(home, copy.clone());
    wishes.extend(keep(home, SavedCase { case: Rc::new(copy), deleted: false }));
    wishes
}

fn set_deleted(home: &mut State, id: &str, deleted: bool) -> Vec<Effect> {
    let Some(kept) = home.cases.get(id) else { return Vec::new() };
    let kept = SavedCase { deleted, ..kept.clone() };
    if deleted && home.scoring.case.id == id {
        close(home);
    }
    keep(home, kept)
}

/// An empty case takes the place of the one that is open: what would be typed into that would bring it
/// back.
pub(crate) fn close(home: &mut State) {
    let id = home.ids.make();
    home.scoring = CaseState { case: Case { id, ..Case::default() }, ..CaseState::default() };
}

fn hear(home: &mut State, news: Event) -> Vec<Effect> {
    match news {
        Event::Arriving(cases) => Rc::make_mut(&mut home.arriving).extend(cases),
        Event::Loaded(cases) => {
            home.arriving = Rc::default();
            // Who has begun to write stays there.
            if home.cases.is_empty() && cases.iter().any(|kept| !kept.deleted) {
                home.place = Page::Cases;
            }
            let at_hand = Rc::make_mut(&mut home.cases);
            for kept in cases {
                at_hand.entry(kept.case.id.clone()).or_insert(kept);
            }
            home.is_loaded = true;
            crate::app::files::import::begin(home);
            return vec![Effect::Start(home.place.clone(), home.scoring.case.id.clone())];
        }
        Event::Elsewhere(cases) => {
            for kept in cases {
                elsewhere(home, kept);
            }
        }
        Event::Copied { stored, copy } => {
            let mut wishes = Vec::new();
            if home.scoring.case.id == stored.case.id {
                home.scoring.case = Case::clone(&copy.case);
                home.notice = Some(Notice::Copied);
                wishes.push(Effect::Opened(copy.case.id.clone()));
            }
            home.put(stored);
            home.put(copy);
            return wishes;
        }
        Event::Found(found) => home.storage.found = found,
        Event::Unfinished(unfinished) => home.storage.found.unfinished = unfinished,
        Event::Shown(uncovered) => home.storage.uncovered = Some(uncovered),
        Event::Saving(saving) => {
            home.saving = saving;
            crate::app::files::import::begin(home);
        }
        Event::Backup(backup) => home.files.backup = backup,
        Event::Folder(folder) => home.files.folder = folder,
        Event::InFolder(put) => return crate::app::files::export::in_folder(home, put),
        Event::Went(place, id) => return went(home, place, &id),
        Event::Linked(text) => crate::app::share::update::linked(home, &text),
        Event::Clipboard(is_done) => {
            crate::app::share::update::copied(home, is_done);
            crate::app::files::export::copied(home, is_done);
        }
        Event::History(past) => crate::app::history::update::hear(home, past),
        Event::KeptMany(kept) => return crate::app::files::bulk::heard(home, kept),
    }
    Vec::new()
}

/// The way back leads to what is still there.
fn went(home: &mut State, place: Page, id: &str) -> Vec<Effect> {
    home.notice = None;
    home.place = place;
    if id == home.scoring.case.id {
        return Vec::new();
    }
    let Some(kept) = home.openable(id) else { return Vec::new() };
    home.scoring = CaseState { case: Case::clone(&kept.case), ..CaseState::default() };
    vec![Effect::Opened(id.to_owned())]
}

fn elsewhere(home: &mut State, kept: SavedCase) {
    if home.scoring.case.id == kept.case.id {
        home.scoring.case = Case::clone(&kept.case);
        home.notice = Some(Notice::ChangedElsewhere);
    }
    home.put(kept);
}
