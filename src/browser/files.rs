//! Files that go out to a person and come in from one, and what is remembered about backups.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use web_sys::js_sys::{Array, Uint8Array};
use yew::Callback;
use yew::platform::spawn_local;

use super::keeping::Keeping;
use super::store::Local;
use crate::app::backup::{Backup, Noted};
use crate::app::edge::News;
use crate::app::export::TextFile;
use crate::app::home::files::{Brought, Folder, Put, Unread, Which};
use crate::app::importing::open;
use crate::app::keep::Shelf;
use crate::view::Reading;
use stop_fix_scale_core::format::case_file::CaseFileError;
use stop_fix_scale_core::format::cases_file::{CasesFileError, MOST_BYTES, RestoredCases};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::AI1;

/// What goes out and comes in.
#[derive(Debug)]
pub(super) struct Files {
    shelf: String,
    keeping: Keeping,
    told: RefCell<Callback<News>>,
}

impl Files {
    /// For the cases of this shelf.
    pub(super) fn new(shelf: &Shelf, keeping: Keeping) -> Rc<Self> {
        Rc::new(Self { shelf: shelf.prefix(), keeping, told: RefCell::default() })
    }

    fn key(&self) -> String {
        format!("backup/{}", self.shelf)
    }

    /// Tells what is known about backups, and from then on what happens.
    pub(super) fn connect(self: &Rc<Self>, told: Callback<News>) {
        if let Some(text) = Local::open(&self.keeping).and_then(|local| local.get(&self.key())) {
            told.emit(News::Backup(Backup::from(text.as_str())));
        }
        self.told.replace(told.clone());
        let files = Rc::clone(self);
        spawn_local(async move {
            let name = files.keeping.folder_name(&files.shelf).await.as_string();
            told.emit(News::Folder(match name {
                None => Folder::NotOffered,
                Some(name) if name.is_empty() => Folder::NotChosen,
                Some(name) => Folder::Chosen(name),
            }));
        });
    }

    /// Gives a file to the browser to save.
    pub(super) fn save(&self, file: &TextFile) {
        self.keeping.save(&file.name, &file.text, file.media);
    }

    /// Puts files into the folder for backups, and tells what became of them.
    pub(super) fn put_in_folder(self: &Rc<Self>, all: &[TextFile], which: Which) {
        let pair = |file: &TextFile| Array::of2(&(&*file.name).into(), &(&*file.text).into());
        let pairs: Array = all.iter().map(pair).collect();
        let files = Rc::clone(self);
        spawn_local(async move {
            let put = files.keeping.put_in_folder(&files.shelf, pairs, which.name()).await;
            let names = put.map(|names| {
                let names = Array::from(&names);
                names.iter().filter_map(|name| name.as_string()).collect::<Vec<String>>()
            });
            let put = match names.as_deref() {
                Ok([folder, names @ ..]) => Put::There(folder.clone(), names.to_vec()),
                Ok([]) => Put::Cancelled,
                Err(_) => Put::Failed,
            };
            files.told.borrow().emit(News::InFolder(put));
        });
    }

    /// Remembers what has happened, with what other tabs have remembered. Where there is no storage,
    /// only this page knows.
    pub(super) fn note(&self, noted: Noted, today: Date) {
        let Some(local) = Local::open(&self.keeping) else { return };
        let mut backup = local.get(&self.key()).as_deref().map(Backup::from).unwrap_or_default();
        backup.note(noted, today);
        if local.set(&self.key(), Some(&backup.to_string())) {
            self.told.borrow().emit(News::Backup(backup));
        }
    }
}

/// Reads files one after the other, so that they come in their order.
pub(super) fn read(keeping: Keeping, reading: Reading) {
    let Reading { files, suffix, brought } = reading;
    // The list empties when the field is.
    let files: Vec<File> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    spawn_local(async move {
        for file in files {
            let read = read_one(&keeping, &file).await.map(Rc::new);
            brought.emit(Brought { name: file.name(), read, suffix: suffix.clone() });
        }
    });
}

/// The cases of a file. Between two pieces the page answers.
async fn read_one(keeping: &Keeping, file: &File) -> Result<RestoredCases, Unread> {
    let mut reader = open(&AI1, &bytes(file).await?).map_err(Unread::File)?;
    loop {
        keeping.wait(0).await;
        if !reader.step(&AI1) {
            return Ok(reader.restored());
        }
    }
}

async fn bytes(file: &File) -> Result<Vec<u8>, Unread> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and positive"
    )]
    let size = file.size() as usize;
    if size > MOST_BYTES {
        let why = CaseFileError::TooLarge { bytes: size, most: MOST_BYTES };
        return Err(Unread::File(CasesFileError::File(why)));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Unread::Lost)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
