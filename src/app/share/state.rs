//! What is shown of sharing: the case that was opened from a link, and the dialogs.

use stop_fix_scale_core::format::share_code::ShareCodeError;

use crate::app::case::state::CaseState;
use crate::app::share::open::SharedCase;

/// What is shown of sharing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareState {
    /// The case that was opened from a link or a code.
    pub opened: Option<OpenedLink>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
}

/// What was opened from a link or a code.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenedLink {
    /// A case to look at. What is tried on it is nowhere saved.
    Preview {
        /// What was shared.
        shared: SharedCase,
        /// The case as it is shown, with what was tried on it.
        case: Box<CaseState>,
    },
    /// The address names one that cannot be read, and why.
    Refused(ShareCodeError),
}

/// A dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Shares the open case.
    Share(CopyStatus),
    /// Opens what others have shared.
    Open,
    /// Shows how the tool gets into another page.
    Embed(CopyStatus),
}

/// What became of copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyStatus {
    /// What was to be copied last.
    pub text: Option<String>,
    /// Whether it is on the clipboard; nothing while that is not known.
    pub is_done: Option<bool>,
}
