//! Files that go out and come in: what is shown of them.

use std::collections::VecDeque;
use std::rc::Rc;

use stop_fix_scale_core::format::cases_file::{CasesFileError, RestoredCases};
use stop_fix_scale_core::format::date::Date;

use crate::app::autosave::bulk_progress::BulkProgress;
use crate::app::autosave::saved_case::SavedCase;
use crate::app::autosave::store::StorageError;
use crate::app::cases::state::Cases;
use crate::app::files::backup::BackupStatus;
use crate::app::files::import_plan::ImportPlan;
use crate::app::files::write::{ExportFiles, ExportKind};

/// What goes out and comes in, as it is now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilesState {
    /// What was written last. It stays in sight: nobody tells whether a download arrived.
    pub export: Option<ExportResult>,
    /// What a file would bring.
    pub preview: Option<ImportPreview>,
    /// The files behind it.
    pub waiting: VecDeque<IncomingFile>,
    /// What was backed up when.
    pub backup: BackupStatus,
    /// Where backups can go beside the downloads.
    pub folder: BackupFolder,
    /// The day, as of the last deed.
    pub today: Option<Date>,
    /// Many cases that are on their way.
    pub bulk: Option<BulkOperation>,
    /// The name of the file that was added last, and the ids of what it has brought.
    pub(super) added: (String, Vec<String>),
    /// The case whose change is counted already.
    pub(super) counted: String,
}

/// What was written for the person, and how it reached them.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportResult {
    /// What it is.
    pub kind: ExportKind,
    /// The files.
    pub written: Rc<ExportFiles>,
    /// Which of them is copied or shown.
    pub index: usize,
    /// How it went.
    pub delivery: Delivery,
    /// Whether its text is shown.
    pub is_shown: bool,
}

/// How a text reached the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It was given to the browser to save. Whether it arrived cannot be known.
    Download,
    /// It is to be copied.
    Copying,
    /// It was copied.
    Copied,
    /// It could not be copied.
    CopyFailed,
    /// It goes to the folder that the person has chosen before, or chooses now.
    Folder,
    /// It goes to a folder that the person chooses now.
    OtherFolder,
    /// It is in this folder: it was read there.
    InFolder(String),
    /// It could not be written there.
    FolderFailed,
}

/// A folder for backups. Few browsers offer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BackupFolder {
    /// This browser offers none.
    #[default]
    NotOffered,
    /// None was chosen yet.
    NotChosen,
    /// The person has chosen the one of this name.
    Chosen(String),
}

/// Into which folder files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderChoice {
    /// The one that was chosen; where there is none, the person chooses one now.
    Known,
    /// One that the person chooses now.
    Other,
    /// The one that was chosen, if the browser lets us without asking.
    WithoutAsking,
}

impl FolderChoice {
    /// Its name outside.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Other => "other",
            Self::WithoutAsking => "quietly",
        }
    }
}

/// What became of files for the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderOutcome {
    /// They are in the folder of this name, under these names: nothing that was there is replaced.
    Written(String, Vec<String>),
    /// The person did not choose one.
    Cancelled,
    /// They could not be written there.
    Failed,
}

/// A file that a person has brought.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub read: Result<Rc<RestoredCases>, ImportError>,
    /// What is put behind the title of a case that becomes a copy.
    pub suffix: String,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The browser could not read it.
    Unreadable,
    /// It is none that can be imported.
    Invalid(CasesFileError),
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPreview {
    /// The file.
    pub file: IncomingFile,
    /// What it would bring, or why it is not read.
    pub plan: Rc<Result<ImportPlan, ImportError>>,
    /// The cases that there were then.
    pub(super) cases: Cases,
}

/// Many cases that are being added or taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BulkOperation {
    /// How far it has come.
    pub progress: BulkProgress,
    /// Why it does not go on.
    pub error: Option<StorageError>,
    pub(super) waiting: VecDeque<SavedCase>,
    /// How many are being saved now.
    pub(super) in_flight: usize,
    /// The ids of those that are saved.
    pub(super) saved: Vec<String>,
    pub(super) is_stopped: bool,
}
