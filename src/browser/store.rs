//! The store in a browser: its database, or local storage, or only the memory of this page.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, JsString, Reflect};

use crate::app::autosave::memory_store::MemoryStore;
use crate::app::autosave::store::{CHUNK, Read, Row, StorageError, StorageKind, Store, Write};
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::store::local::LocalStore;

pub(crate) mod local;

/// The best storage available.
#[derive(Debug)]
pub enum BrowserStore {
    /// The browser's database.
    Database(AutosaveBridge),
    /// Local storage: it has little room, and two tabs may overwrite each other's changes.
    Local(LocalStore),
    /// Memory, which is lost with the page.
    Memory(MemoryStore),
}

impl BrowserStore {
    /// The kind of this storage.
    #[must_use]
    pub const fn kind(&self) -> StorageKind {
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
        let outcome = Rc::new(RefCell::new(None));
        let decide = {
            let outcome = Rc::clone(&outcome);
            move |rows| {
                let (writes, result) = decide(rows);
                outcome.replace(Some(result));
                writes
            }
        };
        self.transact(reads, Box::new(decide)).await?;
        outcome.take().ok_or(StorageError::Closed)
    }
}

impl BrowserStore {
    /// The part of `update` that does not depend on `T`, so that the program contains it only once.
    async fn transact(&self, reads: Vec<Read>, decide: Decide) -> Result<(), StorageError> {
        match self {
            Self::Database(bridge) => transact_in_database(bridge, reads, decide).await,
            Self::Local(local) => local.update(reads, |rows| (decide(rows), ())).await,
            Self::Memory(memory) => memory.update(reads, |rows| (decide(rows), ())).await,
        }
    }
}

/// Decides what to write from what was read.
type Decide = Box<dyn FnOnce(Vec<Vec<Row>>) -> Vec<Write>>;

/// One transaction in the database, through `embed/storage/autosave-bridge.ts`.
async fn transact_in_database(
    bridge: &AutosaveBridge,
    reads: Vec<Read>,
    decide: Decide,
) -> Result<(), StorageError> {
    let requests = reads.into_iter().map(read).collect();
    let answered = Closure::once(|answers: Array| {
        let writes = decide(answers.iter().map(|answer| rows(&answer)).collect());
        Array::of1(&writes.into_iter().map(write).collect::<Array>())
    });
    bridge.transact(requests, &answered).await.map_err(|error| storage_error(&error))
}

fn read(read: Read) -> Array {
    let (table, how, key) = match read {
        Read::One(table, key) => (table, "one", key),
        Read::Under(table, key) => (table, "under", key),
        Read::Next(table, key, after) => {
            let (table, how) = (table.name().into(), "next".into());
            return Array::of5(&table, &how, &key.into(), &after.into(), &CHUNK.into());
        }
        Read::Keys(table, key) => (table, "keys", key),
        Read::Count(table, key) => (table, "count", key),
    };
    Array::of3(&table.name().into(), &how.into(), &key.into())
}

fn write(write: Write) -> Array {
    match write {
        Write::Put(table, key, text) => {
            Array::of4(&"put".into(), &table.name().into(), &key.into(), &text.into())
        }
        Write::Delete(table, key) => {
            Array::of3(&"delete".into(), &table.name().into(), &key.into())
        }
        Write::Move { from, key, to, new_key } => Array::of5(
            &"move".into(),
            &from.name().into(),
            &key.into(),
            &to.name().into(),
            &new_key.into(),
        ),
    }
}

fn rows(answer: &JsValue) -> Vec<Row> {
    let row = |row: JsValue| {
        let row = Array::from(&row);
        Row { key: row.get(0).as_string().unwrap_or_default(), text: text(&row.get(1)) }
    };
    Array::from(answer).iter().map(row).collect()
}

/// The value as a Rust string; `None` if it is not a string, or holds half a surrogate pair.
fn text(value: &JsValue) -> Option<String> {
    let text: &JsString = value.dyn_ref()?;
    let read = String::from(text);
    // Half a pair is read as U+FFFD. The check asks for each letter, so it is made only where it can fail.
    let is_whole = !read.contains('\u{FFFD}') || text.is_valid_utf16();
    is_whole.then_some(read)
}

/// Maps a browser error to ours by its name.
fn storage_error(error: &JsValue) -> StorageError {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError") => StorageError::Full,
        Some("VersionError") => StorageError::Newer,
        Some("InvalidStateError" | "AbortError") => StorageError::Closed,
        Some("SecurityError" | "NotAllowedError") => StorageError::Refused,
        _ => {
            StorageError::Other(String::from(&Reflect::get(error, &"message".into()).map_or_else(
                |_| JsString::from("?"),
                |message| message.as_string().unwrap_or_default().into(),
            )))
        }
    }
}
