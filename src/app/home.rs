//! Everything: the cases at hand, the one that is open, and where the person is.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::keep::{Kept, Saving, Trouble};
use super::state::{Action, State};
use stop_fix_scale_core::format::case_file::Case;

pub mod files;
mod linked;
mod listed;
mod past;
mod storage;
mod update;

pub use linked::{Copying, Dialog, LinkDeed, Linked};
pub use listed::{AT_ONCE, Form, Listed, Look};
pub use past::{Earlier, Glance, History, Past, Recall, milliseconds};
pub use storage::{Found, Mending, Storage, Uncovered};
pub use update::update;

use super::edge::News;
use files::{FileDeed, Files};

/// The tool with all cases, as it is now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// Where the person is.
    pub place: Place,
    /// The case that is open.
    pub scoring: State,
    /// All cases that something was said about, deleted ones included, by id. What is drawn shares them: a
    /// letter of a search does not copy 2,000.
    pub cases: Rc<BTreeMap<String, Kept>>,
    /// Cases that are read already and not at hand yet: what follows from them can be computed meanwhile.
    pub arriving: Rc<Vec<Rc<Case>>>,
    /// How the work stands.
    pub saving: Saving,
    /// What has just happened and should be known.
    pub notice: Option<Notice>,
    /// Files that go out and come in.
    pub files: Files,
    /// What was opened from a link or a code.
    pub linked: Option<Linked>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The share codes of the golden cases that did not agree, once they were scored here.
    pub differing: Option<Vec<String>>,
    /// Whether the store has told what it holds.
    pub is_loaded: bool,
    /// What is shown of the cases.
    pub list: Listed,
    /// The history of the open case.
    pub history: History,
    /// What the person should know about the storage.
    pub storage: Storage,
    ids: Ids,
}

impl Home {
    /// A tool that has not heard from the store yet, with an empty case. The seed tells the ids that
    /// are made here from those of all other tabs.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        let mut home = Self { ids: Ids { seed: seed.to_owned(), next: 0 }, ..Self::default() };
        home.scoring.case = Case { id: home.ids.make(), ..Case::default() };
        home
    }

    /// The cases that are neither deleted nor set aside, by id.
    pub fn present(&self) -> impl Iterator<Item = &Kept> {
        let is_present = |kept: &&Kept| !kept.deleted && !self.storage.is_aside(&kept.case.id);
        self.cases.values().filter(is_present)
    }

    /// The cases that are not deleted, by id: those that are set aside are kept, too.
    pub fn kept(&self) -> impl Iterator<Item = &Kept> {
        self.cases.values().filter(|kept| !kept.deleted)
    }

    /// The cases with which the tool has failed more than once, by id.
    pub fn aside(&self) -> impl Iterator<Item = &Kept> {
        self.storage.found.aside.iter().filter_map(|id| self.cases.get(id))
    }

    /// The case that can be opened under this id.
    #[must_use]
    pub fn openable(&self, id: &str) -> Option<&Kept> {
        self.cases.get(id).filter(|kept| !kept.deleted && !self.storage.is_aside(id))
    }

    fn put(&mut self, kept: Kept) {
        Rc::make_mut(&mut self.cases).insert(kept.case.id.clone(), kept);
    }

    fn put_all(&mut self, all: Vec<Kept>) {
        let by_id = all.into_iter().map(|kept| (kept.case.id.clone(), kept));
        Rc::make_mut(&mut self.cases).extend(by_id);
    }

    /// Whether the cases may be read only: a newer version of the tool keeps them now.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.saving == Saving::NotSaved(Trouble::Newer)
    }

    /// The deleted cases, by id.
    pub fn deleted(&self) -> impl Iterator<Item = &Kept> {
        self.cases.values().filter(|kept| kept.deleted)
    }
}

/// A page of the tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// All cases.
    Cases,
    /// The case that is open.
    #[default]
    Case,
    /// What the open case was at earlier times.
    History,
    /// How the tool decides.
    About,
    /// A case that somebody shared.
    Preview,
}

impl Place {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Cases, Self::Case, Self::History, Self::About, Self::Preview];

    /// Its name in data.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Case => "case",
            Self::History => "history",
            Self::About => "about",
            Self::Preview => "preview",
        }
    }

    /// The place of this name; the open case if there is none.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|place| place.name() == name).unwrap_or_default()
    }
}

/// Something that has just happened and should be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A case was deleted; its id.
    Deleted(String),
    /// What was done to a case here became a case of its own, because it was changed elsewhere.
    Copied,
    /// The open case was changed in another tab.
    ChangedElsewhere,
    /// An earlier state of the open case is the newest one again.
    BroughtBack,
    /// So many of the cases of a file were added.
    Added {
        /// How many are stored.
        done: usize,
        /// How many there were to add.
        total: usize,
    },
}

/// Something that a person did, or that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Worked on the open case.
    Score(Action),
    /// Went to a page.
    Go(Place),
    /// Began a new case.
    New,
    /// Opened a case.
    Open(String),
    /// Made a copy of a case, with this behind its title.
    Duplicate(String, String),
    /// Deleted a case.
    Delete(String),
    /// Brought it back.
    BringBack(String),
    /// Gave a case another name.
    Rename(String, String),
    /// Took a deleted case away for good.
    Forget(String),
    /// Looked at the cases in another way.
    Look(Look),
    /// Did something with a link.
    Link(LinkDeed),
    /// Has read the notice.
    Dismiss,
    /// Wants the open case on paper.
    Print,
    /// Worked with the history of the open case.
    Recall(Recall),
    /// Did something with files.
    Files(FileDeed),
    /// Looked after what is wrong with the storage.
    Mend(Mending),
    /// Wants the golden cases scored here.
    Check,
    /// The edge tells something.
    Hear(News),
}

/// Makes ids that nobody else makes: pure, from a seed that the edge has drawn by chance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Ids {
    seed: String,
    next: u32,
}

impl Ids {
    fn make(&mut self) -> String {
        self.next = self.next.wrapping_add(1);
        format!("{}-{}", self.seed, self.next)
    }
}
