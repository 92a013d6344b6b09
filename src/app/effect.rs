//! What the tool asks of the edge.

use stop_fix_scale_core::format::date::Date;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::Table;
use crate::app::files::backup::BackupEvent;
use crate::app::files::state::FolderChoice;
use crate::app::files::write::TextFile;
use crate::app::page::Page;

/// Something that only the edge can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save this. The journal has it before the call returns, the store soon after.
    Save(SavedCase),
    /// Remove this case from the store, with its history.
    DeleteForever(String),
    /// Put this behind the title of a conflict copy.
    SetCopySuffix(String),
    /// The person looks at this case from now on.
    SetOpenCase(String),
    /// Read a row that is not a case, to show it as it is.
    ReadRawRow(Table, String),
    /// The person knows what was lost: from now on, what is stored counts as complete.
    AcknowledgeLoss,
    /// Do not set this case aside any longer.
    RetryCase(String),
    /// The person starts on this page with this case open, unless the browser remembers a different page.
    StartNavigation(Page, String),
    /// Remember this page, with this case open, for the browser's back button.
    PushNavigation(Page, String),
    /// Read the earlier versions of this case.
    ReadHistory(String),
    /// Copy this to the clipboard.
    CopyText(String),
    /// Print the case.
    Print,
    /// Note that this has begun: if the page is closed before the first batch is saved, the next start reports it.
    BeginBulk(BulkProgress),
    /// Save all of these together, and with them how far this has come.
    SaveBulk(Vec<SavedCase>, BulkProgress),
    /// Do not save the cases that are still waiting.
    StopBulk,
    /// The person knows how far this has come: in these tabs, which are closed; in this one, if the list is empty.
    EndBulk(Vec<String>),
    /// Offer this as a download. The browser does not report whether it arrives.
    Download(TextFile),
    /// Write these to the backup folder.
    WriteToFolder(Vec<TextFile>, FolderChoice),
    /// Record what has happened on a day for the next backup, and report what is known then.
    RecordBackupEvent(BackupEvent, Date),
}
