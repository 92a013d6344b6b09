//! A store in memory: used where the browser allows no storage, and in tests.

use std::cell::RefCell;

use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::store::{CHUNK, Read, Row, StorageError, Store, Table, Write};

/// Rows in memory. A value that is not text is stored as `None`.
#[derive(Debug, Default)]
pub struct MemoryStore {
    rows: RefCell<SortedMap<(Table, String), Option<String>>>,
}

impl MemoryStore {
    /// Creates a store with these rows.
    #[must_use]
    pub fn with(rows: impl IntoIterator<Item = (Table, String, Option<String>)>) -> Self {
        let rows = rows.into_iter().map(|(table, key, text)| ((table, key), text)).collect();
        Self { rows: RefCell::new(rows) }
    }

    /// All rows of a table.
    #[must_use]
    pub fn table(&self, table: Table) -> Vec<Row> {
        self.read(&Read::Under(table, String::new()))
    }

    fn read(&self, read: &Read) -> Vec<Row> {
        let rows = self.rows.borrow();
        let under = |table: Table, prefix: &str, with_text: bool| -> Vec<Row> {
            rows.iter()
                .filter(|((of, key), _)| *of == table && key.starts_with(prefix))
                .map(|((_, key), text)| Row {
                    key: key.clone(),
                    text: text.clone().filter(|_| with_text),
                })
                .collect()
        };
        match read {
            Read::One(table, key) => rows
                .get(&(*table, key.clone()))
                .map(|text| Row { key: key.clone(), text: text.clone() })
                .into_iter()
                .collect(),
            Read::Under(table, prefix) => under(*table, prefix, true),
            Read::Next(table, prefix, after) => {
                let mut rows = under(*table, prefix, true);
                rows.retain(|row| row.key > *after);
                rows.truncate(CHUNK);
                rows
            }
            Read::Keys(table, prefix) => under(*table, prefix, false),
            Read::Count(table, prefix) => {
                let text = Some(under(*table, prefix, false).len().to_string());
                vec![Row { key: String::new(), text }]
            }
        }
    }

    fn write(&self, write: Write) {
        let mut rows = self.rows.borrow_mut();
        match write {
            Write::Put(table, key, text) => {
                rows.insert((table, key), Some(text));
            }
            Write::Move { from, key, to, new_key } => {
                if let Some(text) = rows.remove(&(from, key)) {
                    rows.insert((to, new_key), text);
                }
            }
            Write::Delete(table, key) => {
                rows.remove(&(table, key));
            }
        }
    }
}

impl Store for MemoryStore {
    async fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> Result<T, StorageError> {
        let (writes, result) = decide(reads.iter().map(|read| self.read(read)).collect());
        for write in writes {
            self.write(write);
        }
        Ok(result)
    }
}
