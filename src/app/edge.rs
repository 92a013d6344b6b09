//! What the tool asks of the world around it, and what it is told. The edge grants and tells.

use std::rc::Rc;

use super::backup::{Backup, Noted};
use super::export::TextFile;
use super::home::files::{Folder, Put, Which};
use super::home::{Found, Past, Place, Uncovered};
use super::keep::{Kept, Progress, Saving, Table, Trouble, Unfinished};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;

/// Something that only the edge can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Keep this. The journal has it before the call returns, the store soon after.
    Keep(Kept),
    /// Take this case out of the store for good, with its history.
    Forget(String),
    /// Put this behind the name of a case that becomes a copy, because another tab has changed it, too.
    NameCopies(String),
    /// The person looks at this case from now on.
    Opened(String),
    /// Tell what could not be read and stands here.
    Show(Table, String),
    /// The person knows what was lost: what there is now is all there should be.
    KnowLoss,
    /// Do not set this case aside any more.
    TryAgain(String),
    /// The person starts here, with this case open, unless they were elsewhere before.
    Start(Place, String),
    /// Remember that the person went here, with this case open, for the browser's way back.
    Remember(Place, String),
    /// Tell what is kept of the earlier states of this case.
    ReadHistory(String),
    /// Put this on the clipboard.
    Copy(String),
    /// Put the case on paper.
    Print,
    /// Note that this is begun with many cases: should the page go before the first of them are stored, the next start tells.
    BeginMany(Progress),
    /// Keep all of these together, and note with them how far it has come.
    KeepMany(Vec<Kept>, Progress),
    /// Those of them that are not under way yet are not wanted any more.
    StopMany,
    /// The person knows how far it has come with many cases: in these tabs that are gone; here, if none is named.
    EndMany(Vec<String>),
    /// Give this to the browser to save. Nobody tells whether it arrives.
    Download(TextFile),
    /// Put these into a folder for backups.
    PutInFolder(Vec<TextFile>, Which),
    /// Remember for the next backup what has happened on a day, and tell what is known then.
    NoteBackup(Noted, Date),
}

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// What else there is in the store, told before the cases.
    Found(Found),
    /// What else tabs have begun and not ended, as has turned out since.
    Unfinished(Vec<Unfinished>),
    /// This stands there.
    Shown(Uncovered),
    /// These cases are read already, of those that follow together with `Loaded`.
    Arriving(Vec<Rc<Case>>),
    /// These cases are stored; told once, at the start.
    Loaded(Vec<Kept>),
    /// Another tab has changed these.
    Elsewhere(Vec<Kept>),
    /// Somebody else had changed a case that was edited here. The edit became a case of its own.
    Copied {
        /// The case as the other one has left it.
        stored: Kept,
        /// The edit, with all that was typed since.
        copy: Kept,
    },
    /// How the work stands.
    Saving(Saving),
    /// What was backed up when, as far as all tabs know.
    Backup(Backup),
    /// Where backups can go beside the downloads.
    Folder(Folder),
    /// What became of files for the folder.
    InFolder(Put),
    /// The person went back or forward to this place, where this case was open.
    Went(Place, String),
    /// Whether what was to be copied is on the clipboard.
    Clipboard(bool),
    /// The page was opened with this in its address.
    Linked(String),
    /// What is kept of a case.
    History(Past),
    /// These were kept together, or none of them, and why.
    KeptMany(Result<Vec<Kept>, Trouble>),
}
