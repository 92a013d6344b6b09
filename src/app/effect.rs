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
    /// Keep this. The journal has it before the call returns, the store soon after.
    Save(SavedCase),
    /// Take this case out of the store for good, with its history.
    DeleteForever(String),
    /// Put this behind the name of a case that becomes a copy, because another tab has changed it, too.
    SetCopySuffix(String),
    /// The person looks at this case from now on.
    SetOpenCase(String),
    /// Tell what could not be read and stands here.
    ReadRawRow(Table, String),
    /// The person knows what was lost: what there is now is all there should be.
    AcknowledgeLoss,
    /// Do not set this case aside any more.
    RetryCase(String),
    /// The person starts here, with this case open, unless they were elsewhere before.
    StartNavigation(Page, String),
    /// Remember that the person went here, with this case open, for the browser's way back.
    PushNavigation(Page, String),
    /// Tell what is kept of the earlier states of this case.
    ReadHistory(String),
    /// Put this on the clipboard.
    CopyText(String),
    /// Put the case on paper.
    Print,
    /// Note that this is begun with many cases: should the page go before the first of them are stored, the next start tells.
    BeginBulk(BulkProgress),
    /// Keep all of these together, and note with them how far it has come.
    SaveBulk(Vec<SavedCase>, BulkProgress),
    /// Those of them that are not under way yet are not wanted any more.
    StopBulk,
    /// The person knows how far it has come with many cases: in these tabs that are gone; here, if none is named.
    EndBulk(Vec<String>),
    /// Give this to the browser to save. Nobody tells whether it arrives.
    Download(TextFile),
    /// Put these into a folder for backups.
    WriteToFolder(Vec<TextFile>, FolderChoice),
    /// Remember for the next backup what has happened on a day, and tell what is known then.
    RecordBackupEvent(BackupEvent, Date),
}
