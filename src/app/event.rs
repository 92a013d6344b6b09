//! What the edge reports.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::files::backup::BackupStatus;
use crate::app::files::state::{BackupFolder, FolderOutcome};
use crate::app::history::versions::CaseHistory;
use crate::app::page::Page;
use crate::app::storage::state::{RawRow, StorageReport};

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// What else the store holds; reported before the cases.
    StorageReport(StorageReport),
    /// What closed tabs have begun and not finished, as it has turned out since.
    UnfinishedBulk(Vec<UnfinishedBulk>),
    /// What a row holds.
    RawRow(RawRow),
    /// These cases are read; the rest follows with `Loaded`.
    PartlyLoaded(Vec<Rc<Case>>),
    /// These are all cases that the store holds; reported once, at the start.
    Loaded(Vec<SavedCase>),
    /// Another tab has changed these.
    ChangedElsewhere(Vec<SavedCase>),
    /// Another tab had changed a case that was edited here. The edit became a case of its own.
    ConflictCopy {
        /// The case as the other tab has left it.
        stored: SavedCase,
        /// The edit, with everything that was typed since.
        copy: SavedCase,
    },
    /// Whether the work is saved.
    SaveStatus(SaveStatus),
    /// What was backed up when, as far as all tabs know.
    BackupStatus(BackupStatus),
    /// Where backups can go, apart from the downloads.
    BackupFolder(BackupFolder),
    /// What became of files for the folder.
    FolderOutcome(FolderOutcome),
    /// The person went back or forward to this page, where this case was open.
    Navigated(Page, String),
    /// Whether the text is on the clipboard.
    CopyFinished(bool),
    /// The page was opened with this text in its address.
    LinkOpened(String),
    /// What the store keeps of a case.
    HistoryRead(CaseHistory),
    /// These were saved together, or none of them was, and why.
    BulkSaved(Result<Vec<SavedCase>, StorageError>),
}
