//! Where rows stay in a browser: its database, else its local storage, else this page.

mod database;
mod local;

pub use local::Local;

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
        match self {
            Self::Database(database) => database.update(reads, decide).await,
            Self::Local(local) => local.update(reads, decide).await,
            Self::Memory(memory) => memory.update(reads, decide).await,
        }
    }
}
