//! Saves pending edits, one after the other.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::commit::Commit;
use crate::app::autosave::commit_outcome::CommitOutcome;
use crate::app::autosave::old_versions::{trim, trim_reads};
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::{StorageError, Store};
use crate::app::autosave::tab_mark::TabMark;
use crate::app::event::Event;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::delays::{RETRY_MS, SAVE_MS, SAVING_TAKES_MS, SLOW_SAVE_MS};
use crate::browser::clock::now;
use crate::browser::store::BrowserStore;

/// The outcome for the oldest pending edit.
pub(crate) enum Next {
    /// It is saved, or too large for any store.
    Stored,
    /// The store was cleared, and all known cases are saved again.
    StartedOver,
    /// It is not saved and will be retried.
    Failed,
    /// No edit can be saved now.
    Nothing,
}

impl Autosave {
    /// Schedules a save, unless one is scheduled already.
    pub(crate) fn store_soon(self: &Rc<Self>) {
        if self.is_timed.replace(true) {
            return;
        }
        let autosave = Rc::clone(self);
        spawn_local(async move {
            autosave.bridge.wait(SAVE_MS).await;
            autosave.is_timed.set(false);
            autosave.store().await;
        });
    }

    /// Schedules a retry.
    fn store_again(self: &Rc<Self>) {
        let failures = self.failures.get().wrapping_add(1);
        self.failures.set(failures);
        let autosave = Rc::clone(self);
        spawn_local(async move {
            autosave.bridge.wait(RETRY_MS).await;
            if autosave.failures.get() == failures {
                autosave.store().await;
            }
        });
    }

    /// Saves all pending edits at once, without gathering more.
    pub(crate) async fn store_all_that_waits(self: &Rc<Self>) {
        loop {
            self.store().await;
            let is_done = {
                let queue = self.queue.borrow();
                queue.has_error() || queue.is_idle()
            };
            if is_done {
                break;
            }
            // A different task is saving already.
            self.bridge.wait(SAVING_TAKES_MS).await;
        }
    }

    /// Saves the edits that are pending now. Later ones are gathered for the next save, or each keystroke would be a write.
    pub(crate) async fn store(self: &Rc<Self>) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let mut left = self.queue.borrow().waiting();
        loop {
            if left == 0 && !self.is_timed.get() {
                // The save took longer than the delay, so the timer of the later edits has fired already: they are saved now.
                left = self.queue.borrow().waiting();
            }
            if left == 0 {
                let many = self.queue.borrow_mut().take_bulk();
                let Some((many, progress)) = many else { break };
                if !self.store_bulk(&storage, many, progress).await {
                    return self.store_again();
                }
                left = self.queue.borrow().waiting();
                continue;
            }
            left = match self.store_next(&storage).await {
                Next::Stored => left.saturating_sub(1),
                Next::StartedOver => self.queue.borrow().waiting(),
                Next::Failed => return self.store_again(),
                Next::Nothing => return self.give_up_bulk(),
            };
        }
        self.give_up_bulk();
    }

    /// Saves the oldest pending edit.
    pub(crate) async fn store_next(self: &Rc<Self>, storage: &BrowserStore) -> Next {
        let next = self.queue.borrow_mut().take_next();
        // If a save is under way, it also takes care of what is pending.
        let Some((edited, base)) = next else { return Next::Nothing };
        self.watch();
        let id = edited.case.id.clone();
        let marks = self.queue.borrow().marks(&self.tab);
        let stored = self.commit(storage, edited, base, marks).await;
        let error = stored.as_ref().err().cloned();
        self.landed(&id, stored);
        match error {
            None | Some(StorageError::TooLarge) => Next::Stored,
            Some(StorageError::Closed) if self.start_over(storage).await => Next::StartedOver,
            Some(StorageError::Newer) => Next::Nothing,
            Some(_) => Next::Failed,
        }
    }

    /// Reports if this save is slow.
    fn watch(self: &Rc<Self>) {
        let (autosave, flight) = (Rc::clone(self), self.queue.borrow().flight());
        spawn_local(async move {
            autosave.bridge.wait(SLOW_SAVE_MS).await;
            if autosave.queue.borrow().flight() == flight {
                autosave.queue.borrow_mut().mark_late();
                autosave.note();
            }
        });
    }

    /// Saves one edit and reads it back: what is reported as saved must be in the store.
    pub(crate) async fn commit(
        &self,
        storage: &BrowserStore,
        edited: SavedCase,
        base: u64,
        marks: Vec<TabMark>,
    ) -> Result<CommitOutcome, StorageError> {
        let suffix = self.suffix.borrow().clone();
        let edit = Commit::new(&self.model, &self.shelf, (edited, base), now(), &suffix)?
            .marked(marks)
            .only_in(self.begun.borrow().clone());
        let landed = match self.write(storage, edit.clone()).await {
            Err(StorageError::Full) if self.trim(storage).await => {
                self.write(storage, edit).await?
            }
            landed => landed?,
        };
        let (reads, written) = (landed.reads(&self.shelf), landed.clone());
        let look = move |rows| (Vec::new(), written.is_there(rows));
        let (is_there, digest) = storage.update(reads, look).await?;
        self.write_digest(digest);
        if is_there { Ok(landed) } else { Err(StorageError::Closed) }
    }

    async fn write(
        &self,
        storage: &BrowserStore,
        edit: Commit,
    ) -> Result<CommitOutcome, StorageError> {
        let model = self.model;
        storage.update(edit.reads(), move |rows| edit.decide(&model, rows)).await?
    }

    /// Deletes old versions to make room, only once. Returns whether any were deleted.
    pub(crate) async fn trim(&self, storage: &BrowserStore) -> bool {
        if self.has_trimmed.replace(true) {
            return false;
        }
        let reads = trim_reads(&self.shelf);
        let own = self.shelf.clone();
        let gone = storage.update(reads, move |rows| trim(&own, &rows)).await;
        gone.is_ok_and(|gone| gone > 0)
    }

    fn landed(&self, id: &str, stored: Result<CommitOutcome, StorageError>) {
        match stored {
            Ok(mut landed) => {
                let suffix = self.suffix.borrow().clone();
                let mut queue = self.queue.borrow_mut();
                queue.landed(&landed, &suffix);
                if let Some((stored, _)) = landed.others.take() {
                    let newest = queue.newest(&landed.saved.case.id);
                    let copy = newest.unwrap_or(&landed.saved).clone();
                    drop(queue);
                    self.bridge.announce(vec![copy.case.id.clone()]);
                    self.report(Event::ConflictCopy { stored, copy });
                }
                self.bridge.announce(vec![id.to_owned()]);
            }
            Err(error) => self.queue.borrow_mut().failed(error),
        }
        self.note();
    }
}
