//! Where rows stay in a browser: its database, else its local storage, else this page.

mod database;
mod local;

pub use local::Local;

use std::cell::RefCell;
use std::rc::Rc;

use super::keeping::Keeping;
use crate::app::keep::{Memory, Read, Row, Store, Trouble, Where, Write};

/// The best storage that there is.
#[derive(Debug)]
pub enum Storage {
    /// The database of the browser.
    Database(Keeping),
    /// Its local storage: little room, and two tabs may write over each other.
    Local(Local),
    /// Nothing that lasts.
    Memory(Memory),
}

impl Storage {
    /// Where what is written stays.
    #[must_use]
    pub const fn place(&self) -> Where {
        match self {
            Self::Database(_) => Where::Database,
            Self::Local(_) => Where::Local,
            Self::Memory(_) => Where::Page,
        }
    }
}

impl Store for Storage {
    async fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> Result<T, Trouble> {
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
        told.take().ok_or(Trouble::Closed)
    }
}

impl Storage {
    /// The same, whatever is told: once in the program, not once for each kind of transaction.
    async fn transact(&self, reads: Vec<Read>, decide: Decide) -> Result<(), Trouble> {
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
