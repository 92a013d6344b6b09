//! Everything that a person may do, and what one feature asks of another.

use crate::app::case::message::{CaseMessage, OpenCaseMessage};
use crate::app::cases::message::CasesMessage;
use crate::app::event::Event;
use crate::app::files::message::FilesMessage;
use crate::app::history::message::HistoryMessage;
use crate::app::list::message::ListMessage;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::storage::message::StorageMessage;

/// A message to the whole tool.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Go to a page, and remember it for the browser's back button.
    Navigate(Page),
    /// Show a page without remembering it.
    ShowPage(Page),
    /// The person starts here, unless the browser remembers a different page.
    StartNavigation,
    /// Tell the person about this.
    Notify(Notice),
    /// The person has read the notice.
    DismissNotice,
    /// If this is the notice, it is no longer true.
    Withdraw(Notice),
    /// Print the open case.
    Print,
    /// Score the golden cases here.
    SelfCheck,
    /// Change the case that is shown.
    Case(CaseMessage),
    /// Open a case, or show what it says now.
    OpenCase(OpenCaseMessage),
    /// Add, change or delete a case.
    Cases(CasesMessage),
    /// Look at the list in a different way.
    List(ListMessage),
    /// Look at the history of the open case.
    History(HistoryMessage),
    /// Import or export.
    Files(FilesMessage),
    /// Share a case, or look at a shared one.
    Share(ShareMessage),
    /// Deal with a problem of the storage.
    Storage(StorageMessage),
    /// The edge reports something.
    Event(Event),
}

macro_rules! from {
    ($($variant:ident($message:ty)),*) => {
        $(impl From<$message> for Message {
            fn from(message: $message) -> Self {
                Self::$variant(message)
            }
        })*
    };
}

from!(
    Case(CaseMessage),
    OpenCase(OpenCaseMessage),
    Cases(CasesMessage),
    List(ListMessage),
    History(HistoryMessage),
    Files(FilesMessage),
    Share(ShareMessage),
    Storage(StorageMessage),
    Event(Event)
);
