//! The history of the open case: read when the case is opened, looked at, and brought back.

use std::rc::Rc;

use super::update::keep;
use super::{Home, Notice, Place};
use crate::app::edge::Wish;
use crate::app::history::Moment;
use crate::app::keep::{Kept, Read, Row, Saving, Shelf, Table, Trouble};
use crate::app::review::{Stuck, stuck};
use crate::app::state::State;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::{AI1, Model};

/// The history of the open case, and what the person looks at of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// What was read; of another case until it is read anew.
    past: Option<Past>,
    /// The revision of the state that is looked at, and how.
    pub looked_at: Option<(u64, Glance)>,
    /// What the case said before an earlier state was brought back.
    before: Option<Rc<Case>>,
}

/// What the store keeps of a case: its earlier states, and what is stored now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The case.
    pub id: String,
    /// What could be read, oldest first; the last one is what is stored now.
    pub states: Vec<Earlier>,
    /// How many earlier states cannot be read.
    pub unreadable: u32,
    /// Why nothing could be read.
    pub trouble: Option<Trouble>,
}

/// A case as it was stored at some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// Its number among the states of its case.
    pub revision: u64,
    /// When it was saved.
    pub saved: Timestamp,
    /// Whether the case was deleted then.
    pub deleted: bool,
    /// What it said.
    pub case: Rc<Case>,
}

/// A way of looking at an earlier state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// All that it said.
    Whole,
    /// What is another in the state with this revision, or now.
    Compared(Option<u64>),
}

/// Something that a person does with the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recall {
    /// Looks at the state with this revision.
    Look(u64, Glance),
    /// Has seen enough of it.
    Close,
    /// Makes it the newest one.
    BringBack(u64),
    /// Takes that back.
    Undo,
}

impl Past {
    /// What has to be read for it.
    #[must_use]
    pub fn reads(shelf: &Shelf, id: &str) -> Vec<Read> {
        let (history, case) = (shelf.history(id), shelf.case(id));
        vec![Read::Under(Table::History, history), Read::One(Table::Cases, case)]
    }

    /// Reads the rows of the history of a case, and then that of the case itself.
    #[must_use]
    pub fn read(model: &Model, id: String, rows: Vec<Vec<Row>>) -> Self {
        let mut rows =
            rows.into_iter().map(|rows| rows.into_iter().map(|row| earlier(model, &row)));
        let mut past = Self { id, ..Self::default() };
        for state in rows.next().into_iter().flatten() {
            match state {
                Some(state) => past.states.push(state),
                None => past.unreadable = past.unreadable.saturating_add(1),
            }
        }
        // What is wrong with the case itself is told where cases are opened.
        past.states.extend(rows.flatten().flatten());
        past.states.sort_by_key(|state| state.revision);
        past
    }
}

fn earlier(model: &Model, row: &Row) -> Option<Earlier> {
    let Record { revision, saved, deleted, case } = Record::read(row.text.as_deref()?).ok()?;
    let case = Rc::new(Case::read(model, case.as_bytes()).ok()?.case);
    Some(Earlier { revision, saved, deleted, case })
}

impl Home {
    /// What was read of the history of the open case.
    #[must_use]
    pub fn past(&self) -> Option<&Past> {
        self.history.past.as_ref().filter(|past| past.id == self.scoring.case.id)
    }

    /// The states of the open case before the present one, oldest first; and what is stored of the present one.
    #[must_use]
    pub fn earlier(&self) -> (&[Earlier], Option<&Earlier>) {
        let states = self.past().map_or(&[][..], |past| &past.states);
        match states.split_last() {
            Some((last, earlier)) if says_the_same(&last.case, &self.scoring.case) => {
                (earlier, Some(last))
            }
            _ => (states, None),
        }
    }

    /// Whether Stop is proposed for the open case, because its review is past and it has not moved.
    #[must_use]
    pub fn stuck(&self, today: Date) -> Option<Stuck> {
        let case = &self.scoring.case;
        let states = &self.past()?.states;
        let moment = |at: &Timestamp, case| Moment { at: milliseconds(at), case };
        let mut moments: Vec<_> =
            states.iter().map(|state| moment(&state.saved, state.case.as_ref())).collect();
        moments.push(moment(case.updated.as_ref()?, case));
        stuck(&AI1, &moments, today)
    }
}

/// When that was, as [`Moment`] counts.
#[must_use]
pub fn milliseconds(time: &Timestamp) -> u64 {
    u64::try_from(time.milliseconds()).unwrap_or_default()
}

/// Whether two cases differ in nothing but when they were saved.
fn says_the_same(one: &Case, other: &Case) -> bool {
    one.answers == other.answers && *one == Case { updated: one.updated.clone(), ..other.clone() }
}

/// What decides whether the history has to be read.
#[derive(PartialEq)]
pub(super) struct Seen {
    id: String,
    is_loaded: bool,
    is_shown: bool,
    saving: Saving,
    updated: Option<Timestamp>,
}

impl Seen {
    pub(super) fn of(home: &Home) -> Self {
        let Home { scoring: State { case, .. }, is_loaded, saving, place, .. } = home;
        Self {
            id: case.id.clone(),
            is_loaded: *is_loaded,
            is_shown: *place == Place::History,
            saving: saving.clone(),
            updated: case.updated.clone(),
        }
    }

    /// Reads the history of a case once it is opened, and whenever it may have grown while it is shown.
    pub(super) fn then(self, home: &mut Home) -> Option<Wish> {
        let now = Self::of(home);
        if now.id != self.id || now.is_shown != self.is_shown {
            home.history.looked_at = None;
        }
        let is_new = now.id != self.id || now.is_loaded != self.is_loaded;
        let reads = now.is_loaded && now != self && (is_new || now.is_shown);
        reads.then_some(Wish::ReadHistory(now.id))
    }
}

/// What was read of the history.
pub(super) fn hear(home: &mut Home, past: Past) {
    home.history.past = Some(past);
}

pub(super) fn recall(home: &mut Home, recall: Recall, now: &Timestamp) -> Vec<Wish> {
    match recall {
        // A newer version of the tool keeps the case now.
        Recall::BringBack(_) | Recall::Undo if home.is_sealed() => {}
        Recall::Look(revision, look) => home.history.looked_at = Some((revision, look)),
        Recall::Close => home.history.looked_at = None,
        Recall::BringBack(revision) => {
            let found = home.earlier().0.iter().find(|state| state.revision == revision);
            let Some(case) = found.map(|state| Rc::clone(&state.case)) else { return Vec::new() };
            home.notice = Some(Notice::BroughtBack);
            let (before, wishes) = replace(home, &case, now);
            home.history.before = Some(before);
            return wishes;
        }
        Recall::Undo => {
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
fn replace(home: &mut Home, with: &Case, now: &Timestamp) -> (Rc<Case>, Vec<Wish>) {
    let before = Rc::new(std::mem::take(&mut home.scoring.case));
    let updated = Some(now.clone());
    let case = Case { id: before.id.clone(), updated, ..with.clone() };
    let unfolded = home.scoring.unfolded;
    home.scoring = State { case: case.clone(), unfolded, ..State::default() };
    home.history.looked_at = None;
    (before, keep(home, Kept { case: Rc::new(case), deleted: false }))
}
