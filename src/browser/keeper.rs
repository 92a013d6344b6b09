//! Keeps what a person does: journal, store, other tabs. The decisions are in `app::keep`.

mod forget;
mod reading;
mod recover;
mod start;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use yew::Callback;
use yew::platform::spawn_local;

use super::clock::{now, seed};
use super::keeping::Keeping;
use super::store::{Local, Storage};
use crate::app::edge::News;
use crate::app::keep::{
    Edit, Journal, Kept, Landed, Queue, Saving, Shelf, Store, Trouble, trim, trim_reads,
};
use crate::model::AI1;

/// How long typing goes on before it is stored, in milliseconds. The journal has it at once.
const GATHER_MS: u32 = 250;
/// How long until what could not be stored is tried again, in milliseconds.
const AGAIN_MS: u32 = 5_000;
/// After so many milliseconds it is told that storing takes long.
const LATE_MS: u32 = 2_000;

/// What is called when another tab has stored a case.
type Heard = Closure<dyn Fn(String)>;

/// What keeps the work of one tool.
#[derive(Debug)]
pub struct Keeper {
    shelf: Shelf,
    keeping: Keeping,
    /// The key of this tab's journal, which tells it from those of others.
    tab: String,
    queue: RefCell<Queue>,
    storage: RefCell<Option<Rc<Storage>>>,
    local: Option<Local>,
    journal: RefCell<Journal>,
    heard: RefCell<Option<Heard>>,
    told: RefCell<Callback<News>>,
    suffix: RefCell<String>,
    /// Counts when storing was put off: the last one counts.
    turn: Cell<u32>,
    has_trimmed: Cell<bool>,
    /// While the person does not know of a loss, the digest of before stays.
    has_loss: Cell<bool>,
    /// The page may be gone soon, or the tool is.
    has_left: Cell<bool>,
}

impl Keeper {
    /// A keeper that tells nobody yet.
    #[must_use]
    pub fn new(shelf: Shelf, keeping: Keeping) -> Rc<Self> {
        let tab = format!("{}{}", shelf.prefix(), seed());
        keeping.set_journal(&tab);
        let local = Local::open(&keeping);
        Rc::new(Self {
            shelf,
            keeping,
            tab,
            queue: RefCell::default(),
            storage: RefCell::default(),
            local,
            journal: RefCell::default(),
            heard: RefCell::default(),
            told: RefCell::default(),
            suffix: RefCell::default(),
            turn: Cell::default(),
            has_trimmed: Cell::default(),
            has_loss: Cell::default(),
            has_left: Cell::default(),
        })
    }

    /// What is put behind the name of a copy.
    pub fn name_copies(&self, suffix: String) {
        self.suffix.replace(suffix);
    }

    /// Notes the edit at once, and stores it soon.
    pub fn keep(self: &Rc<Self>, kept: Kept) {
        self.opened(&kept.case.id);
        self.keep_all(vec![kept]);
    }

    /// The same for many, noted together.
    pub fn keep_all(self: &Rc<Self>, all: Vec<Kept>) {
        for kept in all {
            self.queue.borrow_mut().edited(kept);
        }
        self.note();
        self.tell_saving();
        self.store_in(GATHER_MS);
    }

    /// The person looks at this case. Should the tool fail with it, that is counted without us.
    pub fn opened(&self, id: &str) {
        let key = if id.is_empty() { String::new() } else { self.shelf.case(id) };
        self.keeping.set_open(&key);
    }

    /// Stores what waits now: the page may be gone soon. Should it be, whoever starts next need not wait.
    pub fn flush(self: &Rc<Self>) {
        if let (Some(local), true) = (&self.local, self.queue.borrow().changed().next().is_some()) {
            self.has_left.set(local.set(&gone(&self.tab), Some("")));
        }
        self.store_in(0);
    }

    /// The tool is taken away. What waits is still stored, and nobody is told.
    pub fn leave(self: &Rc<Self>) {
        self.flush();
        self.told.replace(Callback::noop());
        self.keeping.hush();
        self.heard.take();
    }

    /// Writes everything that is not stored yet into the journal.
    fn note(&self) {
        let Some(local) = &self.local else { return };
        let text = self.journal.borrow_mut().text(&AI1, &self.queue.borrow(), &now());
        // Where there is no room, the store is all there is.
        let _ = local.set(&journal(&self.tab), text.as_deref());
        if self.has_left.take() {
            let _ = local.set(&gone(&self.tab), None);
        }
    }

    fn store_in(self: &Rc<Self>, wait_ms: u32) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let keeper = Rc::clone(self);
        spawn_local(async move {
            if wait_ms > 0 {
                keeper.keeping.wait(wait_ms).await;
            }
            if keeper.turn.get() == turn {
                keeper.store().await;
            }
        });
    }

    async fn store(self: &Rc<Self>) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        loop {
            let next = self.queue.borrow_mut().take_next();
            let Some((kept, base)) = next else { break };
            self.watch();
            let id = kept.case.id.clone();
            let stored = self.commit(&storage, kept, base).await;
            let trouble = stored.as_ref().err().cloned();
            self.landed(&id, stored);
            match trouble {
                None | Some(Trouble::TooLarge) => {}
                Some(Trouble::Closed) if self.start_over(&storage).await => {}
                Some(Trouble::Newer) => break,
                Some(_) => {
                    self.store_in(AGAIN_MS);
                    break;
                }
            }
        }
    }

    /// Tells when this takes long.
    fn watch(self: &Rc<Self>) {
        let (keeper, flight) = (Rc::clone(self), self.queue.borrow().flight());
        spawn_local(async move {
            keeper.keeping.wait(LATE_MS).await;
            if keeper.queue.borrow().flight() == flight {
                keeper.queue.borrow_mut().is_late();
                keeper.tell_saving();
            }
        });
    }

    /// Stores one edit, and reads it back: what is told as saved must be there.
    async fn commit(&self, storage: &Storage, kept: Kept, base: u64) -> Result<Landed, Trouble> {
        let suffix = self.suffix.borrow().clone();
        let edit = Edit::new(&AI1, &self.shelf, (kept, base), now(), &suffix)?;
        let landed = match Self::write(storage, edit.clone()).await {
            Err(Trouble::Full) if self.trim(storage).await => Self::write(storage, edit).await?,
            landed => landed?,
        };
        let (reads, written) = (landed.reads(&self.shelf), landed.clone());
        let look = move |rows| (Vec::new(), written.is_there(rows));
        let (is_there, digest) = storage.update(reads, look).await?;
        self.write_digest(digest);
        if is_there { Ok(landed) } else { Err(Trouble::Closed) }
    }

    async fn write(storage: &Storage, edit: Edit) -> Result<Landed, Trouble> {
        storage.update(edit.reads(), move |rows| edit.decide(&AI1, rows)).await?
    }

    /// Makes room, once. Whether there is some.
    async fn trim(&self, storage: &Storage) -> bool {
        if self.has_trimmed.replace(true) {
            return false;
        }
        let gone = storage.update(trim_reads(&self.shelf), |rows| trim(&rows)).await;
        gone.is_ok_and(|gone| gone > 0)
    }

    fn landed(&self, id: &str, stored: Result<Landed, Trouble>) {
        match stored {
            Ok(mut landed) => {
                let suffix = self.suffix.borrow().clone();
                let mut queue = self.queue.borrow_mut();
                queue.landed(&landed, &suffix);
                if let Some((stored, _)) = landed.others.take() {
                    let newest = queue.newest(&landed.kept.case.id);
                    let copy = newest.unwrap_or(&landed.kept).clone();
                    drop(queue);
                    self.keeping.tell(&copy.case.id);
                    self.tell(News::Copied { stored, copy });
                }
                self.keeping.tell(id);
            }
            Err(trouble) => self.queue.borrow_mut().failed(trouble),
        }
        self.note();
        self.tell_saving();
    }

    /// How it stands.
    #[must_use]
    pub fn saving(&self) -> Saving {
        self.queue.borrow().saving()
    }

    fn tell_saving(&self) {
        self.tell(News::Saving(self.saving()));
    }

    /// Tells whoever is connected.
    pub fn tell(&self, news: News) {
        let told = self.told.borrow().clone();
        told.emit(news);
    }
}

/// Says that a tab has left: its journal may be taken over.
fn gone(tab: &str) -> String {
    format!("left/{tab}")
}

fn journal(tab: &str) -> String {
    format!("journal/{tab}")
}
