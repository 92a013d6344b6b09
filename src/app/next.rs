//! What follows when a feature has dealt with a message: effects, and what it asks of other features. Features know each other
//! only through these functions.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::case::message::OpenCaseMessage;
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

/// One thing that follows. [`update`](crate::app::update::update) works through them in order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Next {
    /// Something that only the edge can do.
    Effect(Effect),
    /// Something that a feature has to do.
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

    /// If this is the notice, it is no longer true.
    pub(crate) fn withdraw(notice: Notice) -> Self {
        Message::Withdraw(notice).into()
    }
}

/// The open case.
impl Next {
    pub(crate) fn open(case: Rc<Case>) -> Self {
        OpenCaseMessage::Open(case).into()
    }

    /// Shows this case in place of the open one.
    pub(crate) fn replace_open_case(case: Rc<Case>) -> Self {
        OpenCaseMessage::Replace(case).into()
    }

    /// The open case says this now.
    pub(crate) fn refresh_open_case(case: Rc<Case>) -> Self {
        OpenCaseMessage::Refresh(case).into()
    }

    /// The open case says again what it said in this version.
    pub(crate) fn restore_version(case: Rc<Case>) -> Self {
        OpenCaseMessage::Restore(case).into()
    }
}

/// All cases, and their list.
impl Next {
    pub(crate) fn save(saved: SavedCase) -> Self {
        CasesMessage::Save(saved).into()
    }

    /// These are saved already.
    pub(crate) fn saved(all: Vec<SavedCase>) -> Self {
        CasesMessage::Saved(all).into()
    }

    pub(crate) fn close_open_case() -> Self {
        CasesMessage::CloseOpenCase.into()
    }

    pub(crate) fn fold_row() -> Self {
        ListMessage::Unfold(None).into()
    }

    /// The person is not asked any more whether a case should go for good.
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

    pub(crate) fn continue_bulk() -> Self {
        FilesMessage::ContinueBulk.into()
    }

    pub(crate) fn close_dialog() -> Self {
        ShareMessage::CloseDialog.into()
    }

    /// The rest of this file was added.
    pub(crate) fn bulk_finished(source: String) -> Self {
        StorageMessage::Finished(source).into()
    }
}
