//! The interface of every kind of storage.

use stop_fix_scale_core::format::date::Timestamp;

/// A table of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// The current cases.
    Cases,
    /// Their earlier versions.
    History,
    /// Unreadable rows, as they were found.
    Quarantine,
    /// The tool's own records.
    Meta,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 4] = [Self::Cases, Self::History, Self::Quarantine, Self::Meta];

    /// Its name in storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::History => "history",
            Self::Quarantine => "quarantine",
            Self::Meta => "meta",
        }
    }
}

/// The number of rows read at a time. A larger read would block the page for too long.
pub const CHUNK: usize = 200;

/// A read that a decision needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// The row with this key.
    One(Table, String),
    /// All rows whose keys have this prefix.
    Under(Table, String),
    /// The first [`CHUNK`] rows with this prefix after this key, in key order; from the start if the key is empty.
    Next(Table, String, String),
    /// The keys with this prefix, without their values.
    Keys(Table, String),
    /// The number of keys with this prefix, returned as one row.
    Count(Table, String),
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// Its value; `None` if the value is not text or only keys were read.
    pub text: Option<String>,
}

impl Row {
    /// Moves a case to the quarantine, under an unused key.
    pub(crate) fn set_aside<'a>(
        &self,
        there: &(impl Iterator<Item = &'a str> + Clone),
        now: &Timestamp,
    ) -> Write {
        let mut new_key = format!("{}/{}", self.key, now.as_str());
        while there.clone().any(|key| key == new_key) {
            new_key.push('+');
        }
        let (from, to) = (Table::Cases, Table::Quarantine);
        Write::Move { from, key: self.key.clone(), to, new_key }
    }
}

/// A write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Stores text under a key.
    Put(Table, String, String),
    /// Moves a value unchanged, whatever its type.
    Move {
        /// The source table.
        from: Table,
        /// The source key.
        key: String,
        /// The target table.
        to: Table,
        /// The target key.
        new_key: String,
    },
    /// Deletes a row.
    Delete(Table, String),
}

/// The kind of storage in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageKind {
    /// The browser's database.
    #[default]
    Database,
    /// Its local storage, which has little room.
    Local,
    /// Memory only: lost with the page.
    Page,
}

/// Why something is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser allows no storage here.
    Refused,
    /// Storage is full.
    Full,
    /// The stored data was written by a newer version of the tool.
    Newer,
    /// The case is too large to be read back.
    TooLarge,
    /// The store was closed while in use, for example because the person cleared it.
    Closed,
    /// Any other error, in the browser's words, for support.
    Other(String),
}

/// A store of rows.
pub trait Store {
    /// Reads, decides and writes in one transaction: nobody else writes in between, and all writes happen or none.
    fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> impl Future<Output = Result<T, StorageError>>;
}

/// The name under which a page stores its cases. Pages with different names do not share cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageKey(String);

impl StorageKey {
    /// The shelf with this name, from the attribute `storage-key`; `default` if the name is not valid.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let is_letter =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=40).contains(&name.len()) && name.bytes().all(is_letter);
        Self(if fits { name } else { "default" }.to_owned())
    }

    /// The prefix of all its keys.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("{}/", self.0)
    }

    /// The key of the ledger.
    #[must_use]
    pub fn ledger(&self) -> String {
        format!("{}/ledger", self.0)
    }

    /// The prefix of the keys of tab marks.
    #[must_use]
    pub fn marks(&self) -> String {
        format!("{}/stored/", self.0)
    }

    /// The prefix of the keys of bulk progress.
    #[must_use]
    pub fn many(&self) -> String {
        format!("{}/many/", self.0)
    }

    /// The prefix of the keys of named moments.
    #[must_use]
    pub fn moments(&self) -> String {
        format!("{}/moment/", self.0)
    }

    /// The key of a case. Ids come from files, so slashes are escaped: otherwise an id could form a key of a different
    /// case.
    #[must_use]
    pub fn case(&self, id: &str) -> String {
        format!("{}/{}", self.0, id.replace('%', "%25").replace('/', "%2F"))
    }

    /// The prefix of the keys of its history.
    #[must_use]
    pub fn history(&self, id: &str) -> String {
        format!("{}/", self.case(id))
    }
}
