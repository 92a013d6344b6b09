//! Local storage as a store, for browsers that refuse the database. It has little room.

use stop_fix_scale_core::sorted::sort_by;

use crate::app::autosave::store::{CHUNK, Read, Row, StorageError, Store, Table, Write};
use crate::browser::autosave_bridge::AutosaveBridge;

/// The local storage of this page's origin, through `embed/storage/autosave-bridge.ts`.
#[derive(Clone, Debug)]
pub struct LocalStore(AutosaveBridge);

impl LocalStore {
    /// Opens local storage, if the host page wants saving and the browser allows writing.
    #[must_use]
    pub fn open(bridge: &AutosaveBridge) -> Option<Self> {
        bridge.keeps_texts().then(|| Self(bridge.clone()))
    }

    /// Reads a text that is not a row, such as a journal.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.read_text(key)
    }

    /// Writes a text; without one, removes the key. Returns whether that worked.
    #[must_use]
    pub fn set(&self, key: &str, text: Option<&str>) -> bool {
        self.0.write_text(key, text)
    }

    /// Our keys that begin with this prefix, sorted, and without the prefix of the tool.
    #[must_use]
    pub fn keys(&self, prefix: &str) -> Vec<String> {
        let mut found = self.0.text_keys(prefix);
        sort_by(&mut found, String::cmp);
        found
    }

    fn read(&self, read: &Read) -> Vec<Row> {
        if let Read::Count(table, key) = read {
            let text = Some(self.keys(&format!("{}/{key}", table.name())).len().to_string());
            return vec![Row { key: String::new(), text }];
        }
        let (table, keys) = match read {
            Read::One(table, key) => (table, vec![format!("{}/{key}", table.name())]),
            Read::Under(table, key) | Read::Keys(table, key) | Read::Count(table, key) => {
                (table, self.keys(&format!("{}/{key}", table.name())))
            }
            Read::Next(table, key, after) => {
                let mut keys = self.keys(&format!("{}/{key}", table.name()));
                let after = format!("{}/{after}", table.name());
                keys.retain(|key| *key > after);
                keys.truncate(CHUNK);
                (table, keys)
            }
        };
        let prefix = format!("{}/", table.name());
        let row = |whole: String| {
            let text = self.get(&whole)?;
            let key = whole.strip_prefix(&prefix)?.to_owned();
            Some(Row { key, text: Some(text) })
        };
        keys.into_iter().filter_map(row).collect()
    }

    fn put(&self, table: Table, key: &str, text: Option<&str>) -> Result<(), StorageError> {
        let is_done = self.set(&format!("{}/{key}", table.name()), text);
        if is_done { Ok(()) } else { Err(StorageError::Full) }
    }

    fn write(&self, write: Write) -> Result<(), StorageError> {
        match write {
            Write::Put(table, key, text) => self.put(table, &key, Some(&text)),
            Write::Delete(table, key) => self.put(table, &key, None),
            Write::Move { from, key, to, new_key } => {
                let text = self.get(&format!("{}/{key}", from.name()));
                self.put(to, &new_key, text.as_deref())?;
                self.put(from, &key, None)
            }
        }
    }
}

impl Store for LocalStore {
    async fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> Result<T, StorageError> {
        let (writes, result) = decide(reads.iter().map(|read| self.read(read)).collect());
        // There is no transaction, but in this order a failed write loses nothing: the new version comes last.
        for write in writes {
            self.write(write)?;
        }
        Ok(result)
    }
}
