//! Start-up: chooses a store, loads its content, and reports what is wrong with it.

use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use yew::Callback;
use yew::platform::spawn_local;

use stop_fix_scale_core::sorted::SortedSet;

use crate::app::autosave::ledger::{DataLoss, Digest};
use crate::app::autosave::load::{LoadedCases, load, load_reads};
use crate::app::autosave::memory_store::MemoryStore;
use crate::app::autosave::names::{CRASHES, MAX_CRASHES};
use crate::app::autosave::store::{StorageError, StorageKey, StorageKind, Store};
use crate::app::event::Event;
use crate::app::storage::state::StorageReport;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::delays::NO_ANSWER_MS;
use crate::browser::clock::now;
use crate::browser::store::BrowserStore;

impl Autosave {
    /// Opens the best storage available, and reports its content and every later event.
    pub fn connect(self: &Rc<Self>, events: Callback<Event>) {
        self.events.replace(events);
        let autosave = Rc::clone(self);
        spawn_local(async move {
            autosave.bridge.wait(NO_ANSWER_MS).await;
            if !autosave.queue.borrow().has_answer() {
                autosave.queue.borrow_mut().mark_late();
                autosave.report_status();
            }
        });
        let autosave = Rc::clone(self);
        spawn_local(async move {
            // What other tabs save during loading is read afterwards.
            autosave.listen();
            autosave.open().await;
            let early = autosave.early.take();
            autosave.reread(&early.unwrap_or_default()).await;
            autosave.store().await;
        });
    }

    async fn open(self: &Rc<Self>) {
        let mut storage = BrowserStore::Database(self.bridge.clone());
        let mut loaded = self.load(&storage).await;
        if loaded == Err(StorageError::Closed) {
            // The store may have been cleared while it was read, for example.
            loaded = self.load(&storage).await;
        }
        if loaded.is_err() {
            let local = self.local.clone().map(BrowserStore::Local);
            storage = local.unwrap_or_else(|| BrowserStore::Memory(MemoryStore::default()));
            loaded = self.load(&storage).await;
        }
        let loaded = loaded.unwrap_or_default();
        self.begun.replace(loaded.begun.clone());
        // A newer version may compute the digest differently.
        let loss = if loaded.is_newer { None } else { self.loss(&storage, loaded.digest) };
        let storage = Rc::new(storage);
        self.storage.replace(Some(Rc::clone(&storage)));
        if !loaded.is_newer {
            self.recover(&storage).await;
        }
        self.queue.borrow_mut().set_storage_kind(storage.kind());
        if loaded.is_newer {
            self.queue.borrow_mut().seal();
        }
        let (unreadable, aside) = (loaded.unreadable(), self.aside(&loaded));
        let unfinished = self.unfinished(loaded.unfinished).await;
        self.report(Event::StorageReport(StorageReport {
            unreadable,
            sealed: loaded.sealed,
            loss,
            unfinished,
            aside,
        }));
        let suffix = self.suffix.borrow().clone();
        let cases = self.queue.borrow_mut().start_with(&self.model, loaded.cases, &suffix);
        self.report(Event::Loaded(cases));
        self.read_moments();
        self.note();
    }

    /// Loads every readable case, in chunks: between two of them the page can respond.
    async fn load(&self, storage: &BrowserStore) -> Result<LoadedCases, StorageError> {
        let mut loaded = self.look(storage).await?;
        let mut reported = 0;
        while let Some(reads) = loaded.more_reads(&self.shelf) {
            let cases = loaded.cases.iter().skip(reported).map(|(saved, _)| Rc::clone(&saved.case));
            self.report(Event::PartlyLoaded(cases.collect()));
            reported = loaded.cases.len();
            let (model, on) = (self.model, self.shelf.clone());
            let more = move |rows: Vec<Vec<_>>| (loaded.more(&model, &on, &now(), &rows), loaded);
            loaded = storage.update(reads, more).await?;
        }
        Ok(loaded)
    }

    /// Reads the ledger and the other records of the store, and the first chunk of its cases.
    async fn look(&self, storage: &BrowserStore) -> Result<LoadedCases, StorageError> {
        let model = self.model;
        let read = |shelf: StorageKey, may_write: bool| {
            storage.update(load_reads(&shelf), move |rows| {
                let (writes, loaded) = load(&model, &shelf, &now(), &rows);
                (if may_write { writes } else { Vec::new() }, loaded)
            })
        };
        let mut loaded = match read(self.shelf.clone(), true).await {
            Err(StorageError::Newer) => read(self.shelf.clone(), false).await?,
            loaded => loaded?,
        };
        if self.bridge.is_newer() {
            loaded.seal();
        }
        Ok(loaded)
    }

    /// Handles a store that was closed while the tool used it. If it was cleared as well, all known cases are saved again. Returns whether
    /// it was cleared.
    pub(crate) async fn start_over(&self, storage: &BrowserStore) -> bool {
        let Ok(loaded) = self.look(storage).await else { return false };
        let is_cleared = loaded.digest.commits == 0 || loaded.begun != *self.begun.borrow();
        if is_cleared {
            self.begun.replace(loaded.begun);
            self.queue.borrow_mut().requeue_all();
        }
        is_cleared
    }

    fn loss(&self, storage: &BrowserStore, now: Digest) -> Option<DataLoss> {
        // The digest describes the database. If that does not open, nothing is known about a loss.
        let local = self.local.as_ref().filter(|_| storage.kind() == StorageKind::Database)?;
        let before = Digest::read(&local.get(&self.digest())?)?;
        let loss = before.loss(now);
        self.has_loss.set(loss.is_some());
        loss
    }

    /// Updates the digest, unless there is a loss that the person has not acknowledged.
    pub(crate) fn write_digest(&self, digest: Digest) {
        // The digest describes the database. Other storage says nothing about that.
        let storage = self.storage.borrow();
        let is_database = storage.as_ref().is_some_and(|one| one.kind() == StorageKind::Database);
        if let (Some(local), true, false) = (&self.local, is_database, self.has_loss.get()) {
            let _ = local.set(&self.digest(), Some(&digest.to_text()));
        }
    }

    /// The person has seen the loss: from now on the digest describes what is stored.
    pub fn acknowledge_loss(self: &Rc<Self>) {
        self.has_loss.set(false);
        if let Some(local) = &self.local {
            // Removed at once: without a digest the next start reports no loss, even if it comes before the new digest is written.
            let _ = local.set(&self.digest(), None);
        }
        let autosave = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = autosave.storage.borrow().clone() else { return };
            if let Ok(loaded) = autosave.look(&storage).await {
                autosave.write_digest(loaded.digest);
            }
        });
    }

    /// The ids of the cases that the tool has crashed with too often.
    fn aside(&self, loaded: &LoadedCases) -> SortedSet<String> {
        let Some(local) = &self.local else { return SortedSet::default() };
        let keys: SortedSet<String> = local.keys(&self.failures("")).into_iter().collect();
        let has_failed = |id: &str| {
            let key = self.failures(id);
            let failures =
                Some(key).filter(|key| keys.contains(key)).and_then(|key| local.get(&key));
            failures.and_then(|failures| failures.parse().ok()).unwrap_or(0) >= MAX_CRASHES
        };
        let ids = loaded.cases.iter().map(|(saved, _)| &saved.case.id);
        ids.filter(|id| has_failed(id)).cloned().collect()
    }

    /// Forgets the crashes with a case, so that it is not set aside any more.
    pub fn retry_case(&self, id: &str) {
        if let Some(local) = &self.local {
            let _ = local.set(&self.failures(id), None);
        }
    }

    fn digest(&self) -> String {
        format!("digest/{}", self.shelf.prefix())
    }

    fn failures(&self, id: &str) -> String {
        format!("{CRASHES}{}", self.shelf.case(id))
    }

    fn listen(self: &Rc<Self>) {
        let autosave = Rc::downgrade(self);
        let listener = Closure::new(move |ids: Vec<String>| {
            if let Some(autosave) = autosave.upgrade() {
                spawn_local(async move { autosave.reread(&ids).await });
            }
        });
        self.bridge.listen(&self.shelf.prefix(), &listener);
        self.listener.replace(Some(listener));
    }
}
