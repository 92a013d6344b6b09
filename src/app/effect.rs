//! Effects: what the app asks the edge to do.

use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::moment::NamedMoment;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::Table;
use crate::app::files::backup::BackupEvent;
use crate::app::files::export_job::ExportJob;
use crate::app::files::state::FolderChoice;
use crate::app::files::write::WrittenFile;
use crate::app::page::Page;

/// Something that only the edge can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save this case. The journal has it before the call returns, the store soon after.
    Save(SavedCase),
    /// Delete this case from the store, with its history.
    DeleteForever(String),
    /// Append this to the titles of conflict copies.
    SetCopySuffix(String),
    /// The person is now looking at this case.
    SetOpenCase(String),
    /// Read a row that is not a readable case, to show its raw text.
    ReadRawRow(Table, String),
    /// The person has seen the data loss: from now on the digest describes what is stored.
    AcknowledgeLoss,
    /// Stop setting this case aside.
    RetryCase(String),
    /// Start on this page with this case open, unless the browser remembers a different page.
    StartNavigation(Page, String),
    /// Push this page, with this case open, to the browser's session history.
    PushNavigation(Page, String),
    /// Name the document after what is shown.
    SetDocumentTitle(String),
    /// Read the earlier versions of this case.
    ReadHistory(String),
    /// Read how these cases were at this moment, in milliseconds since 1970.
    ReadPastStates(i64, Vec<String>),
    /// Give the present moment this name.
    NameMoment(String),
    /// Store these named moments: a file has brought them, or the person wants one back.
    PutMoments(Vec<NamedMoment>),
    /// Forget the name of this moment.
    ForgetMoment(NamedMoment),
    /// Copy this text to the clipboard.
    CopyText(String),
    /// Print the open case.
    Print,
    /// Reload the page.
    Reload,
    /// Record that this operation has started: if the page is closed before the first batch is saved, the next start
    /// reports it.
    BeginBulk(BulkProgress),
    /// Save these cases together, with this progress.
    SaveBulk(Vec<SavedCase>, BulkProgress),
    /// Drop the cases that are still waiting.
    StopBulk,
    /// The person has seen the progress: of these closed tabs, or of this tab if the list is empty.
    EndBulk(Vec<String>),
    /// Write more of this export, and hand it back.
    ContinueExport(Box<ExportJob>),
    /// Offer this file as a download. The browser does not report whether it arrives.
    Download(WrittenFile),
    /// Write these files to the backup folder.
    WriteToFolder(Vec<WrittenFile>, FolderChoice),
    /// Record this backup event of this day, and report the new status.
    RecordBackupEvent(BackupEvent, Date),
}
