//! Everything that a person may do.

use crate::app::case::message::CaseMessage;
use crate::app::event::Event;
use crate::app::files::message::FilesMessage;
use crate::app::history::message::HistoryMessage;
use crate::app::list::message::ListMessage;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::storage::message::StorageMessage;

/// Something that a person did, or that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Worked on the open case.
    Score(CaseMessage),
    /// Went to a page.
    Go(Page),
    /// Began a new case.
    New,
    /// Opened a case.
    Open(String),
    /// Made a copy of a case, with this behind its title.
    Duplicate(String, String),
    /// Deleted a case.
    Delete(String),
    /// Brought it back.
    BringBack(String),
    /// Gave a case another name.
    Rename(String, String),
    /// Took a deleted case away for good.
    Forget(String),
    /// Looked at the cases in another way.
    Look(ListMessage),
    /// Did something with a link.
    Link(ShareMessage),
    /// Has read the notice.
    Dismiss,
    /// Wants the open case on paper.
    Print,
    /// Worked with the history of the open case.
    Recall(HistoryMessage),
    /// Did something with files.
    Files(FilesMessage),
    /// Looked after what is wrong with the storage.
    Mend(StorageMessage),
    /// Wants the golden cases scored here.
    Check,
    /// The edge tells something.
    Hear(Event),
}
