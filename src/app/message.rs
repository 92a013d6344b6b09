//! Every message: what a person can do, and what features ask of each other.

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

/// A message to the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Go to a page and push it to the browser's session history.
    Navigate(Page),
    /// Show a page without a history entry.
    ShowPage(Page),
    /// Start here, unless the browser remembers a different page.
    StartNavigation,
    /// Show this notice.
    Notify(Notice),
    /// Close the notice.
    DismissNotice,
    /// Remove this notice if it is showing: it is no longer true.
    Withdraw(Notice),
    /// Print the open case.
    Print,
    /// Run the self-check: score the golden cases here.
    SelfCheck,
    /// Change the displayed case.
    Case(CaseMessage),
    /// Open a case, or update the open one.
    OpenCase(OpenCaseMessage),
    /// Add, change or delete a case.
    Cases(CasesMessage),
    /// Change how the cases are listed.
    List(ListMessage),
    /// View the history of the open case.
    History(HistoryMessage),
    /// Import or export.
    Files(FilesMessage),
    /// Share a case, or preview a shared one.
    Share(ShareMessage),
    /// Deal with a storage problem.
    Storage(StorageMessage),
    /// An event from the edge.
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
