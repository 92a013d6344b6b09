//! The state of sharing: the opened link and the dialogs.

use stop_fix_scale_core::format::share_code::ShareCodeError;

use crate::app::case::state::CaseState;
use crate::app::share::open::SharedCase;

/// The state of sharing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareState {
    /// The shared case opened from a link or a code.
    pub opened: Option<OpenedLink>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The preview that has become a case, while that can be undone.
    pub(super) kept: Option<KeptPreview>,
}

impl ShareState {
    /// The previewed case.
    #[must_use]
    pub fn preview(&self) -> Option<&CaseState> {
        match &self.opened {
            Some(OpenedLink::Preview { case, .. }) => Some(case),
            _ => None,
        }
    }
}

/// A preview that has become a case.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct KeptPreview {
    pub(super) shared: SharedCase,
    /// The id of the case.
    pub(super) id: String,
    /// The id of the case that was open before.
    pub(super) before: String,
}

/// A shared case opened from a link or a code.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenedLink {
    /// A preview. Its first change makes it a case like any other.
    Preview {
        /// The shared case.
        shared: SharedCase,
        /// The case as shown. It has the id that it will be kept under, so that its fields keep the focus.
        case: Box<CaseState>,
    },
    /// The code in the address cannot be read, for this reason.
    Refused(ShareCodeError),
}

/// An open dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Shares the open case.
    Share(CopyStatus),
    /// Opens shared cases.
    Open,
    /// Shows the embed code.
    Embed(CopyStatus),
    /// Shows the result of the open case on a projector.
    Projector,
}

/// The result of copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyStatus {
    /// The text last copied.
    pub text: Option<String>,
    /// Whether it was copied; `None` until that is known.
    pub is_done: Option<bool>,
}
