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
    /// What else there is in the store, told before the cases.
    StorageReport(StorageReport),
    /// What else tabs have begun and not ended, as has turned out since.
    UnfinishedBulk(Vec<UnfinishedBulk>),
    /// This stands there.
    RawRow(RawRow),
    /// These cases are read already, of those that follow together with `Loaded`.
    PartlyLoaded(Vec<Rc<Case>>),
    /// These cases are stored; told once, at the start.
    Loaded(Vec<SavedCase>),
    /// Another tab has changed these.
    ChangedElsewhere(Vec<SavedCase>),
    /// Somebody else had changed a case that was edited here. The edit became a case of its own.
    ConflictCopy {
        /// The case as the other one has left it.
        stored: SavedCase,
        /// The edit, with all that was typed since.
        copy: SavedCase,
    },
    /// How the work stands.
    SaveStatus(SaveStatus),
    /// What was backed up when, as far as all tabs know.
    BackupStatus(BackupStatus),
    /// Where backups can go beside the downloads.
    BackupFolder(BackupFolder),
    /// What became of files for the folder.
    FolderOutcome(FolderOutcome),
    /// The person went back or forward to this place, where this case was open.
    Navigated(Page, String),
    /// Whether what was to be copied is on the clipboard.
    CopyFinished(bool),
    /// The page was opened with this in its address.
    LinkOpened(String),
    /// What is kept of a case.
    HistoryRead(CaseHistory),
    /// These were kept together, or none of them, and why.
    BulkSaved(Result<Vec<SavedCase>, StorageError>),
}
