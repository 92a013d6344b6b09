//! Events: what the edge reports.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::files::backup::BackupStatus;
use crate::app::files::export_job::ExportJob;
use crate::app::files::state::{BackupFolder, FolderOutcome};
use crate::app::history::versions::CaseHistory;
use crate::app::list::past_state::PastState;
use crate::app::page::Page;
use crate::app::storage::state::{RawRow, StorageReport};

/// Something that has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The storage report; sent before the cases.
    StorageReport(StorageReport),
    /// Bulk operations that closed tabs have not finished, with the progress known by now.
    UnfinishedBulk(Vec<UnfinishedBulk>),
    /// The content of a row.
    RawRow(RawRow),
    /// These cases have been loaded; the rest follows with `Loaded`.
    PartlyLoaded(Vec<Rc<Case>>),
    /// All cases in the store; reported once, at start-up.
    Loaded(Vec<SavedCase>),
    /// A different tab has changed these cases.
    ChangedElsewhere(Vec<SavedCase>),
    /// A different tab had changed a case that was edited here. The edit became a conflict copy.
    ConflictCopy {
        /// The other tab's version.
        stored: SavedCase,
        /// This tab's edit, with everything typed since.
        copy: SavedCase,
    },
    /// Whether the work is saved.
    SaveStatus(SaveStatus),
    /// The backup status, shared by all tabs.
    BackupStatus(BackupStatus),
    /// The backup folder, if the browser offers one.
    BackupFolder(BackupFolder),
    /// More of this export is written.
    ExportContinued(Box<ExportJob>),
    /// The result of writing files to the folder.
    FolderOutcome(FolderOutcome),
    /// The person went back or forward to this page, where this case was open.
    Navigated(Page, String),
    /// The address leads to this page, and to the case with this id: a link of the tool was opened in a new tab, or typed.
    AddressOpened(Page, String),
    /// Whether the text was copied to the clipboard.
    CopyFinished(bool),
    /// The page was opened with this fragment in its address.
    LinkOpened(String),
    /// The stored versions of a case.
    HistoryRead(CaseHistory),
    /// The named moments, the newest first, and whether the person has just named one.
    Moments(Vec<NamedMoment>, bool),
    /// How cases were at this moment, in milliseconds since 1970.
    PastStates(i64, SortedMap<String, PastState>),
    /// The rest of the tool is here; or it could not be loaded, and is tried again.
    RestLoaded(bool),
    /// These cases were saved together; or none was, for this reason.
    BulkSaved(Result<Vec<SavedCase>, StorageError>),
}
