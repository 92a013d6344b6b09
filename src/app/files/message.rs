//! Messages about files.

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::files::backup::BackupStatus;
use crate::app::files::export_job::ExportJob;
use crate::app::files::state::{BackupFolder, Delivery, FolderOutcome, IncomingFile};
use crate::app::files::write::ExportKind;
use crate::app::words::Words;

/// A message about files.
#[derive(Clone, Debug, PartialEq)]
pub enum FilesMessage {
    /// Show the ways to back up, import and export, or hide them again.
    Unfold,
    /// Export this kind, by download, folder or clipboard.
    Export(ExportKind, Delivery, Words),
    /// Export this kind as a download, with the cases in the order of these ids.
    ExportInOrder(ExportKind, Vec<String>, Words),
    /// More of this export is written.
    ExportContinued(Box<ExportJob>),
    /// Stop the export that is being written.
    StopExport,
    /// Copy the text of one exported file.
    CopyFile(usize),
    /// Show the text of one exported file.
    ShowFile(usize),
    /// Close the export.
    CloseExport,
    /// Import a file: preview it first.
    Choose(IncomingFile),
    /// Add the cases of the preview.
    Add,
    /// Add these new cases, which come from the source with this name.
    AddCases(String, Vec<Case>),
    /// Let the case at this place of the file update the existing one, or add it. Without a place, all that can.
    ChooseUpdate(Option<usize>, bool),
    /// Discard the preview.
    Cancel,
    /// Undo the last import.
    UndoImport,
    /// Stop the bulk operation.
    StopBulk,
    /// Retry the failed batch.
    RetryBulk,
    /// The case with this id was changed.
    CaseChanged(String),
    /// The person has left the page.
    PageLeft,
    /// The cases are loaded, or the save status has changed: a waiting file may now be previewed.
    StoreAnswered,
    /// These cases were saved together; or none was, for this reason.
    BulkSaved(Result<Vec<SavedCase>, StorageError>),
    /// Save the next batch, or end if there is none.
    ContinueBulk,
    /// The backup status, shared by all tabs.
    BackupStatus(BackupStatus),
    /// The backup folder, if the browser offers one.
    BackupFolder(BackupFolder),
    /// The result of writing files to the folder.
    FolderOutcome(FolderOutcome),
    /// Whether the text was copied to the clipboard.
    CopyFinished(bool),
}
