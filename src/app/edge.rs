//! What the tool asks of the world around it, and what it is told. The edge grants and tells.

use std::rc::Rc;

use super::home::{Past, Place};
use super::keep::{Kept, Saving};
use crate::format::case_file::Case;

/// Something that only the edge can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Keep this. The journal has it before the call returns, the store soon after.
    Keep(Kept),
    /// Put this behind the name of a case that becomes a copy, because another tab has changed it, too.
    NameCopies(String),
    /// The person starts here, with this case open, unless they were elsewhere before.
    Start(Place, String),
    /// Remember that the person went here, with this case open, for the browser's way back.
    Remember(Place, String),
    /// Tell what is kept of the earlier states of this case.
    ReadHistory(String),
    /// Put the case on paper.
    Print,
}

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// These cases are stored; told once, at the start.
    Loaded(Vec<Kept>),
    /// Another tab has changed these.
    Elsewhere(Vec<Kept>),
    /// Somebody else had changed a case that was edited here. The edit became a case of its own.
    Copied {
        /// The case as the other one has left it.
        stored: Kept,
        /// The edit.
        copy: Rc<Case>,
        /// What was put behind its title.
        suffix: String,
    },
    /// How the work stands.
    Saving(Saving),
    /// The person went back or forward to this place, where this case was open.
    Went(Place, String),
    /// The page was opened with this in its address.
    Linked(String),
    /// What is kept of a case.
    History(Past),
}
