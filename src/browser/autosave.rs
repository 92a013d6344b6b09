//! Keeps what a person does: journal, store, other tabs. The decisions are in `app::keep`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use yew::Callback;
use yew::platform::spawn_local;

use crate::app::autosave::journal::Journal;
use crate::app::autosave::ledger::StoreIdentity;
use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageKey;
use crate::app::event::Event;
use crate::app::model::ModelRef;
use crate::browser::clock::{now, seed};
use crate::browser::keeping::Keeping;
use crate::browser::store::BrowserStore;
use crate::browser::store::local::LocalStore;

mod delete;

mod bulk;

mod read;

mod recover;

mod start;

mod save;

/// What is called when another tab has stored cases.
type Heard = Closure<dyn Fn(Vec<String>)>;

/// What keeps the work of one tool.
#[derive(Debug)]
pub struct Autosave {
    model: ModelRef,
    shelf: StorageKey,
    keeping: Keeping,
    /// Tells this tab from all others.
    tab: String,
    queue: RefCell<SaveQueue>,
    storage: RefCell<Option<Rc<BrowserStore>>>,
    /// Which store that is.
    begun: RefCell<StoreIdentity>,
    local: Option<LocalStore>,
    journal: RefCell<Journal>,
    heard: RefCell<Option<Heard>>,
    /// What others have stored while this one starts.
    early: RefCell<Option<Vec<String>>>,
    told: RefCell<Callback<Event>>,
    suffix: RefCell<String>,
    /// Whether it is arranged when what waits is stored.
    is_timed: Cell<bool>,
    /// Counts what could not be stored: only the last one is tried again.
    failures: Cell<u32>,
    has_trimmed: Cell<bool>,
    /// While the person does not know of a loss, the digest of before stays.
    has_loss: Cell<bool>,
}

impl Autosave {
    /// A keeper that tells nobody yet.
    #[must_use]
    pub fn new(model: ModelRef, shelf: StorageKey, keeping: Keeping) -> Rc<Self> {
        let tab = recover::name(seed(), &keeping);
        keeping.begin(&format!("{}{tab}", shelf.prefix()));
        let local = LocalStore::open(&keeping);
        Rc::new(Self {
            model,
            shelf,
            keeping,
            tab,
            queue: RefCell::default(),
            storage: RefCell::default(),
            begun: RefCell::default(),
            local,
            journal: RefCell::default(),
            heard: RefCell::default(),
            early: RefCell::new(Some(Vec::new())),
            told: RefCell::default(),
            suffix: RefCell::default(),
            is_timed: Cell::default(),
            failures: Cell::default(),
            has_trimmed: Cell::default(),
            has_loss: Cell::default(),
        })
    }

    /// What is put behind the name of a copy.
    pub fn name_copies(&self, suffix: String) {
        self.suffix.replace(suffix);
    }

    /// Notes the edit at once, and stores it soon.
    pub fn keep(self: &Rc<Self>, kept: SavedCase) {
        self.opened(&kept.case.id);
        self.queue.borrow_mut().edited(kept);
        self.note();
        self.store_soon();
    }

    /// The person looks at this case. Should the tool fail with it, that is counted without us.
    pub fn opened(&self, id: &str) {
        let key = if id.is_empty() { String::new() } else { self.shelf.case(id) };
        self.keeping.set_open(&key);
    }

    /// Stores what waits now: the page may be gone soon.
    pub fn flush(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        spawn_local(async move { keeper.store_all_that_waits().await });
    }

    /// The tool is taken away. What waits is still stored, and nobody is told.
    pub fn leave(self: &Rc<Self>) {
        self.told.replace(Callback::noop());
        self.keeping.hush();
        self.heard.take();
        let keeper = Rc::clone(self);
        spawn_local(async move {
            keeper.store_all_that_waits().await;
            keeper.keeping.rest();
        });
    }

    /// Gives what is not stored yet to JavaScript, which writes it where a closed page leaves it: when that is left,
    /// when the tool fails, and now if storing does.
    fn note(&self) {
        let queue = self.queue.borrow();
        let text = self.journal.borrow_mut().text(&self.model, &queue, &now());
        self.keeping.note(text.as_deref().unwrap_or_default());
        if queue.is_in_trouble() {
            self.keeping.write_journal();
        }
        self.keeping.set_unsaved(queue.is_at_risk());
        drop(queue);
        self.tell_saving();
    }

    /// How it stands.
    #[must_use]
    pub fn saving(&self) -> SaveStatus {
        self.queue.borrow().saving()
    }

    fn tell_saving(&self) {
        self.tell(Event::SaveStatus(self.saving()));
    }

    /// Tells whoever is connected.
    pub fn tell(&self, news: Event) {
        let told = self.told.borrow().clone();
        told.emit(news);
    }
}
