//! What is written for the person, and how it reaches them.

use std::rc::Rc;

use super::{Folder, Handed, Put, Way};
use crate::app::backup::Noted;
use crate::app::edge::Wish;
use crate::app::export::{self, What};
use crate::app::home::Home;
use crate::app::words::Words;
use crate::format::case_file::Case;
use crate::model::AI1;

pub(super) fn write(home: &mut Home, what: What, way: Way, words: Words) -> Vec<Wish> {
    let Some(today) = home.files.today else { return Vec::new() };
    let cases: Vec<Case> = match what {
        What::Case | What::Report => vec![home.scoring.case.clone()],
        // Those that are set aside are not shown, but they are the person's, too.
        _ => home.kept().map(|kept| Case::clone(&kept.case)).collect(),
    };
    let written = Rc::new(export::write(what, words, &AI1, &cases, today));
    let handed = Handed { what, written, place: 0, way, is_shown: false };
    let files = handed.written.files.clone();
    let mut wishes = match handed.way {
        Way::Save => files.into_iter().map(Wish::Download).collect(),
        Way::Folder => vec![Wish::PutInFolder(files, false)],
        Way::OtherFolder => vec![Wish::PutInFolder(files, true)],
        _ => copy(&handed),
    };
    if what == What::Backup && handed.way == Way::Save {
        wishes.extend(backed_up(home));
    }
    home.dialog = None;
    home.files.handed = Some(handed);
    wishes
}

/// From now on the changes count from here.
fn backed_up(home: &mut Home) -> Option<Wish> {
    let today = home.files.today?;
    home.files.backup.note(Noted::Made, today);
    home.files.counted.clear();
    Some(Wish::NoteBackup(Noted::Made, today))
}

pub(super) fn copy(handed: &Handed) -> Vec<Wish> {
    let file = handed.written.files.get(handed.place);
    file.map(|file| Wish::Copy(file.text.to_string())).into_iter().collect()
}

/// The text was copied, or it could not be, and has to be shown.
pub(in crate::app::home) fn copied(home: &mut Home, is_copied: bool) {
    let handed = home.files.handed.as_mut();
    if let Some(handed) = handed.filter(|handed| handed.way == Way::Copy) {
        handed.way = if is_copied { Way::Copied } else { Way::NotCopied };
        handed.is_shown |= !is_copied;
    }
}

/// What became of files for the folder.
pub(in crate::app::home) fn in_folder(home: &mut Home, put: Put) -> Vec<Wish> {
    let files = &mut home.files;
    match put {
        Put::There(folder, names) => {
            files.folder = Folder::Chosen(folder.clone());
            if let Some(handed) = &mut files.handed {
                let written = Rc::make_mut(&mut handed.written);
                for (file, name) in written.files.iter_mut().zip(names) {
                    file.name = name;
                }
                handed.way = Way::InFolder(folder);
            }
            backed_up(home).into_iter().collect()
        }
        Put::Cancelled => {
            files.handed = None;
            Vec::new()
        }
        Put::Failed => {
            if let Some(handed) = &mut files.handed {
                handed.way = Way::NotInFolder;
            }
            Vec::new()
        }
    }
}
