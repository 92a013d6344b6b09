//! Several tabs with one store and any order of steps: typing, saving, hearing about changes in other tabs, closing and
//! starting again, taking over from a tab that is gone or only seems to be, and killing the browser while the journal on
//! disk is older than the one in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::prelude::*;
use stop_fix_scale::app::autosave::commit::Commit;
use stop_fix_scale::app::autosave::commit_outcome::CommitOutcome;
use stop_fix_scale::app::autosave::journal::{Journal, JournalEntry, OrphanJournal};
use stop_fix_scale::app::autosave::load::{load, load_reads, read};
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::queue::SaveQueue;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{
    Read, StorageError, StorageKey, StorageKind, Table, Write,
};
use stop_fix_scale::app::autosave::tab_mark::marks;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::AI1;
use test_support::config;

use super::world::{now, title, update};

const TABS: usize = 4;
const CASES: u8 = 3;
const SUFFIX: &str = "(other tab)";

/// A step, its tab, and a number that chooses between alternatives.
#[derive(Clone, Copy, Debug)]
enum Step {
    Type(usize, u8),
    /// Moves a waiting edit one stage further: taken, written, read back.
    Advance(usize, u8),
    /// The store refuses an edit, and the tab gets the error.
    Fail(usize),
    /// The store has written an edit, but the tab gets an error.
    LoseAnswer(usize, u8),
    Learn(usize),
    /// The tab is hidden, and shown again.
    Hide(usize),
    /// The tab is closed, and started again.
    Close(usize),
    /// The browser is killed, and started again with the journals as they were a few moments ago.
    Kill(u8),
    /// Takes over the journal of some tab, whether it is gone or not.
    TakeOver(usize, u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    use Step::{Advance, Close, Fail, Hide, Kill, Learn, LoseAnswer, TakeOver, Type};
    let step = (0_u8..28, 0..TABS, any::<u8>()).prop_map(|(kind, tab, which)| match kind {
        0..6 => Type(tab, which),
        6..17 => Advance(tab, which),
        17 => Fail(tab),
        18 => LoseAnswer(tab, which),
        19..21 => Learn(tab),
        21..24 => Hide(tab),
        24..26 => Close(tab),
        26 => Kill(which),
        _ => TakeOver(tab, which),
    });
    proptest::collection::vec(step, 50..200)
}

/// Steps of a single tab.
fn steps_of_one() -> impl Strategy<Value = Vec<Step>> {
    use Step::{Advance, Close, Fail, Hide, Kill, LoseAnswer, Type};
    let step = (0_u8..26, any::<u8>()).prop_map(|(kind, which)| match kind {
        0..6 => Type(0, which),
        6..17 => Advance(0, which),
        17 => Fail(0),
        18 => LoseAnswer(0, which),
        19..22 => Hide(0),
        22..24 => Close(0),
        _ => Kill(which),
    });
    proptest::collection::vec(step, 50..200)
}

/// A queue, and its edit that is being saved.
#[derive(Default)]
struct Lane {
    queue: SaveQueue,
    taken: Option<(SavedCase, Commit)>,
    written: Option<(SavedCase, CommitOutcome)>,
    /// The tab and the text of the journal that this lane replays.
    replays: Option<(usize, String)>,
}

#[derive(Default)]
struct Tab {
    name: usize,
    /// The first lane is the tab's own. The others take over from tabs that are gone.
    lanes: Vec<Lane>,
    journal: Journal,
    /// The journal that would be written if the tab were hidden now, and whether it is written at each change.
    noted: Option<String>,
    is_written: bool,
    /// The journals of other tabs that its own lane has taken over.
    adopted: Vec<(usize, String)>,
    /// What the person sees.
    seen: BTreeMap<String, SavedCase>,
    mail: Vec<String>,
}

#[derive(Default)]
struct World {
    store: MemoryStore,
    /// Local storage: the journal of each tab at each moment. The last entry is now.
    journals: Vec<BTreeMap<usize, String>>,
    tabs: Vec<Tab>,
    names: usize,
    edits: usize,
    revisions: BTreeMap<String, u64>,
    /// The edits that were reported as saved.
    owed: BTreeSet<String>,
    /// The edits in the journals of tabs when they were closed.
    closed: BTreeSet<String>,
    thinned: BTreeSet<String>,
}

/// The first word of the title, which identifies an edit.
fn marker_of(saved: &SavedCase) -> String {
    saved.case.title.split(' ').next().unwrap_or_default().to_owned()
}

/// The same for a line of a journal.
fn marker_in(line: &str) -> String {
    let (_, record) = line.split_once(' ').expect("a number");
    title(record).expect("a record")
}

fn shelf() -> StorageKey {
    StorageKey::named("default")
}

impl World {
    fn new(tabs: usize) -> Self {
        let mut world = Self { journals: vec![BTreeMap::new()], ..Self::default() };
        for _ in 0..tabs {
            let tab = world.start();
            world.tabs.push(tab);
        }
        world
    }

    /// The world after all steps, with everything saved.
    fn after(tabs: usize, steps: impl IntoIterator<Item = Step>) -> Self {
        let mut world = Self::new(tabs);
        for step in steps {
            world.step(step);
        }
        world.settle();
        world
    }

    /// What is lost or stored twice, if anything.
    fn wrong(&self) -> Option<String> {
        let places = self.places();
        let is_lost = |edit: &&String| !places.contains_key(*edit) && !self.thinned.contains(*edit);
        if let Some(edit) = self.owed.iter().chain(&self.closed).find(is_lost) {
            return Some(format!("{edit} is lost"));
        }
        let mut twice = places.iter().filter(|(_, cases)| cases.len() > 1);
        if let (Some((edit, cases)), true) = (twice.next(), self.thinned.is_empty()) {
            return Some(format!("{edit} is in {cases:?}"));
        }
        let damaged = self.store.table(Table::Quarantine);
        (!damaged.is_empty()).then(|| format!("{damaged:?} was set aside"))
    }

    /// The conflict copies. With a single tab there should be none.
    fn copies(&self) -> Vec<String> {
        let rows = self.store.table(Table::Cases);
        let texts = rows.into_iter().filter_map(|row| row.text);
        texts.filter(|text| text.contains(SUFFIX)).collect()
    }

    fn journals(&self) -> &BTreeMap<usize, String> {
        self.journals.last().expect("now")
    }

    /// Writes or removes the journal of a tab.
    fn write_journal(&mut self, tab: usize, text: Option<String>) {
        let mut now = self.journals().clone();
        match text {
            Some(text) => now.insert(tab, text),
            None => now.remove(&tab),
        };
        self.journals.push(now);
    }

    fn start(&mut self) -> Tab {
        self.names += 1;
        let loaded =
            update(&self.store, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
        let mut tab = Tab { name: self.names, lanes: vec![Lane::default()], ..Tab::default() };
        tab.lanes[0].queue.set_storage_kind(StorageKind::Database);
        self.adopt(&mut tab);
        let seen = tab.lanes[0].queue.start_with(&AI1, loaded.cases, SUFFIX);
        tab.seen = seen.into_iter().map(|saved| (saved.case.id.clone(), saved)).collect();
        tab
    }

    /// Takes over the journals of tabs that are gone, as a tab does when it starts.
    fn adopt(&mut self, tab: &mut Tab) {
        let open_tabs: BTreeSet<usize> = self.tabs.iter().map(|tab| tab.name).collect();
        let left = self
            .journals()
            .iter()
            .filter(|(name, _)| !open_tabs.contains(name) && **name != tab.name);
        for (name, text) in left.map(|(name, text)| (*name, text.clone())).collect::<Vec<_>>() {
            let noted = self.not_stored(name, OrphanJournal::read(&AI1, &text));
            let queue = &mut tab.lanes[0].queue;
            if noted.iter().any(|noted| queue.has_edit(&noted.edited.case.id)) {
                let queue = SaveQueue::replay(&name.to_string(), noted);
                tab.lanes.push(Lane { queue, replays: Some((name, text)), ..Lane::default() });
            } else {
                queue.adopt(&name.to_string(), noted);
                tab.adopted.push((name, text));
            }
        }
        // Written immediately, so that no other tab takes over the same journals.
        tab.noted = tab.journal.text(&AI1, &tab.lanes[0].queue, &now());
        self.write_down(tab);
    }

    /// The edits in a tab's journal that are not in the store.
    fn not_stored(&self, tab: usize, left: OrphanJournal) -> Vec<JournalEntry> {
        let reads = vec![Read::Under(Table::Meta, shelf().marks())];
        let rows = update(&self.store, reads, |mut rows| (Vec::new(), rows.remove(0)));
        let (stored, _) = marks(&shelf(), &rows, &now(), |_| true);
        left.after(stored.get(&tab.to_string()).copied().unwrap_or(0))
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Type(tab, which) => self.type_in(tab, which),
            Step::Advance(tab, which) => self.advance(tab, which, true),
            Step::LoseAnswer(tab, which) => self.advance(tab, which, false),
            Step::Fail(tab) => {
                let lane = &mut self.tabs[tab].lanes[0];
                if lane.taken.take().is_some() {
                    lane.queue.failed(StorageError::Full);
                    self.note(tab);
                }
            }
            Step::Learn(tab) => self.learn(tab),
            Step::Hide(tab) => self.hide(tab),
            Step::Close(tab) => {
                self.hide(tab);
                let noted = self.tabs[tab].noted.iter().flat_map(|text| text.lines());
                self.closed.extend(noted.map(marker_in));
                // The old tab is gone before the new one starts.
                self.tabs[tab] = Tab::default();
                self.tabs[tab] = self.start();
            }
            Step::Kill(which) => {
                let last = self.journals.len().saturating_sub(1 + usize::from(which) % 8);
                self.journals.truncate(last.max(1));
                let left = self.journals().values().flat_map(|text| text.lines());
                let left: BTreeSet<String> = left.map(marker_in).collect();
                self.closed.retain(|edit| left.contains(edit));
                let count = self.tabs.len();
                self.tabs.clear();
                for _ in 0..count {
                    let tab = self.start();
                    self.tabs.push(tab);
                }
            }
            Step::TakeOver(tab, which) => self.take_over(tab, which),
        }
    }

    fn type_in(&mut self, tab: usize, which: u8) {
        self.edits += 1;
        let (marker, tab_number) = (format!("e{}", self.edits), tab);
        let tab = &mut self.tabs[tab];
        // Usually one of a few cases, sometimes any visible one, such as a copy.
        let mut id = format!("c{}", which % CASES);
        if which >= 200 {
            let index = usize::from(which - 200) % tab.seen.len().max(1);
            id = tab.seen.keys().nth(index).cloned().unwrap_or(id);
        }
        let saved = tab.seen.get(&id).map(|saved| Case::clone(&saved.case));
        let case = Case { id: id.clone(), title: marker, ..saved.unwrap_or_default() };
        let saved = SavedCase { case: Rc::new(case), deleted: which.is_multiple_of(17) };
        let sight = tab.seen.insert(id, saved.clone()).map(|saved| marker_of(&saved));
        let queue = &mut tab.lanes[0].queue;
        let before: BTreeSet<String> = queue.unsaved().map(marker_of).collect();
        queue.edit(saved);
        let after: BTreeSet<String> = queue.unsaved().map(marker_of).collect();
        // Only the visible edit can be typed over.
        let gone = before.difference(&after).filter(|marker| sight.as_ref() != Some(marker));
        self.owed.extend(gone.cloned());
        self.note(tab_number);
    }

    fn note(&mut self, index: usize) {
        let tab = &mut self.tabs[index];
        tab.noted = tab.journal.text(&AI1, &tab.lanes[0].queue, &now());
        if tab.is_written {
            self.hide(index);
        }
    }

    fn hide(&mut self, index: usize) {
        let mut tab = std::mem::take(&mut self.tabs[index]);
        self.write_down(&mut tab);
        self.tabs[index] = tab;
    }

    /// Writes the journal of a tab, and removes those that it has taken over.
    fn write_down(&mut self, tab: &mut Tab) {
        tab.is_written = tab.noted.is_some();
        let (name, noted) = (tab.name, tab.noted.clone());
        let superseded = std::mem::take(&mut tab.adopted);
        self.write_journal(name, noted);
        let now = self.journals.last_mut().expect("now");
        now.retain(|name, text| !superseded.iter().any(|(of, old)| of == name && old == text));
    }

    /// Moves one lane of a tab one stage further.
    fn advance(&mut self, tab_number: usize, which: u8, is_answered: bool) {
        let tab = &mut self.tabs[tab_number];
        let index = usize::from(which) % tab.lanes.len();
        let lane = &mut tab.lanes[index];
        if let Some((flown, landed)) = lane.written.take() {
            let (is_there, _) = update(&self.store, landed.reads(&shelf()), |rows| {
                (Vec::new(), landed.is_there(rows))
            });
            assert!(is_there, "no row is removed: {flown:?}");
            self.land(tab_number, index, &flown, &landed);
        } else if let Some((saved, edit)) = lane.taken.take() {
            let landed = self.write(edit).expect("nothing newer, nothing cleared");
            let lane = &mut self.tabs[tab_number].lanes[index];
            if is_answered {
                lane.written = Some((saved, landed));
            } else {
                lane.queue.failed(StorageError::Closed);
                if index == 0 {
                    self.note(tab_number);
                }
            }
        } else if let Some((saved, base)) = lane.queue.take_next() {
            let edit = Commit::new(&AI1, &shelf(), (saved.clone(), base), now(), SUFFIX);
            let marks = match index {
                0 => lane.queue.marks(&tab.name.to_string()),
                _ => lane.queue.marks_of_others(),
            };
            lane.taken = Some((saved, edit.expect("small").marked(marks)));
        } else if let Some((name, text)) = lane.replays.clone() {
            tab.lanes.remove(index);
            if self.journals().get(&name) == Some(&text) {
                self.write_journal(name, None);
            }
        }
    }

    fn write(&mut self, edit: Commit) -> Result<CommitOutcome, StorageError> {
        let rows = update(&self.store, edit.reads(), |rows| (Vec::new(), rows));
        let (writes, landed) = edit.decide(&AI1, rows);
        for write in &writes {
            match write {
                Write::Delete(Table::History, key) => {
                    let reads = vec![Read::One(Table::History, key.clone())];
                    let text = update(&self.store, reads, |mut rows| (Vec::new(), rows.remove(0)));
                    let text = text[0].text.clone().expect("a state");
                    self.thinned.extend(title(&text));
                }
                Write::Put(Table::Cases, key, text) => {
                    let revision = Record::read(text).expect("a record").revision;
                    let before = self.revisions.insert(key.clone(), revision).unwrap_or(0);
                    assert!(revision > before, "revisions grow: {before} {revision}");
                }
                Write::Put(Table::History | Table::Meta, ..) => {}
                other => panic!("nothing is damaged here: {other:?}"),
            }
        }
        update(&self.store, Vec::new(), |_| (writes, ()));
        landed
    }

    /// The tab learns that an edit is saved, and informs the others.
    fn land(&mut self, tab: usize, index: usize, flown: &SavedCase, landed: &CommitOutcome) {
        self.owed.insert(marker_of(flown));
        let here = &mut self.tabs[tab];
        let lane = &mut here.lanes[index];
        lane.queue.landed(landed, SUFFIX);
        let ids: Vec<String> = [flown, &landed.saved].map(|saved| saved.case.id.clone()).into();
        if index == 0 {
            if let Some((others, _)) = &landed.others {
                let copy = lane.queue.newest(&ids[1]).unwrap_or(&landed.saved).clone();
                here.seen.insert(ids[0].clone(), others.clone());
                here.seen.insert(ids[1].clone(), copy);
            }
            self.note(tab);
        }
        for (number, other) in self.tabs.iter_mut().enumerate() {
            if number != tab || index != 0 {
                other.mail.extend(ids.clone());
            }
        }
    }

    fn learn(&mut self, tab: usize) {
        let tab = &mut self.tabs[tab];
        let Some(id) = tab.mail.pop() else { return };
        let reads = vec![Read::One(Table::Cases, shelf().case(&id))];
        let rows = update(&self.store, reads, |mut rows| (Vec::new(), rows.remove(0)));
        for row in rows {
            let (saved, revision) = read(&AI1, &shelf(), &row).expect("a case");
            if tab.lanes[0].queue.learn_from_tab(&AI1, &saved, revision, SUFFIX) {
                tab.seen.insert(id.clone(), saved);
            }
        }
    }

    fn take_over(&mut self, tab: usize, which: u8) {
        let own = self.tabs[tab].name;
        let others: Vec<usize> =
            self.journals().keys().copied().filter(|name| *name != own).collect();
        let Some(name) = others.get(usize::from(which) % others.len().max(1)) else { return };
        let text = self.journals()[name].clone();
        let left = OrphanJournal::read(&AI1, &text);
        assert!(!left.is_damaged && !left.is_newer);
        let queue = SaveQueue::replay(&name.to_string(), self.not_stored(*name, left));
        let replays = Some((*name, text));
        self.tabs[tab].lanes.push(Lane { queue, replays, ..Lane::default() });
    }

    /// Saves everything, and takes over every journal that is left.
    fn settle(&mut self) {
        for _ in 0..2 {
            for tab in 0..self.tabs.len() {
                self.hide(tab);
                while self.has_work(tab) {
                    let lane = self.tabs[tab].lanes.len() - 1;
                    self.advance(tab, u8::try_from(lane).expect("few lanes"), true);
                }
            }
            while self.journals().keys().any(|name| *name != self.tabs[0].name) {
                self.take_over(0, 0);
                while self.tabs[0].lanes.len() > 1 {
                    self.advance(0, 1, true);
                }
            }
        }
    }

    fn has_work(&self, tab: usize) -> bool {
        let tab = &self.tabs[tab];
        let lane = &tab.lanes[0];
        let is_idle = lane.taken.is_none() && lane.written.is_none();
        tab.lanes.len() > 1 || !is_idle || lane.queue.unsaved().next().is_some()
    }

    /// The cases that contain each edit, now or in an earlier version.
    fn places(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for table in [Table::Cases, Table::History] {
            for row in self.store.table(table) {
                let case = row.key.split('/').nth(1).unwrap_or_default().to_owned();
                let title = title(&row.text.expect("text")).expect("a record");
                places.entry(title).or_default().insert(case);
            }
        }
        places
    }
}

proptest! {
    // A thousand worlds of about a hundred steps.
    #![proptest_config(ProptestConfig { cases: config().cases.div_ceil(100), ..config() })]

    #[test]
    fn no_saved_or_journalled_edit_is_lost(steps in steps()) {
        prop_assert_eq!(World::after(TABS, steps).wrong(), None);
    }

    #[test]
    fn a_single_tab_makes_no_conflict_copies(steps in steps_of_one()) {
        let world = World::after(1, steps);
        prop_assert_eq!(world.wrong(), None);
        prop_assert_eq!(world.copies(), Vec::<String>::new());
    }
}

#[test]
fn a_tab_recognises_the_copy_of_its_own_edit() {
    use Step::{Advance, Hide, Learn, TakeOver, Type};
    // A different tab is faster, and then saves an edit from the journal of this tab as a copy. This tab hears about
    // the copy while it is saving the edit itself. Edits of the case and of the copy must not be mixed up.
    let begin = [Type(1, 0), Hide(1), Type(2, 0), TakeOver(2, 0), Advance(2, 0), Advance(2, 0)];
    let copied = [Advance(2, 1), Advance(2, 1), Advance(2, 1), Advance(1, 0), Type(1, 3), Learn(1)];
    // One of these chooses the copy, whichever of the two cases comes first.
    for which in [200, 201] {
        let taken_over = [Type(1, which), Hide(1), TakeOver(2, 0), Type(1, 3)];
        let typed_over = [Type(1, which), Type(1, 3), Advance(1, 0), Advance(1, 0), Type(1, which)];
        for end in [&taken_over[..], &typed_over] {
            let steps = begin.into_iter().chain(copied).chain(end.iter().copied());
            assert_eq!(World::after(TABS, steps).wrong(), None, "{which} {end:?}");
        }
    }
}

#[test]
fn journals_of_two_closed_tabs_are_not_mixed_up() {
    use Step::{Advance, Close, Hide, Kill, Type};
    // Two tabs take over the same journals: one edit becomes a copy, and the other was typed into that copy in a different tab.
    let steps = [
        [Type(0, 0); 5].to_vec(),
        vec![Type(2, 65), Type(2, 0), Advance(2, 0), Advance(2, 0), Type(2, 0), Type(0, 0)],
        vec![Type(0, 0), Type(1, 150), Type(0, 0), Kill(0), Type(3, 221), Type(0, 28)],
        vec![Advance(0, 0), Type(3, 8), Type(0, 127), Type(0, 11), Type(1, 180), Advance(0, 0)],
        vec![Advance(0, 0), Type(1, 3), Type(1, 0), Close(0), Advance(0, 0), Type(0, 112)],
        vec![Type(0, 11), Type(0, 1), Type(0, 1), Type(0, 13), Type(1, 176), Type(0, 64)],
        vec![Type(1, 63), Advance(3, 0), Advance(3, 0), Advance(0, 0), Type(2, 55), Type(2, 33)],
        vec![Advance(0, 0), Advance(0, 0), Advance(0, 0), Advance(2, 0), Advance(2, 0), Close(2)],
        vec![Type(2, 221), Hide(1), Type(0, 0), Close(0), Kill(74)],
    ];
    assert_eq!(World::after(TABS, steps.concat()).wrong(), None);
}
