//! Many cases at once: stored together, read back together.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::batch::{Batch, BatchOutcome};
use crate::app::autosave::bulk_progress::{BulkProgress, UnfinishedBulk};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, StorageError, Store, Table};
use crate::app::event::Event;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::recover::{DEAD_MS, living};
use crate::browser::autosave::save::Next;
use crate::browser::clock::{age_ms, now};
use crate::browser::store::BrowserStore;

impl Autosave {
    /// Notes what is begun. Nobody waits for it: the first of them are stored right behind it, and tell if there is trouble.
    pub fn begin_many(self: &Rc<Self>, progress: &BulkProgress) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let batch = self.batch(Vec::new(), Some(progress));
        spawn_local(async move {
            let _ = Self::write_many(&storage, batch).await;
        });
    }

    /// Stores these together, as soon as no edit waits.
    pub fn keep_many(self: &Rc<Self>, many: Vec<SavedCase>, progress: BulkProgress) {
        self.queue.borrow_mut().together(many, progress);
        self.note();
        let keeper = Rc::clone(self);
        spawn_local(async move { keeper.store().await });
    }

    /// The person knows how far it has come with many cases: in these tabs that are gone, or here.
    pub fn end_many(self: &Rc<Self>, mut tabs: Vec<String>) {
        if tabs.is_empty() {
            self.queue.borrow_mut().many_ends();
            self.note();
            tabs.push(self.tab.clone());
        }
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = keeper.storage.borrow().clone() else { return };
            let writes =
                tabs.iter().map(|tab| UnfinishedBulk::forget(&keeper.shelf, tab)).collect();
            let reads = vec![Read::One(Table::Meta, keeper.shelf.ledger())];
            // Where that fails, the next start tells it once more.
            let _ = storage.update(reads, |_| (writes, ())).await;
        });
    }

    /// Stores them now. Whether it goes on: a person who has begun it is told what became of it and decides that; what was
    /// stored once and is gone is tried again.
    pub(crate) async fn store_many(
        self: &Rc<Self>,
        storage: &BrowserStore,
        many: Vec<(SavedCase, u64)>,
        progress: Option<BulkProgress>,
    ) -> bool {
        let progress = progress.as_ref();
        let mut stored = self.commit_many(storage, many.clone(), progress).await;
        if stored == Err(StorageError::Closed) && self.start_over(storage).await {
            stored = self.commit_many(storage, many, progress).await;
        }
        let told = match stored {
            Ok(together) => {
                self.queue.borrow_mut().many_landed(&together);
                let mut kept: Vec<SavedCase> =
                    together.landed.iter().map(|landed| landed.kept.clone()).collect();
                self.keeping.tell(kept.iter().map(|kept| kept.case.id.clone()).collect());
                kept.extend(self.store_alone(storage, together.alone).await);
                self.look_again(&together.theirs).await;
                Ok(kept)
            }
            Err(trouble) => {
                self.queue.borrow_mut().many_failed(trouble.clone());
                Err(trouble)
            }
        };
        let goes_on = told.is_ok() || progress.is_some();
        if progress.is_some() {
            self.tell(Event::BulkSaved(told));
        }
        self.note();
        goes_on
    }

    /// The person wants no more of them. Those that are under way are still stored; those that wait are not.
    pub fn stop_many(&self) {
        if self.queue.borrow_mut().drops_many() {
            self.tell(Event::BulkSaved(Ok(Vec::new())));
            self.note();
        }
    }

    /// Whoever waits for many cases hears where nothing is written any more.
    pub(crate) fn give_up_many(&self) {
        if self.queue.borrow_mut().gives_up_many() {
            self.tell(Event::BulkSaved(Err(StorageError::Newer)));
        }
    }

    /// Stores those that are not as simple, each as an edit. Those that are stored now; the rest is tried again, and not told
    /// as through.
    async fn store_alone(
        self: &Rc<Self>,
        storage: &BrowserStore,
        alone: Vec<(SavedCase, u64)>,
    ) -> Vec<SavedCase> {
        let is_edit = |kept: &SavedCase| self.queue.borrow().newest(&kept.case.id) == Some(kept);
        let alone: Vec<SavedCase> =
            alone.into_iter().map(|(kept, _)| kept).filter(|kept| is_edit(kept)).collect();
        let waits = |kept: &SavedCase| self.queue.borrow().is_waiting(&kept.case.id);
        while alone.iter().any(waits) {
            match self.store_next(storage).await {
                Next::Stored | Next::StartedOver => {}
                Next::Failed | Next::Nothing => break,
            }
        }
        // Where somebody else was quicker it is a copy now, under an id of its own, and told as such.
        let is_stored = |kept: &SavedCase| self.queue.borrow().has_stored(kept);
        alone.into_iter().filter(is_stored).collect()
    }

    async fn commit_many(
        &self,
        storage: &BrowserStore,
        many: Vec<(SavedCase, u64)>,
        progress: Option<&BulkProgress>,
    ) -> Result<BatchOutcome, StorageError> {
        let batch = self.batch(many, progress);
        let together = match Self::write_many(storage, batch.clone()).await {
            Err(StorageError::Full) if self.trim(storage).await => {
                Self::write_many(storage, batch).await?
            }
            together => together?,
        };
        let (reads, written) = (together.reads(&self.shelf), together.clone());
        let look = move |rows: Vec<Vec<_>>| (Vec::new(), written.are_there(&rows));
        let (are_there, digest) = storage.update(reads, look).await?;
        self.write_digest(digest);
        if are_there { Ok(together) } else { Err(StorageError::Closed) }
    }

    fn batch(&self, many: Vec<(SavedCase, u64)>, progress: Option<&BulkProgress>) -> Batch {
        let begun = self.begun.borrow().clone();
        Batch::new(&self.model, &self.shelf, many, now(), (&self.tab, progress)).only_in(begun)
    }

    async fn write_many(
        storage: &BrowserStore,
        batch: Batch,
    ) -> Result<BatchOutcome, StorageError> {
        storage.update(batch.reads(), move |rows| batch.decide(&rows)).await?
    }

    /// What tabs have begun that are gone. One that was left a moment ago may seem to live, so it is looked again.
    pub(crate) async fn unfinished(
        self: &Rc<Self>,
        all: Vec<UnfinishedBulk>,
    ) -> Vec<UnfinishedBulk> {
        let count = all.len();
        let gone = self.of_tabs_that_are_gone(all).await;
        if gone.len() < count {
            let keeper = Rc::clone(self);
            spawn_local(async move { keeper.look_for_unfinished().await });
        }
        gone
    }

    async fn look_for_unfinished(self: &Rc<Self>) {
        self.keeping.wait(DEAD_MS).await;
        let Some(storage) = self.storage.borrow().clone() else { return };
        let (on, own) = (self.shelf.clone(), self.tab.clone());
        let reads = vec![Read::Under(Table::Meta, on.many())];
        let look = move |rows: Vec<Vec<_>>| (Vec::new(), UnfinishedBulk::read(&on, &rows.concat()));
        let Ok(mut all) = storage.update(reads, look).await else { return };
        all.retain(|one| one.tab != own);
        let gone = self.of_tabs_that_are_gone(all).await;
        self.tell(Event::UnfinishedBulk(gone));
    }

    async fn of_tabs_that_are_gone(&self, all: Vec<UnfinishedBulk>) -> Vec<UnfinishedBulk> {
        if all.is_empty() {
            return all;
        }
        let living = living(&self.keeping).await;
        let lives = |one: &UnfinishedBulk| match &living {
            Some(living) => living.contains(&format!("{}{}", self.shelf.prefix(), one.tab)),
            None => (0.0..f64::from(DEAD_MS)).contains(&age_ms(&one.at)),
        };
        all.into_iter().filter(|one| !lives(one)).collect()
    }
}
