//! The state of exports and imports.

use std::collections::VecDeque;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file::{CasesFileError, RestoredCases};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::sorted::SortedMap;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::cases::state::Cases;
use crate::app::files::backup::BackupStatus;
use crate::app::files::import_plan::{ImportPlan, Updates};
use crate::app::files::write::{ExportFiles, ExportKind};

/// The state of exports and imports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilesState {
    /// Whether the ways to back up, import and export are in sight.
    pub is_unfolded: bool,
    /// The last export. It stays on the screen, because the browser does not report whether a download succeeded.
    pub export: Option<ExportResult>,
    /// The export that is being written.
    pub writing: Option<ExportProgress>,
    /// The number of exports begun.
    pub(super) exports: u32,
    /// Whether a case was changed since the last backup began.
    pub(super) is_changed_since: bool,
    /// The file being previewed.
    pub preview: Option<ImportPreview>,
    /// The files waiting behind it.
    pub waiting: VecDeque<IncomingFile>,
    /// The backup status.
    pub backup: BackupStatus,
    /// The backup folder.
    pub folder: BackupFolder,
    /// The current day, as of the last message.
    pub today: Option<Date>,
    /// The running bulk operation.
    pub bulk: Option<BulkOperation>,
    /// The last import, while it can be undone.
    pub(super) imported: Import,
    /// The case whose change is already counted.
    pub(super) counted: String,
}

/// The progress of an export that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportProgress {
    /// Which export it is.
    pub(super) number: u32,
    /// The number of cases written.
    pub done: usize,
    /// The number of all cases.
    pub total: usize,
    /// Whether nobody has asked for it.
    pub is_automatic: bool,
}

/// An export and how it was delivered.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportResult {
    /// Its kind.
    pub kind: ExportKind,
    /// The files.
    pub written: Rc<ExportFiles>,
    /// The index of the file that is copied or shown.
    pub index: usize,
    /// How it was delivered.
    pub delivery: Delivery,
    /// Whether its text is shown.
    pub is_shown: bool,
}

/// How an export is delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Handed to the browser as a download, with unknown success.
    Download,
    /// Being copied to the clipboard.
    Copying,
    /// Copied.
    Copied,
    /// Copying failed.
    CopyFailed,
    /// To the chosen folder; asks for one if there is none.
    Folder,
    /// To a folder that the person chooses now.
    OtherFolder,
    /// In this folder, read back and verified.
    InFolder(String),
    /// Writing to the folder failed.
    FolderFailed,
}

/// The backup folder. Few browsers offer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BackupFolder {
    /// This browser offers none.
    #[default]
    NotOffered,
    /// None was chosen yet.
    NotChosen,
    /// The folder with this name was chosen.
    Chosen(String),
}

/// Which folder to write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderChoice {
    /// The chosen one; asks if there is none.
    Known,
    /// One that the person chooses now.
    Other,
    /// The chosen one, if the browser allows it without asking.
    WithoutAsking,
}

impl FolderChoice {
    /// Its name in JavaScript.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Other => "other",
            Self::WithoutAsking => "quietly",
        }
    }
}

/// The result of writing files to the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderOutcome {
    /// Written to this folder under these names; existing files are not replaced.
    Written(String, Vec<String>),
    /// The person chose no folder.
    Cancelled,
    /// Writing failed.
    Failed,
}

/// A file to import.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub read: Result<Rc<RestoredCases>, ImportError>,
    /// The suffix for the titles of copies.
    pub suffix: String,
}

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The browser could not read it.
    Unreadable,
    /// It is not a valid case file.
    Invalid(CasesFileError),
}

/// The preview of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// The file.
    pub file: IncomingFile,
    /// The plan, or why the file cannot be imported.
    pub plan: Rc<Result<ImportPlan, ImportError>>,
    /// The places of the cases that update existing ones, as the person has chosen.
    pub updates: Updates,
    /// The cases when it was planned.
    pub(super) cases: Cases,
}

/// What an import has done.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Import {
    /// The name of the file.
    pub(super) source: String,
    /// The ids of the saved cases.
    pub(super) saved: Vec<String>,
    /// The existing cases that it updates, as they were before.
    pub(super) replaced: SortedMap<String, Rc<Case>>,
}

impl ImportPreview {
    /// The named moments of the file that are not among these.
    pub fn new_moments(&self, known: &[NamedMoment]) -> impl Iterator<Item = &NamedMoment> {
        let moments = self.file.read.iter().flat_map(|read| &read.moments);
        moments.filter(|moment| !known.iter().any(|known| known.at == moment.at))
    }
}

/// A running bulk operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BulkOperation {
    /// The progress.
    pub progress: BulkProgress,
    /// Why it has stopped.
    pub error: Option<StorageError>,
    pub(super) waiting: VecDeque<SavedCase>,
    /// The number of cases being saved.
    pub(super) in_flight: usize,
    /// The ids of the saved cases.
    pub(super) saved: Vec<String>,
    /// Cases that are replaced: for an import the existing ones that it updates, for its undo what they go back to.
    pub(super) replaced: SortedMap<String, Rc<Case>>,
    /// The cases of the batch that is being saved, as they were when it was sent.
    pub(super) before: SortedMap<String, Rc<Case>>,
    pub(super) is_stopped: bool,
}
