//! Where rows stay in a browser: its database, else its local storage, else this page.

use std::cell::RefCell;
use std::rc::Rc;

use crate::app::autosave::memory_store::MemoryStore;
use crate::app::autosave::store::{Read, Row, StorageError, StorageKind, Store, Write};
use crate::browser::keeping::Keeping;
use crate::browser::store::local::LocalStore;

pub(crate) mod database;

pub(crate) mod local;

/// The best storage that there is.
#[derive(Debug)]
pub enum BrowserStore {
    /// The database of the browser.
    Database(Keeping),
    /// Its local storage: little room, and two tabs may write over each other.
    Local(LocalStore),
    /// Nothing that lasts.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// Where what is written stays.
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
    /// The same, whatever is told: once in the program, not once for each kind of transaction.
    async fn transact(&self, reads: Vec<Read>, decide: Decide) -> Result<(), StorageError> {
        let decide = move |rows| (decide(rows), ());
        match self {
            Self::Database(database) => database.update(reads, decide).await,
            Self::Local(local) => local.update(reads, decide).await,
            Self::Memory(memory) => memory.update(reads, decide).await,
        }
    }
}

/// What is written, decided by what was read.
type Decide = Box<dyn FnOnce(Vec<Vec<Row>>) -> Vec<Write>>;
