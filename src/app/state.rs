//! The state of the app: one field per feature.

use std::rc::Rc;

use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::case::state::CaseState;
use crate::app::cases::state::Cases;
use crate::app::cases::update::openable;
use crate::app::files::state::FilesState;
use crate::app::history::state::HistoryState;
use crate::app::ids::Ids;
use crate::app::list::state::ListState;
use crate::app::model::ModelRef;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::rest::Rest;
use crate::app::share::state::ShareState;
use crate::app::storage::state::StorageState;

/// The state of the app. What only the chunk `rest` changes is shared, because a copy of the state is drawn after each message.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The scoring model.
    pub model: ModelRef,
    /// The current page.
    pub page: Page,
    /// The open case.
    pub open: CaseState,
    /// All cases.
    pub cases: Cases,
    /// Whether the work is saved.
    pub save_status: SaveStatus,
    /// The current notice.
    pub notice: Option<Notice>,
    /// How the cases are listed.
    pub list: Rc<ListState>,
    /// The history of the open case.
    pub history: Rc<HistoryState>,
    /// Exports and imports.
    pub files: Rc<FilesState>,
    /// Sharing, and shared cases.
    pub share: Rc<ShareState>,
    /// Storage problems.
    pub storage: StorageState,
    /// The share codes of golden cases that failed the self-check; `None` until it runs.
    pub self_check: Option<Vec<String>>,
    /// What is loaded after the first answers can be given.
    pub rest: Rest,
    pub(super) ids: Ids,
}

impl State {
    /// The initial state with an empty case, before the store has answered. The seed makes this tab's ids unique.
    #[must_use]
    pub fn new(seed: &str, model: ModelRef) -> Self {
        let mut ids = Ids::new(seed);
        let open = CaseState::of(ids.new_case());
        Self {
            model,
            page: Page::default(),
            open,
            cases: Cases::default(),
            save_status: SaveStatus::default(),
            notice: None,
            list: Rc::default(),
            history: Rc::default(),
            files: Rc::default(),
            share: Rc::default(),
            storage: StorageState::default(),
            self_check: None,
            rest: Rest::default(),
            ids,
        }
    }

    /// The cases that are neither deleted nor set aside, by id.
    pub fn listed(&self) -> impl Iterator<Item = &SavedCase> {
        self.cases.not_deleted().filter(|saved| !self.storage.is_aside(&saved.case.id))
    }

    /// The cases set aside because the tool crashed with them repeatedly, by id.
    pub fn set_aside(&self) -> impl Iterator<Item = &SavedCase> {
        self.storage.report.aside.iter().filter_map(|id| self.cases.get(id))
    }

    /// The case with this id, unless it is deleted or set aside.
    #[must_use]
    pub fn openable(&self, id: &str) -> Option<&SavedCase> {
        openable(&self.cases, &self.storage, id)
    }

    /// Whether nothing may be written, because a newer version of the tool was used in this browser.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.save_status == SaveStatus::NotSaved(StorageError::Newer)
    }

    /// The shared case that is shown instead of the person's own.
    #[must_use]
    pub fn previewed(&self) -> Option<&CaseState> {
        self.share.preview().filter(|_| self.page == Page::Preview)
    }

    /// The case that is shown: a preview, or the open one.
    #[must_use]
    pub fn displayed(&self) -> &CaseState {
        self.previewed().unwrap_or(&self.open)
    }

    /// The page to start from: all cases, or the first page if there are none yet.
    #[must_use]
    pub fn home(&self) -> Page {
        if self.listed().next().is_some() { Page::Cases } else { Page::Start }
    }
}
