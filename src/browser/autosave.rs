//! Saves what a person changes: journal, store, other tabs. The decisions are made in `app::autosave`.

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

mod delays;

mod delete;

mod bulk;

mod read;

mod recover;

mod start;

mod save;

/// Called with the ids of the cases that another tab has saved.
type Heard = Closure<dyn Fn(Vec<String>)>;

/// Saves the work of one tool.
#[derive(Debug)]
pub struct Autosave {
    model: ModelRef,
    shelf: StorageKey,
    keeping: Keeping,
    /// The name of this tab, different from all others.
    tab: String,
    queue: RefCell<SaveQueue>,
    storage: RefCell<Option<Rc<BrowserStore>>>,
    /// Which store this is: a store that was cleared and created again is a different one.
    begun: RefCell<StoreIdentity>,
    local: Option<LocalStore>,
    journal: RefCell<Journal>,
    heard: RefCell<Option<Heard>>,
    /// Ids of cases that other tabs have saved while this one is still loading; afterwards `None`.
    early: RefCell<Option<Vec<String>>>,
    told: RefCell<Callback<Event>>,
    suffix: RefCell<String>,
    /// Whether a save is scheduled already.
    is_timed: Cell<bool>,
    /// Counts failed saves: only the latest failure is followed by a retry.
    failures: Cell<u32>,
    has_trimmed: Cell<bool>,
    /// Whether there is a loss that the person does not know of. Until then the old digest stays.
    has_loss: Cell<bool>,
}

impl Autosave {
    /// Prepares saving for one tool. It loads and reports nothing before `connect`.
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

    /// Sets the suffix for the titles of conflict copies.
    pub fn name_copies(&self, suffix: String) {
        self.suffix.replace(suffix);
    }

    /// Hands the edit to the journal at once and saves it soon.
    pub fn keep(self: &Rc<Self>, kept: SavedCase) {
        self.opened(&kept.case.id);
        self.queue.borrow_mut().edited(kept);
        self.note();
        self.store_soon();
    }

    /// Records that this case is open. After a panic JavaScript counts the crash against it.
    pub fn opened(&self, id: &str) {
        let key = if id.is_empty() { String::new() } else { self.shelf.case(id) };
        self.keeping.set_open(&key);
    }

    /// Saves all pending edits now, because the page may be closing.
    pub fn flush(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        spawn_local(async move { keeper.store_all_that_waits().await });
    }

    /// Called when the tool is removed. Pending edits are still saved, but nothing is reported.
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

    /// Hands what is not saved to JavaScript, which writes it to local storage when the page is
    /// left, after a panic, or now, if saving is in trouble.
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

    /// The save status.
    #[must_use]
    pub fn saving(&self) -> SaveStatus {
        self.queue.borrow().saving()
    }

    fn tell_saving(&self) {
        self.tell(Event::SaveStatus(self.saving()));
    }

    /// Reports an event to the tool.
    pub fn tell(&self, news: Event) {
        let told = self.told.borrow().clone();
        told.emit(news);
    }
}
