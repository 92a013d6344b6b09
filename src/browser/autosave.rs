//! Saves what a person changes: writes the journal and the store, and informs other tabs. The decisions are made in
//! `app::autosave`.

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
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::clock::{now, seed};
use crate::browser::store::BrowserStore;
use crate::browser::store::local::LocalStore;

mod delays;

mod delete;

mod bulk;

mod compare;

mod read;

mod recover;

mod start;

mod save;

/// Called with the ids of the cases that another tab has saved.
type TabListener = Closure<dyn Fn(Vec<String>)>;

/// Saves the work of one tool.
#[derive(Debug)]
pub struct Autosave {
    model: ModelRef,
    shelf: StorageKey,
    bridge: AutosaveBridge,
    /// The name of this tab, different from all others.
    tab: String,
    queue: RefCell<SaveQueue>,
    storage: RefCell<Option<Rc<BrowserStore>>>,
    /// Which store this is: a store that was cleared and created again is a different one.
    begun: RefCell<StoreIdentity>,
    local: Option<LocalStore>,
    journal: RefCell<Journal>,
    listener: RefCell<Option<TabListener>>,
    /// Ids of cases that other tabs have saved while this one is still loading; afterwards `None`.
    early: RefCell<Option<Vec<String>>>,
    events: RefCell<Callback<Event>>,
    suffix: RefCell<String>,
    /// Whether a save is scheduled already.
    is_timed: Cell<bool>,
    /// Counts failed saves: only the latest failure is followed by a retry.
    failures: Cell<u32>,
    has_trimmed: Cell<bool>,
    /// Whether there is a data loss that the person has not acknowledged. As long as there is, the old digest is not
    /// overwritten.
    has_loss: Cell<bool>,
}

impl Autosave {
    /// Prepares saving for one tool. It loads and reports nothing before `connect`.
    #[must_use]
    pub fn new(model: ModelRef, shelf: StorageKey, bridge: AutosaveBridge) -> Rc<Self> {
        let tab = recover::name(seed(), &bridge);
        bridge.begin(&format!("{}{tab}", shelf.prefix()));
        let local = LocalStore::open(&bridge);
        Rc::new(Self {
            model,
            shelf,
            bridge,
            tab,
            queue: RefCell::default(),
            storage: RefCell::default(),
            begun: RefCell::default(),
            local,
            journal: RefCell::default(),
            listener: RefCell::default(),
            early: RefCell::new(Some(Vec::new())),
            events: RefCell::default(),
            suffix: RefCell::default(),
            is_timed: Cell::default(),
            failures: Cell::default(),
            has_trimmed: Cell::default(),
            has_loss: Cell::default(),
        })
    }

    /// Sets the suffix for the titles of conflict copies.
    pub fn set_copy_suffix(&self, suffix: String) {
        self.suffix.replace(suffix);
    }

    /// Hands the edit to the journal at once and saves it soon.
    pub fn save(self: &Rc<Self>, edited: SavedCase) {
        self.set_open_case(&edited.case.id);
        self.queue.borrow_mut().edit(edited);
        self.note();
        self.store_soon();
    }

    /// Records that this case is open. After a panic JavaScript counts the crash against it.
    pub fn set_open_case(&self, id: &str) {
        let key = if id.is_empty() { String::new() } else { self.shelf.case(id) };
        self.bridge.set_open(&key);
    }

    /// Saves all pending edits now, because the page may be closing.
    pub fn flush(self: &Rc<Self>) {
        let autosave = Rc::clone(self);
        spawn_local(async move { autosave.store_all_that_waits().await });
    }

    /// Called when the tool is removed. Pending edits are still saved, but nothing is reported.
    pub fn leave(self: &Rc<Self>) {
        self.events.replace(Callback::noop());
        self.bridge.stop_listening();
        self.listener.take();
        let autosave = Rc::clone(self);
        spawn_local(async move {
            autosave.store_all_that_waits().await;
            autosave.bridge.rest();
        });
    }

    /// Hands what is not saved to JavaScript, which writes it to local storage when the page is hidden or left, after a
    /// panic, or now, if saving fails or is slow.
    fn note(&self) {
        let queue = self.queue.borrow();
        let text = self.journal.borrow_mut().text(&self.model, &queue, &now());
        self.bridge.note(text.as_deref().unwrap_or_default());
        if queue.has_error() {
            self.bridge.write_journal();
        }
        self.bridge.set_unsaved(queue.is_at_risk());
        drop(queue);
        self.report_status();
    }

    /// The save status.
    #[must_use]
    pub fn status(&self) -> SaveStatus {
        self.queue.borrow().saving()
    }

    fn report_status(&self) {
        self.report(Event::SaveStatus(self.status()));
    }

    /// Reports an event to the tool.
    pub fn report(&self, event: Event) {
        let events = self.events.borrow().clone();
        events.emit(event);
    }
}
