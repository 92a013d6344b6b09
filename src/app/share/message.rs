//! What a person does with links.

use crate::app::files::state::IncomingFile;
use crate::app::share::open::SharedCase;

/// Something that was done with links.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareMessage {
    /// Wants to share the open case.
    Share,
    /// Wants to open what others have shared.
    Ask,
    /// Wants the tool in a page of one's own.
    Embed,
    /// Has closed the dialog.
    Close,
    /// Copies this.
    Copy(String),
    /// Looks at what was found.
    Look(SharedCase),
    /// Takes the text of a file that was pasted.
    File(IncomingFile),
    /// Keeps what is looked at as a case of one's own.
    Keep,
    /// Has looked enough.
    Leave,
}
