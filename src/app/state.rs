//! The state of the whole tool.

use std::collections::BTreeMap;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::case::state::CaseState;
use crate::app::files::state::FilesState;
use crate::app::history::state::HistoryState;
use crate::app::ids::Ids;
use crate::app::list::state::ListState;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::share::state::{Dialog, OpenedLink};
use crate::app::storage::state::StorageState;

/// The tool with all cases, as it is now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Where the person is.
    pub place: Page,
    /// The case that is open.
    pub scoring: CaseState,
    /// All cases that something was said about, deleted ones included, by id. What is drawn shares them: a
    /// letter of a search does not copy 2,000.
    pub cases: Rc<BTreeMap<String, SavedCase>>,
    /// Cases that are read already and not at hand yet: what follows from them can be computed meanwhile.
    pub arriving: Rc<Vec<Rc<Case>>>,
    /// How the work stands.
    pub saving: SaveStatus,
    /// What has just happened and should be known.
    pub notice: Option<Notice>,
    /// Files that go out and come in.
    pub files: FilesState,
    /// What was opened from a link or a code.
    pub linked: Option<OpenedLink>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The share codes of the golden cases that did not agree, once they were scored here.
    pub differing: Option<Vec<String>>,
    /// Whether the store has told what it holds.
    pub is_loaded: bool,
    /// What is shown of the cases.
    pub list: ListState,
    /// The history of the open case.
    pub history: HistoryState,
    /// What the person should know about the storage.
    pub storage: StorageState,
    pub(crate) ids: Ids,
}

impl State {
    /// A tool that has not heard from the store yet, with an empty case. The seed tells the ids that
    /// are made here from those of all other tabs.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        let mut home = Self { ids: Ids { seed: seed.to_owned(), next: 0 }, ..Self::default() };
        home.scoring.case = Case { id: home.ids.make(), ..Case::default() };
        home
    }

    /// The cases that are neither deleted nor set aside, by id.
    pub fn present(&self) -> impl Iterator<Item = &SavedCase> {
        let is_present = |kept: &&SavedCase| !kept.deleted && !self.storage.is_aside(&kept.case.id);
        self.cases.values().filter(is_present)
    }

    /// The cases that are not deleted, by id: those that are set aside are kept, too.
    pub fn kept(&self) -> impl Iterator<Item = &SavedCase> {
        self.cases.values().filter(|kept| !kept.deleted)
    }

    /// The cases with which the tool has failed more than once, by id.
    pub fn aside(&self) -> impl Iterator<Item = &SavedCase> {
        self.storage.found.aside.iter().filter_map(|id| self.cases.get(id))
    }

    /// The case that can be opened under this id.
    #[must_use]
    pub fn openable(&self, id: &str) -> Option<&SavedCase> {
        self.cases.get(id).filter(|kept| !kept.deleted && !self.storage.is_aside(id))
    }

    pub(crate) fn put(&mut self, kept: SavedCase) {
        Rc::make_mut(&mut self.cases).insert(kept.case.id.clone(), kept);
    }

    pub(crate) fn put_all(&mut self, all: Vec<SavedCase>) {
        let by_id = all.into_iter().map(|kept| (kept.case.id.clone(), kept));
        Rc::make_mut(&mut self.cases).extend(by_id);
    }

    /// Whether the cases may be read only: a newer version of the tool keeps them now.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.saving == SaveStatus::NotSaved(StorageError::Newer)
    }

    /// The deleted cases, by id.
    pub fn deleted(&self) -> impl Iterator<Item = &SavedCase> {
        self.cases.values().filter(|kept| kept.deleted)
    }
}
