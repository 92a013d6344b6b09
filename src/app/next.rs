//! The follow-ups of a message: effects, and messages to other features. Features know each other only through these
//! functions.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::OpenCaseMessage;
use crate::app::case::state::CaseState;
use crate::app::cases::message::CasesMessage;
use crate::app::effect::Effect;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::IncomingFile;
use crate::app::list::message::ListMessage;
use crate::app::message::Message;
use crate::app::notice::Notice;
use crate::app::page::Page;
use crate::app::share::message::ShareMessage;
use crate::app::storage::message::StorageMessage;

/// One follow-up. [`update`](crate::app::update::update) handles them in order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Next {
    /// An effect for the edge.
    Effect(Effect),
    /// A message to a feature.
    Message(Message),
}

impl From<Effect> for Next {
    fn from(effect: Effect) -> Self {
        Self::Effect(effect)
    }
}

impl<M: Into<Message>> From<M> for Next {
    fn from(message: M) -> Self {
        Self::Message(message.into())
    }
}

/// Pages and notices.
impl Next {
    pub(crate) fn navigate(page: Page) -> Self {
        Message::Navigate(page).into()
    }

    pub(crate) fn show_page(page: Page) -> Self {
        Message::ShowPage(page).into()
    }

    pub(crate) fn notify(notice: Notice) -> Self {
        Message::Notify(notice).into()
    }

    pub(crate) fn dismiss_notice() -> Self {
        Message::DismissNotice.into()
    }

    /// Removes this notice if it is showing: it is no longer true.
    pub(crate) fn withdraw(notice: Notice) -> Self {
        Message::Withdraw(notice).into()
    }
}

/// The open case.
impl Next {
    pub(crate) fn open(case: Rc<Case>) -> Self {
        OpenCaseMessage::Open(case).into()
    }

    /// Opens a case as it is shown already, with its open dimensions.
    pub(crate) fn adopt(shown: Box<CaseState>) -> Self {
        OpenCaseMessage::Adopt(shown).into()
    }

    /// Replaces the open case, on the same page.
    pub(crate) fn replace_open_case(case: Rc<Case>) -> Self {
        OpenCaseMessage::Replace(case).into()
    }

    /// Updates the content of the open case.
    pub(crate) fn refresh_open_case(case: Rc<Case>) -> Self {
        OpenCaseMessage::Refresh(case).into()
    }

    /// Restores this version of the open case.
    pub(crate) fn restore_version(case: Rc<Case>) -> Self {
        OpenCaseMessage::Restore(case).into()
    }
}

/// All cases, and their list.
impl Next {
    pub(crate) fn save(saved: SavedCase) -> Self {
        CasesMessage::Save(saved).into()
    }

    /// Puts cases that are already saved into the collection.
    pub(crate) fn saved(all: Vec<SavedCase>) -> Self {
        CasesMessage::Saved(all).into()
    }

    pub(crate) fn close_open_case() -> Self {
        CasesMessage::CloseOpenCase.into()
    }

    pub(crate) fn fold_row() -> Self {
        ListMessage::Unfold(None).into()
    }

    /// This version of a case has been replaced.
    pub(crate) fn superseded(case: Rc<Case>) -> Self {
        ListMessage::Superseded(case).into()
    }

    /// Closes the question whether to delete a case for good.
    pub(crate) fn deletion_answered() -> Self {
        ListMessage::AskToDelete(None).into()
    }
}

/// Files, dialogs and the storage.
impl Next {
    pub(crate) fn case_changed(id: String) -> Self {
        FilesMessage::CaseChanged(id).into()
    }

    pub(crate) fn choose_file(file: IncomingFile) -> Self {
        FilesMessage::Choose(file).into()
    }

    /// Adds these cases, which come from the source with this name.
    pub(crate) fn add_cases(source: String, cases: Vec<Case>) -> Self {
        FilesMessage::AddCases(source, cases).into()
    }

    pub(crate) fn continue_bulk() -> Self {
        FilesMessage::ContinueBulk.into()
    }

    pub(crate) fn close_dialog() -> Self {
        ShareMessage::CloseDialog.into()
    }

    /// The rest of this file has been added.
    pub(crate) fn bulk_finished(source: String) -> Self {
        StorageMessage::Finished(source).into()
    }
}
