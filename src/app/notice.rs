//! Something that has just happened and that the person should know.

/// Something that has just happened and should be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A case was deleted; its id.
    Deleted(String),
    /// What was done to a case here became a case of its own, because it was changed elsewhere.
    ConflictCopy,
    /// The open case was changed in another tab.
    ChangedElsewhere,
    /// An earlier state of the open case is the newest one again.
    VersionRestored,
    /// So many of the cases of a file were added.
    Added {
        /// How many are stored.
        done: usize,
        /// How many there were to add.
        total: usize,
    },
}
