//! Files that go out and come in: what is shown of them, and what a person does with them.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::Home;
use crate::app::backup::{Backup, Noted};
use crate::app::edge::Wish;
use crate::app::export::{What, Written};
use crate::app::importing::Plan;
use crate::app::keep::Kept;
use crate::app::words::Words;
use stop_fix_scale_core::format::cases_file::{CasesFileError, RestoredCases};
use stop_fix_scale_core::format::date::{Date, Timestamp};

mod incoming;
mod many;
mod outgoing;

pub(super) use incoming::begin;
pub use many::Many;
pub(super) use many::heard;
pub(super) use outgoing::{copied, in_folder};

/// What goes out and comes in, as it is now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    /// What was written last. It stays in sight: nobody tells whether a download arrived.
    pub handed: Option<Handed>,
    /// What a file would bring.
    pub preview: Option<Preview>,
    /// The files behind it.
    pub waiting: VecDeque<Brought>,
    /// What was backed up when.
    pub backup: Backup,
    /// Where backups can go beside the downloads.
    pub folder: Folder,
    /// The day, as of the last deed.
    pub today: Option<Date>,
    /// Many cases that are on their way.
    pub many: Option<Many>,
    /// The name of the file that was added last, and the ids of what it has brought.
    added: (String, Vec<String>),
    /// The case whose change is counted already.
    counted: String,
}

/// What was written for the person, and how it reached them.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// What it is.
    pub what: What,
    /// The files.
    pub written: Rc<Written>,
    /// Which of them is copied or shown.
    pub place: usize,
    /// How it went.
    pub way: Way,
    /// Whether its text is shown.
    pub is_shown: bool,
}

/// How a text reached the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was given to the browser to save. Whether it arrived cannot be known.
    Save,
    /// It is to be copied.
    Copy,
    /// It was copied.
    Copied,
    /// It could not be copied.
    NotCopied,
    /// It goes to the folder that the person has chosen before, or chooses now.
    Folder,
    /// It goes to a folder that the person chooses now.
    OtherFolder,
    /// It is in this folder: it was read there.
    InFolder(String),
    /// It could not be written there.
    NotInFolder,
}

/// A folder for backups. Few browsers offer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Folder {
    /// This browser offers none.
    #[default]
    NotOffered,
    /// None was chosen yet.
    NotChosen,
    /// The person has chosen the one of this name.
    Chosen(String),
}

/// Into which folder files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The one that was chosen; where there is none, the person chooses one now.
    Known,
    /// One that the person chooses now.
    Other,
    /// The one that was chosen, if the browser lets us without asking.
    Quietly,
}

impl Which {
    /// Its name outside.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Other => "other",
            Self::Quietly => "quietly",
        }
    }
}

/// What became of files for the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// They are in the folder of this name, under these names: nothing that was there is replaced.
    There(String, Vec<String>),
    /// The person did not choose one.
    Cancelled,
    /// They could not be written there.
    Failed,
}

/// A file that a person has brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub read: Result<Rc<RestoredCases>, Unread>,
    /// What is put behind the title of a case that becomes a copy.
    pub suffix: String,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The browser could not read it.
    Lost,
    /// It is none that can be imported.
    File(CasesFileError),
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The file.
    pub brought: Brought,
    /// What it would bring, or why it is not read.
    pub plan: Rc<Result<Plan, Unread>>,
    /// The cases that were at hand then.
    at_hand: Rc<BTreeMap<String, Kept>>,
}

/// Something that a person does with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileDeed {
    /// Wants something written, and saved or copied.
    Write(What, Way, Words),
    /// Wants the text of one of the files copied.
    Copy(usize),
    /// Wants to see it.
    Show(usize),
    /// Has what was written.
    Close,
    /// Has brought a file.
    Bring(Brought),
    /// Adds what the file brings.
    Add,
    /// Leaves it.
    Leave,
    /// Takes back what was added.
    TakeBack,
    /// Leaves the rest of many cases.
    Stop,
    /// Tries again to store it.
    Again,
}

/// Changes what is at hand, and says what the edge has to do.
pub(super) fn files(home: &mut Home, deed: FileDeed) -> Vec<Wish> {
    match deed {
        FileDeed::Write(what, way, words) => outgoing::write(home, what, way, words),
        FileDeed::Copy(place) => {
            let Some(handed) = &mut home.files.handed else { return Vec::new() };
            (handed.place, handed.way) = (place, Way::Copy);
            outgoing::copy(handed)
        }
        FileDeed::Show(place) => {
            if let Some(handed) = &mut home.files.handed {
                (handed.place, handed.is_shown) = (place, true);
            }
            Vec::new()
        }
        FileDeed::Close => {
            home.files.handed = None;
            Vec::new()
        }
        FileDeed::Bring(brought) => incoming::bring(home, brought),
        FileDeed::Add => incoming::add(home),
        FileDeed::Leave => {
            incoming::next(home);
            Vec::new()
        }
        FileDeed::TakeBack => many::take_back(home),
        FileDeed::Stop => many::stop(home),
        FileDeed::Again => many::again(home),
    }
}

/// A case was changed. Counted once for each visit to it.
pub(super) fn changed(home: &mut Home, id: &str) -> Option<Wish> {
    let files = &mut home.files;
    let today = files.today.filter(|_| files.counted != id)?;
    id.clone_into(&mut files.counted);
    files.backup.note(Noted::Change, today);
    Some(Wish::NoteBackup(Noted::Change, today))
}

/// The person went to another page: the next change is another one, and what was written is done with. If
/// a backup is due, the folder gets one now.
pub(super) fn went(home: &mut Home) -> Option<Wish> {
    home.files.counted.clear();
    home.files.handed = None;
    outgoing::into_folder_if_due(home)
}

/// The day of a moment.
pub(super) fn day(now: &Timestamp) -> Option<Date> {
    now.as_str().get(..10)?.parse().ok()
}
