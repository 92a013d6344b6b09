//! Messages about sharing.

use crate::app::case::message::CaseMessage;
use crate::app::files::state::IncomingFile;
use crate::app::share::open::SharedCase;

/// A message about sharing.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareMessage {
    /// Open the dialog that shares the open case.
    OpenShareDialog,
    /// Open the dialog that opens shared cases.
    OpenPasteDialog,
    /// Open the dialog with the embed code.
    OpenEmbedDialog,
    /// Show the result of the open case on a projector.
    OpenProjector,
    /// Close the dialog.
    CloseDialog,
    /// Copy this text.
    Copy(String),
    /// Preview a shared case.
    Preview(SharedCase),
    /// Save each of these as a case; the text is the name of where they come from.
    KeepAll(Vec<SharedCase>, String),
    /// Import the pasted text of a file.
    PastedFile(IncomingFile),
    /// Save the preview as a case.
    KeepPreview,
    /// Delete the case that was a preview, and show the preview again.
    UndoKeep,
    /// Close the preview.
    ClosePreview,
    /// Change the preview, which makes it a case.
    EditPreview(CaseMessage),
    /// The page was opened with this fragment in its address.
    LinkOpened(String),
    /// Whether the text was copied to the clipboard.
    CopyFinished(bool),
}
