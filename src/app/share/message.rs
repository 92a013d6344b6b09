//! What a person does with links.

use crate::app::case::message::CaseMessage;
use crate::app::files::state::IncomingFile;
use crate::app::share::open::SharedCase;

/// Something that was done with links.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareMessage {
    /// Wants to share the open case.
    OpenShareDialog,
    /// Wants to open what others have shared.
    OpenPasteDialog,
    /// Wants the tool in a page of one's own.
    OpenEmbedDialog,
    /// Has closed the dialog.
    CloseDialog,
    /// Copies this.
    Copy(String),
    /// Looks at what was found.
    Preview(SharedCase),
    /// Takes the text of a file that was pasted.
    PastedFile(IncomingFile),
    /// Keeps what is looked at as a case of one's own.
    KeepPreview,
    /// Has looked enough.
    ClosePreview,
    /// Changes the preview; nothing of it is saved.
    EditPreview(CaseMessage),
    /// The page was opened with this text in its address.
    LinkOpened(String),
    /// Whether the text is on the clipboard.
    CopyFinished(bool),
}
