//! What a person does with files.

use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::files::backup::BackupStatus;
use crate::app::files::state::{BackupFolder, Delivery, FolderOutcome, IncomingFile};
use crate::app::files::write::ExportKind;
use crate::app::words::Words;

/// Something that a person does with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FilesMessage {
    /// Wants something written, and saved or copied.
    Export(ExportKind, Delivery, Words),
    /// Wants the text of one of the files copied.
    CopyFile(usize),
    /// Wants to see it.
    ShowFile(usize),
    /// Has what was written.
    CloseExport,
    /// Has brought a file.
    Choose(IncomingFile),
    /// Adds what the file brings.
    Add,
    /// Leaves it.
    Cancel,
    /// Takes back what was added.
    UndoImport,
    /// Leaves the rest of many cases.
    StopBulk,
    /// Tries again to store it.
    RetryBulk,
    /// A case was changed: the one with this id.
    CaseChanged(String),
    /// The person has gone to a different page.
    PageLeft,
    /// It is known by now what the store holds, or that it does not answer.
    StoreAnswered,
    /// These cases were saved together, or none of them was, and why.
    BulkSaved(Result<Vec<SavedCase>, StorageError>),
    /// Save the next cases, or end if there are none.
    ContinueBulk,
    /// What was backed up when, as far as all tabs know.
    BackupStatus(BackupStatus),
    /// Where backups can go, apart from the downloads.
    BackupFolder(BackupFolder),
    /// What became of files for the folder.
    FolderOutcome(FolderOutcome),
    /// Whether the text is on the clipboard.
    CopyFinished(bool),
}
