//! What the tool asks of the world around it, and what it is told. The edge grants and tells.

use std::rc::Rc;

use super::backup::{Backup, Noted};
use super::export::TextFile;
use super::home::Place;
use super::keep::{Kept, Saving};
use crate::format::case_file::Case;
use crate::format::date::Date;

/// Something that only the edge can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Keep this. The journal has it before the call returns, the store soon after.
    Keep(Kept),
    /// Put this behind the name of a case that becomes a copy, because another tab has changed it, too.
    NameCopies(String),
    /// Remember that the person went here, for the browser's way back.
    Remember(Place),
    /// Put the case on paper.
    Print,
    /// Keep all of these.
    KeepAll(Vec<Kept>),
    /// Copy this to the clipboard, and say whether it is there.
    Copy(Rc<str>),
    /// Give this to the browser to save. Nobody tells whether it arrives.
    Download(TextFile),
    /// Remember for the next backup what has happened on a day, and tell what is known then.
    NoteBackup(Noted, Date),
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
    /// The person went back or forward to this place.
    Went(Place),
    /// Whether the text that was to be copied is in the clipboard.
    Clipboard(bool),
    /// What was backed up when, as far as all tabs know.
    Backup(Backup),
}
