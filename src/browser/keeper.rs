//! Keeps what a person does: journal, store, other tabs. The decisions are in `app::keep`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;
use yew::platform::spawn_local;

use super::clock::{age_ms, now, seed};
use super::store::{Database, Local, Storage};
use super::tabs::Tabs;
use crate::app::edge::News;
use crate::app::home::Past;
use crate::app::keep::{
    Edit, Kept, Landed, Memory, Noted, Queue, Read, Shelf, Store, Table, Trouble, Write, load,
};
use crate::model::AI1;

/// How long typing goes on before it is stored, in milliseconds. The journal has it at once.
const GATHER_MS: u32 = 250;
/// How long until what could not be stored is tried again, in milliseconds.
const AGAIN_MS: u32 = 5_000;

/// After so many milliseconds what a tab has noted and not stored is taken over: it is gone, or in trouble.
const DEAD_MS: u32 = 10_000;

/// What keeps the work of one tool.
#[derive(Debug)]
pub struct Keeper {
    shelf: Shelf,
    /// Tells this tab's journal from those of others.
    tab: String,
    queue: RefCell<Queue>,
    storage: RefCell<Option<Rc<Storage>>>,
    journal: Option<Local>,
    tabs: RefCell<Option<Tabs>>,
    told: RefCell<Callback<News>>,
    suffix: RefCell<String>,
    timer: RefCell<Option<Timeout>>,
    copies: Cell<u32>,
}

impl Keeper {
    /// A keeper that tells nobody yet.
    #[must_use]
    pub fn new(shelf: Shelf) -> Rc<Self> {
        Rc::new(Self {
            shelf,
            tab: seed(),
            queue: RefCell::default(),
            storage: RefCell::default(),
            journal: Local::open(),
            tabs: RefCell::default(),
            told: RefCell::default(),
            suffix: RefCell::default(),
            timer: RefCell::default(),
            copies: Cell::new(0),
        })
    }

    /// Opens the best storage that there is and tells what it holds, and from then on what happens.
    pub fn connect(self: &Rc<Self>, database: Database, told: Callback<News>) {
        self.told.replace(told);
        let keeper = Rc::clone(self);
        spawn_local(async move {
            keeper.open(database).await;
            keeper.listen();
            keeper.recover();
            keeper.store().await;
        });
    }

    /// What is put behind the name of a copy.
    pub fn name_copies(&self, suffix: String) {
        self.suffix.replace(suffix);
    }

    /// Notes the edit at once, and stores it soon.
    pub fn keep(self: &Rc<Self>, kept: Kept) {
        self.queue.borrow_mut().edited(kept);
        self.note();
        self.tell_saving();
        self.store_in(GATHER_MS);
    }

    /// The person looks at this case itself.
    pub fn opened(&self, id: &str) {
        self.queue.borrow_mut().opened(id);
    }

    /// Tells what is kept of the earlier states of a case.
    pub fn read_history(self: &Rc<Self>, id: String) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = keeper.storage.borrow().clone() else { return };
            let reads = vec![
                Read::Under(Table::History, keeper.shelf.history(&id)),
                Read::One(Table::Cases, keeper.shelf.case(&id)),
            ];
            let of = id.clone();
            let found =
                storage.update(reads, |rows| (Vec::new(), Past::read(&AI1, of, rows))).await;
            let failed = |trouble| Past { id, trouble: Some(trouble), ..Past::default() };
            keeper.tell(News::History(found.unwrap_or_else(failed)));
        });
    }

    /// Stores what waits now: the page may be gone soon.
    pub fn flush(self: &Rc<Self>) {
        let keeper = Rc::clone(self);
        spawn_local(async move { keeper.store().await });
    }

    async fn open(&self, database: Database) {
        let mut storage = Storage::Database(database);
        let mut loaded = self.load(&storage).await;
        if loaded.is_err() {
            storage =
                Local::open().map_or_else(|| Storage::Memory(Memory::default()), Storage::Local);
            loaded = self.load(&storage).await;
        }
        let loaded = loaded.unwrap_or_default();
        let mut queue = self.queue.borrow_mut();
        queue.stays(storage.place());
        for (kept, revision) in &loaded.cases {
            queue.knows(&kept.case.id, *revision);
        }
        drop(queue);
        self.storage.replace(Some(Rc::new(storage)));
        self.tell(News::Loaded(loaded.cases.into_iter().map(|(kept, _)| kept).collect()));
        self.tell_saving();
    }

    async fn load(&self, storage: &Storage) -> Result<crate::app::keep::Loaded, Trouble> {
        let shelf = self.shelf.clone();
        let reads = vec![
            Read::Under(Table::Cases, shelf.prefix()),
            Read::Keys(Table::Quarantine, shelf.prefix()),
        ];
        storage.update(reads, move |rows| load(&AI1, &shelf, &now(), rows)).await
    }

    /// What an earlier tab has noted and not stored.
    fn recover(self: &Rc<Self>) {
        let Some(journal) = &self.journal else { return };
        let mut is_waiting = false;
        for key in journal.keys(&self.journal_key("")) {
            if key == self.journal_key(&self.tab) {
                continue;
            }
            let text = journal.get(&key).unwrap_or_default();
            let noted: Vec<Noted> =
                text.lines().filter_map(|line| Noted::read(&AI1, line)).collect();
            // Its tab may live. It has a moment to store what it has noted.
            if noted.iter().any(|noted| age_ms(&noted.at) < f64::from(DEAD_MS)) {
                is_waiting = true;
                continue;
            }
            let mut queue = self.queue.borrow_mut();
            for noted in &noted {
                let id = &noted.kept.case.id;
                if !queue.has_edit(id) {
                    queue.knows(id, noted.base);
                    queue.edited(noted.kept.clone());
                }
            }
            drop(queue);
            self.note();
            let _ = journal.set(&key, None);
            self.tell(News::Elsewhere(noted.into_iter().map(|noted| noted.kept).collect()));
        }
        if is_waiting {
            let keeper = Rc::clone(self);
            Timeout::new(DEAD_MS, move || {
                keeper.recover();
                keeper.flush();
            })
            .forget();
        }
    }

    fn journal_key(&self, tab: &str) -> String {
        format!("journal/{}{tab}", self.shelf.prefix())
    }

    /// Writes everything that is not stored yet into the journal.
    fn note(&self) {
        let Some(journal) = &self.journal else { return };
        let queue = self.queue.borrow();
        let note = |kept: &Kept| {
            let base = queue.base(&kept.case.id);
            Noted { kept: kept.clone(), base, at: now() }.to_text(&AI1)
        };
        let lines: Vec<String> = queue.unsaved().filter_map(note).collect();
        let text = (!lines.is_empty()).then(|| lines.join("\n"));
        // Where there is no room, the store is all there is.
        let _ = journal.set(&self.journal_key(&self.tab), text.as_deref());
    }

    fn store_in(self: &Rc<Self>, wait_ms: u32) {
        let keeper = Rc::clone(self);
        self.timer.replace(Some(Timeout::new(wait_ms, move || keeper.flush())));
    }

    async fn store(self: &Rc<Self>) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        loop {
            let next = self.queue.borrow_mut().take_next();
            let Some((kept, base)) = next else { break };
            let id = kept.case.id.clone();
            let stored = self.commit(&storage, kept, base).await;
            let is_stored = stored.is_ok();
            self.landed(&id, stored);
            if !is_stored {
                self.store_in(AGAIN_MS);
                break;
            }
        }
    }

    async fn commit(&self, storage: &Storage, kept: Kept, base: u64) -> Result<Landed, Trouble> {
        self.copies.set(self.copies.get().wrapping_add(1));
        let edit = Edit {
            shelf: self.shelf.clone(),
            kept,
            base,
            now: now(),
            copy_id: format!("{}-c{}", self.tab, self.copies.get()),
            copy_suffix: self.suffix.borrow().clone(),
        };
        let (reads, shelf, id) = (edit.reads(), self.shelf.clone(), edit.kept.case.id.clone());
        let landed = storage.update(reads, move |rows| edit.decide(&AI1, &rows)).await??;
        let (id, text) = match &landed {
            Landed::Saved { text, .. } => (id, text.clone()),
            Landed::Copied { copy, text, .. } => (copy.id.clone(), text.clone()),
        };
        // Read back: what is told as saved must be there.
        let reads = vec![Read::One(Table::Cases, shelf.case(&id))];
        let is_there = storage
            .update(reads, move |rows| {
                let row = rows.first().and_then(|rows| rows.first());
                (Vec::<Write>::new(), row.is_some_and(|row| row.text.as_ref() == Some(&text)))
            })
            .await?;
        if is_there { Ok(landed) } else { Err(Trouble::Closed) }
    }

    fn landed(&self, id: &str, stored: Result<Landed, Trouble>) {
        match stored {
            Ok(landed) => {
                let suffix = self.suffix.borrow().clone();
                self.queue.borrow_mut().landed(&landed, &suffix);
                if let Landed::Copied { stored, copy, .. } = landed {
                    self.tell(News::Copied { stored, copy: Rc::clone(&copy), suffix });
                    self.announce(&copy.id);
                }
                self.announce(id);
            }
            Err(trouble) => self.queue.borrow_mut().failed(trouble),
        }
        self.note();
        self.tell_saving();
    }

    fn listen(self: &Rc<Self>) {
        let keeper = Rc::downgrade(self);
        let tabs = Tabs::open(&self.shelf, move |id| {
            if let Some(keeper) = keeper.upgrade() {
                spawn_local(async move { keeper.look_again(&id).await });
            }
        });
        self.tabs.replace(tabs);
    }

    fn announce(&self, id: &str) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.announce(id);
        }
    }

    /// Another tab has stored this case. What is typed here meanwhile stays; it becomes a copy.
    async fn look_again(&self, id: &str) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let shelf = self.shelf.clone();
        let reads = vec![
            Read::One(Table::Cases, self.shelf.case(id)),
            Read::Keys(Table::Quarantine, String::from("-")),
        ];
        let found = storage.update(reads, move |rows| {
            let (_, loaded) = load(&AI1, &shelf, &now(), rows);
            (Vec::new(), loaded)
        });
        let Ok(loaded) = found.await else { return };
        for (kept, revision) in loaded.cases {
            let mut queue = self.queue.borrow_mut();
            if queue.has_edit(id) || queue.base(id) >= revision {
                continue;
            }
            queue.knows(id, revision);
            drop(queue);
            self.tell(News::Elsewhere(vec![kept]));
        }
    }

    fn tell_saving(&self) {
        let saving = self.queue.borrow().saving();
        self.tell(News::Saving(saving));
    }

    fn tell(&self, news: News) {
        let told = self.told.borrow().clone();
        told.emit(news);
    }
}
