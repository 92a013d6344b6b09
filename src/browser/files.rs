//! Files that go out and come in, and what is recorded about backups.

use std::cell::RefCell;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::CaseFileError;
use stop_fix_scale_core::format::cases_file::{CasesFileError, RestoredCases};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::limits::MAX_CASES_FILE_BYTES;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use web_sys::js_sys::{Array, Uint8Array};
use yew::Callback;
use yew::platform::spawn_local;

use crate::app::autosave::store::StorageKey;
use crate::app::event::Event;
use crate::app::files::backup::{BackupEvent, BackupStatus};
use crate::app::files::export_job::ExportJob;
use crate::app::files::import_plan::open;
use crate::app::files::state::{
    BackupFolder, FolderChoice, FolderOutcome, ImportError, IncomingFile,
};
use crate::app::files::write::{Content, WrittenFile};
use crate::app::model::ModelRef;
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::clock::now;
use crate::browser::store::local::LocalStore;
use crate::view::files::drop_zone::FileRequest;

/// How many steps of an export are made before the progress is shown again, because the whole page is drawn for that.
const STEPS_AT_ONCE: usize = 4;

/// Saves and writes files, and records backups.
#[derive(Debug)]
pub(crate) struct FileAccess {
    shelf: String,
    bridge: AutosaveBridge,
    events: RefCell<Callback<Event>>,
}

impl FileAccess {
    /// Handles the files of this shelf.
    pub(crate) fn new(shelf: &StorageKey, bridge: AutosaveBridge) -> Rc<Self> {
        Rc::new(Self { shelf: shelf.prefix(), bridge, events: RefCell::default() })
    }

    fn key(&self) -> String {
        format!("backup/{}", self.shelf)
    }

    /// Reports what is known about backups, and from now on the outcome of each request.
    pub(crate) fn connect(self: &Rc<Self>, events: Callback<Event>) {
        if let Some(text) = LocalStore::open(&self.bridge).and_then(|local| local.get(&self.key()))
        {
            events.emit(Event::BackupStatus(BackupStatus::from(text.as_str())));
        }
        self.events.replace(events.clone());
        let files = Rc::clone(self);
        spawn_local(async move {
            let name = files.bridge.folder_name(&files.shelf).await.as_string();
            events.emit(Event::BackupFolder(match name {
                None => BackupFolder::NotOffered,
                Some(name) if name.is_empty() => BackupFolder::NotChosen,
                Some(name) => BackupFolder::Chosen(name),
            }));
        });
    }

    /// Offers a file as a download.
    pub(crate) fn save(&self, file: &WrittenFile) {
        let content = match &file.content {
            Content::Text(text) => JsValue::from_str(text),
            Content::Bytes(bytes) => Uint8Array::from(&**bytes).into(),
        };
        self.bridge.save(&file.name, content, file.media);
    }

    /// Writes the next cases of an export, step by step, so that the page can respond in between.
    pub(crate) fn write_on(self: &Rc<Self>, mut job: Box<ExportJob>) {
        let files = Rc::clone(self);
        spawn_local(async move {
            for _ in 0..STEPS_AT_ONCE {
                files.bridge.wait(0).await;
                job.step();
                if job.is_done() {
                    break;
                }
            }
            files.events.borrow().emit(Event::ExportContinued(job));
        });
    }

    /// Writes files to the backup folder and reports the outcome.
    pub(crate) fn put_in_folder(self: &Rc<Self>, all: &[WrittenFile], which: FolderChoice) {
        // Only backups are written there, which are texts.
        let pair = |file: &WrittenFile| {
            let text = file.content.text()?;
            Some(Array::of2(&(&*file.name).into(), &(&**text).into()))
        };
        let pairs: Array = all.iter().filter_map(pair).collect();
        let files = Rc::clone(self);
        spawn_local(async move {
            let put = files.bridge.put_in_folder(&files.shelf, pairs, which.name()).await;
            let names = put.map(|names| {
                let names = Array::from(&names);
                names.iter().filter_map(|name| name.as_string()).collect::<Vec<String>>()
            });
            let put = match names.as_deref() {
                Ok([folder, names @ ..]) => FolderOutcome::Written(folder.clone(), names.to_vec()),
                Ok([]) => FolderOutcome::Cancelled,
                Err(_) => FolderOutcome::Failed,
            };
            files.events.borrow().emit(Event::FolderOutcome(put));
        });
    }

    /// Records a backup event, together with what other tabs have recorded. Without local storage, it is recorded only in the state of this
    /// page.
    pub(crate) fn note(&self, noted: BackupEvent, today: Date) {
        let Some(local) = LocalStore::open(&self.bridge) else { return };
        let mut backup =
            local.get(&self.key()).as_deref().map(BackupStatus::from).unwrap_or_default();
        backup.note(noted, today);
        if noted == BackupEvent::Made {
            backup.made = Some(now().milliseconds());
        }
        if local.set(&self.key(), Some(&backup.to_string())) {
            self.events.borrow().emit(Event::BackupStatus(backup));
        }
    }
}

/// Reads files one after the other, so that they arrive in order.
pub(crate) fn read(model: ModelRef, bridge: AutosaveBridge, reading: FileRequest) {
    let FileRequest { files, suffix, brought } = reading;
    // The list becomes empty when the field is cleared, so the files are copied first.
    let files: Vec<File> = (0..files.length()).filter_map(|index| files.get(index)).collect();
    spawn_local(async move {
        for file in files {
            let read = read_one(model, &bridge, &file).await.map(Rc::new);
            brought.emit(IncomingFile { name: file.name(), read, suffix: suffix.clone() });
        }
    });
}

/// Reads the cases in a file step by step, so that the page can respond in between.
async fn read_one(
    model: ModelRef,
    bridge: &AutosaveBridge,
    file: &File,
) -> Result<RestoredCases, ImportError> {
    let mut reader = open(&model, &bytes(file).await?).map_err(ImportError::Invalid)?;
    loop {
        bridge.wait(0).await;
        if !reader.step(&model) {
            return Ok(reader.restored());
        }
    }
}

async fn bytes(file: &File) -> Result<Vec<u8>, ImportError> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and positive"
    )]
    let size = file.size() as usize;
    if size > MAX_CASES_FILE_BYTES {
        let why = CaseFileError::TooLarge { bytes: size, most: MAX_CASES_FILE_BYTES };
        return Err(ImportError::Invalid(CasesFileError::File(why)));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| ImportError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
