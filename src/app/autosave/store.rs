//! What every kind of storage can do.

use stop_fix_scale_core::format::date::Timestamp;

/// A kind of row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// The cases as they are now.
    Cases,
    /// What they were before.
    History,
    /// What could not be read, as it was found.
    Quarantine,
    /// What the tool has to know about the rest.
    Meta,
}

impl Table {
    /// All of them.
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

/// How many rows are read at a time where there may be thousands: the page stands still meanwhile.
pub const CHUNK: usize = 200;

/// Something to read before it is decided what is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// The row with this key.
    One(Table, String),
    /// Every row whose key begins so.
    Under(Table, String),
    /// The first [`CHUNK`] of these after this key, in the order of the store; from the start where it is empty.
    Next(Table, String, String),
    /// The keys that begin so, without what stands there.
    Keys(Table, String),
    /// How many keys begin so: the answer is one row with the number.
    Count(Table, String),
}

/// A row that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// What stands there; nothing if that is no text, or if only keys were asked for.
    pub text: Option<String>,
}

impl Row {
    /// Moves a case to what could not be read, under a key of its own.
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

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Puts a text under a key.
    Put(Table, String, String),
    /// Moves what stands under a key, whatever it is, as it is.
    Move {
        /// From this table.
        from: Table,
        /// From this key.
        key: String,
        /// To this table.
        to: Table,
        /// To this key.
        new_key: String,
    },
    /// Takes a row away.
    Delete(Table, String),
}

/// Where what is saved stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageKind {
    /// In the database of the browser.
    #[default]
    Database,
    /// In its local storage, where there is little room.
    Local,
    /// Only in this page: it is gone with it.
    Page,
}

/// Attempt something is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser allows no storage here.
    Refused,
    /// There is no room left.
    Full,
    /// What is stored was written by a newer version of the tool.
    Newer,
    /// The case is larger than what could be read again.
    TooLarge,
    /// The storage was closed under the tool: cleared by the person, say.
    Closed,
    /// Something else, in the browser's words, for whoever helps.
    Other(String),
}

/// A place where rows stay.
pub trait Store {
    /// Reads, decides and writes in one step: nobody else writes in between, and either all of it is
    /// written or nothing.
    fn update<T: 'static>(
        &self,
        reads: Vec<Read>,
        decide: impl FnOnce(Vec<Vec<Row>>) -> (Vec<Write>, T) + 'static,
    ) -> impl Future<Output = Result<T, StorageError>>;
}

/// The name under which a page keeps its cases: two with different names do not share work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageKey(String);

impl StorageKey {
    /// The shelf of this name, as in the attribute `storage-key`; `default` where it cannot be a name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let is_letter =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let fits = (1..=40).contains(&name.len()) && name.bytes().all(is_letter);
        Self(if fits { name } else { "default" }.to_owned())
    }

    /// What every key of it begins with.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("{}/", self.0)
    }

    /// The key of the ledger.
    #[must_use]
    pub fn ledger(&self) -> String {
        format!("{}/ledger", self.0)
    }

    /// What the keys of the marks of its tabs begin with.
    #[must_use]
    pub fn marks(&self) -> String {
        format!("{}/stored/", self.0)
    }

    /// What the keys begin with that tell how far its tabs have come with many cases.
    #[must_use]
    pub fn many(&self) -> String {
        format!("{}/many/", self.0)
    }

    /// The key of a case. Ids come from files: a slash in one must not reach into another case.
    #[must_use]
    pub fn case(&self, id: &str) -> String {
        format!("{}/{}", self.0, id.replace('%', "%25").replace('/', "%2F"))
    }

    /// What the keys of its history begin with.
    #[must_use]
    pub fn history(&self, id: &str) -> String {
        format!("{}/", self.case(id))
    }
}
