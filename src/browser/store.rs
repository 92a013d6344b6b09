//! The store in a browser: its database, or local storage, or only the memory of this page.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::autosave::memory_store::MemoryStore;
use crate::app::autosave::store::{Read, Row, StorageError, StorageKind, Store, Write};
use crate::browser::keeping::Keeping;
use crate::browser::store::local::LocalStore;

pub(crate) mod database;

pub(crate) mod local;

/// The best storage available.
#[derive(Debug)]
pub enum BrowserStore {
    /// The browser's database.
    Database(Keeping),
    /// Local storage: it has little room, and two tabs may overwrite each other's changes.
    Local(LocalStore),
    /// Memory, which is lost with the page.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// The kind of this storage.
    #[must_use]
    pub const fn place(&self) -> StorageKind {
        match self {
            Self::Database(_) => StorageKind::Database,
            Self::Local(_) => StorageKind::Local,
            Self::Memory(_) => StorageKind::Page,
        }
    }
}

impl Store for BrowserStore {
    async fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> Result<T, StorageError> {
        let told = Rc::new(RefCell::new(None));
        let decide = {
            let told = Rc::clone(&told);
            move |rows| {
                let (writes, result) = decide(rows);
                told.replace(Some(result));
                writes
            }
        };
        self.transact(reads, Box::new(decide)).await?;
        told.take().ok_or(StorageError::Closed)
    }
}

impl BrowserStore {
    /// The part of `update` that does not depend on `T`, so that the program contains it only once.
    async fn transact(&self, reads: Vec<Read>, decide: Decide) -> Result<(), StorageError> {
        let decide = move |rows| (decide(rows), ());
        match self {
            Self::Database(database) => database.update(reads, decide).await,
            Self::Local(local) => local.update(reads, decide).await,
            Self::Memory(memory) => memory.update(reads, decide).await,
        }
    }
}

/// Decides what to write from what was read.
type Decide = Box<dyn FnOnce(Vec<Vec<Row>>) -> Vec<Write>>;
