//! Notices: what has just happened.

use stop_fix_scale_core::format::moment::NamedMoment;

/// Something that has just happened, shown to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The case with this id was deleted.
    Deleted(String),
    /// An edit became a conflict copy, because a different tab had changed the case.
    ConflictCopy,
    /// A different tab has changed the open case.
    ChangedElsewhere,
    /// A link leads to a case that cannot be opened here.
    NoSuchCase,
    /// A preview has become the open case.
    PreviewKept,
    /// A version of the open case was restored.
    VersionRestored,
    /// The name of this moment was removed.
    MomentForgotten(NamedMoment),
    /// This many named moments were taken over from a file that had no cases to add.
    MomentsAdded(usize),
    /// Cases of a file were saved.
    Added {
        /// The number of saved cases.
        done: usize,
        /// The number of cases to save.
        total: usize,
        /// How many of the saved ones update a case that was here before.
        updated: usize,
    },
}
