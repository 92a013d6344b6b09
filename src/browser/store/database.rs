//! The browser's database, through `embed/storage/autosave-bridge.ts`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, JsString, Reflect};

use crate::app::autosave::store::{CHUNK, Read, Row, StorageError, Store, Write};
use crate::browser::keeping::Keeping;

impl Store for Keeping {
    async fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> Result<T, StorageError> {
        let reads = reads.into_iter().map(read).collect();
        let told = Rc::new(RefCell::new(None));
        let decide = Closure::once({
            let told = Rc::clone(&told);
            move |answers: Array| {
                let (writes, result) = decide(answers.iter().map(|answer| rows(&answer)).collect());
                told.replace(Some(result));
                Array::of1(&writes.into_iter().map(write).collect::<Array>())
            }
        });
        self.transact(reads, &decide).await.map_err(|error| trouble(&error))?;
        told.take().ok_or(StorageError::Closed)
    }
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
    text.is_valid_utf16().then(|| String::from(text))
}

/// Maps a browser error to ours by its name.
fn trouble(error: &JsValue) -> StorageError {
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
