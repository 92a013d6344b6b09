//! Saves many cases together and reads them back.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::batch::{Batch, BatchOutcome};
use crate::app::autosave::bulk_progress::{BulkProgress, UnfinishedBulk};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{Read, StorageError, Store, Table};
use crate::app::event::Event;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::delays::CLOSED_TAB_MS;
use crate::browser::autosave::recover::open_tabs;
use crate::browser::autosave::save::Next;
use crate::browser::clock::{age_ms, now};
use crate::browser::store::BrowserStore;

impl Autosave {
    /// Records that a bulk operation has begun. Nothing waits for this: the first batch is saved right after it and reports any failure.
    pub fn begin_bulk(self: &Rc<Self>, progress: &BulkProgress) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let batch = self.batch(Vec::new(), Some(progress));
        spawn_local(async move {
            let _ = Self::write_bulk(&storage, batch).await;
        });
    }

    /// Saves these cases together, as soon as no edit is waiting.
    pub fn save_bulk(self: &Rc<Self>, many: Vec<SavedCase>, progress: BulkProgress) {
        self.queue.borrow_mut().queue_bulk(many, progress);
        self.note();
        let autosave = Rc::clone(self);
        spawn_local(async move { autosave.store().await });
    }

    /// The person has seen the progress of bulk operations: of these closed tabs, or of this tab if the list is empty.
    pub fn end_bulk(self: &Rc<Self>, mut tabs: Vec<String>) {
        if tabs.is_empty() {
            self.queue.borrow_mut().end_bulk();
            self.note();
            tabs.push(self.tab.clone());
        }
        let autosave = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = autosave.storage.borrow().clone() else { return };
            let writes =
                tabs.iter().map(|tab| UnfinishedBulk::forget(&autosave.shelf, tab)).collect();
            let reads = vec![Read::One(Table::Meta, autosave.shelf.ledger())];
            // If this fails, the next start reports them once more.
            let _ = storage.update(reads, |_| (writes, ())).await;
        });
    }

    /// Saves a batch now and returns whether saving goes on. If the batch is part of a bulk operation, a failure is reported and the person
    /// decides what to do. If it restores cases to a store that was cleared, it is retried.
    pub(crate) async fn store_bulk(
        self: &Rc<Self>,
        storage: &BrowserStore,
        many: Vec<(SavedCase, u64)>,
        progress: Option<BulkProgress>,
    ) -> bool {
        let progress = progress.as_ref();
        let mut stored = self.commit_bulk(storage, many.clone(), progress).await;
        if stored == Err(StorageError::Closed) && self.start_over(storage).await {
            stored = self.commit_bulk(storage, many, progress).await;
        }
        let outcome = match stored {
            Ok(together) => {
                self.queue.borrow_mut().bulk_landed(&together);
                let mut saved: Vec<SavedCase> =
                    together.landed.iter().map(|landed| landed.saved.clone()).collect();
                self.bridge.announce(saved.iter().map(|saved| saved.case.id.clone()).collect());
                saved.extend(self.store_alone(storage, together.alone).await);
                self.reread(&together.theirs).await;
                Ok(saved)
            }
            Err(error) => {
                self.queue.borrow_mut().bulk_failed(error.clone());
                Err(error)
            }
        };
        let goes_on = outcome.is_ok() || progress.is_some();
        if progress.is_some() {
            self.report(Event::BulkSaved(outcome));
        }
        self.note();
        goes_on
    }

    /// Drops the cases that are waiting. A batch that is under way is still saved.
    pub fn stop_bulk(&self) {
        if self.queue.borrow_mut().drop_bulk() {
            self.report(Event::BulkSaved(Ok(Vec::new())));
            self.note();
        }
    }

    /// Reports that the waiting cases will not be saved, if nothing is written any more.
    pub(crate) fn give_up_bulk(&self) {
        if self.queue.borrow_mut().give_up_bulk() {
            self.report(Event::BulkSaved(Err(StorageError::Newer)));
        }
    }

    /// Some cases could not be part of the batch, because something else is stored under their ids. Saves each of them as a single edit,
    /// and returns those that are saved by now. The rest are retried, and not reported as saved.
    async fn store_alone(
        self: &Rc<Self>,
        storage: &BrowserStore,
        alone: Vec<(SavedCase, u64)>,
    ) -> Vec<SavedCase> {
        let is_edit = |saved: &SavedCase| self.queue.borrow().newest(&saved.case.id) == Some(saved);
        let alone: Vec<SavedCase> =
            alone.into_iter().map(|(saved, _)| saved).filter(|saved| is_edit(saved)).collect();
        let waits = |saved: &SavedCase| self.queue.borrow().is_waiting(&saved.case.id);
        while alone.iter().any(waits) {
            match self.store_next(storage).await {
                Next::Stored | Next::StartedOver => {}
                Next::Failed | Next::Nothing => break,
            }
        }
        // If another tab was quicker, the case is now a copy with its own id and was reported as a copy.
        let is_stored = |saved: &SavedCase| self.queue.borrow().has_stored(saved);
        alone.into_iter().filter(is_stored).collect()
    }

    async fn commit_bulk(
        &self,
        storage: &BrowserStore,
        many: Vec<(SavedCase, u64)>,
        progress: Option<&BulkProgress>,
    ) -> Result<BatchOutcome, StorageError> {
        let batch = self.batch(many, progress);
        let together = match Self::write_bulk(storage, batch.clone()).await {
            Err(StorageError::Full) if self.trim(storage).await => {
                Self::write_bulk(storage, batch).await?
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

    async fn write_bulk(
        storage: &BrowserStore,
        batch: Batch,
    ) -> Result<BatchOutcome, StorageError> {
        storage.update(batch.reads(), move |rows| batch.decide(&rows)).await?
    }

    /// The unfinished bulk operations of closed tabs. A tab that was closed a moment ago may still seem open, so a second check follows.
    pub(crate) async fn unfinished(
        self: &Rc<Self>,
        all: Vec<UnfinishedBulk>,
    ) -> Vec<UnfinishedBulk> {
        let count = all.len();
        let gone = self.of_tabs_that_are_gone(all).await;
        if gone.len() < count {
            let autosave = Rc::clone(self);
            spawn_local(async move { autosave.look_for_unfinished().await });
        }
        gone
    }

    async fn look_for_unfinished(self: &Rc<Self>) {
        self.bridge.wait(CLOSED_TAB_MS).await;
        let Some(storage) = self.storage.borrow().clone() else { return };
        let (on, own) = (self.shelf.clone(), self.tab.clone());
        let reads = vec![Read::Under(Table::Meta, on.many())];
        let look = move |rows: Vec<Vec<_>>| (Vec::new(), UnfinishedBulk::read(&on, &rows.concat()));
        let Ok(mut all) = storage.update(reads, look).await else { return };
        all.retain(|one| one.tab != own);
        let gone = self.of_tabs_that_are_gone(all).await;
        self.report(Event::UnfinishedBulk(gone));
    }

    async fn of_tabs_that_are_gone(&self, all: Vec<UnfinishedBulk>) -> Vec<UnfinishedBulk> {
        if all.is_empty() {
            return all;
        }
        let open_tabs = open_tabs(&self.bridge).await;
        let lives = |one: &UnfinishedBulk| match &open_tabs {
            Some(open_tabs) => open_tabs.contains(&format!("{}{}", self.shelf.prefix(), one.tab)),
            None => (0.0..f64::from(CLOSED_TAB_MS)).contains(&age_ms(&one.at)),
        };
        all.into_iter().filter(|one| !lives(one)).collect()
    }
}
