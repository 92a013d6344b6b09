//! What is written for the person, and how it reaches them.

use std::rc::Rc;

use super::{Folder, Handed, Put, Way, Which};
use crate::app::backup::Noted;
use crate::app::edge::Wish;
use crate::app::export::{self, What};
use crate::app::home::Home;
use crate::app::words::Words;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::AI1;

pub(super) fn write(home: &mut Home, what: What, way: Way, words: Words) -> Vec<Wish> {
    let Some(today) = home.files.today else { return Vec::new() };
    let cases: Vec<Case> = match what {
        What::Case | What::Report => vec![home.scoring.case.clone()],
        _ => all(home),
    };
    let written = Rc::new(export::write(what, words, &AI1, &cases, today));
    let handed = Handed { what, written, place: 0, way, is_shown: false };
    let files = handed.written.files.clone();
    let mut wishes = match handed.way {
        Way::Save => files.into_iter().map(Wish::Download).collect(),
        Way::Folder => vec![Wish::PutInFolder(files, Which::Known)],
        Way::OtherFolder => vec![Wish::PutInFolder(files, Which::Other)],
        _ => copy(&handed),
    };
    if what == What::Backup && handed.way == Way::Save {
        wishes.extend(backed_up(home));
    }
    home.dialog = None;
    home.files.handed = Some(handed);
    wishes
}

/// Those that are set aside are not shown, but they are the person's, too.
fn all(home: &Home) -> Vec<Case> {
    home.kept().map(|kept| Case::clone(&kept.case)).collect()
}

/// The folder gets a backup by itself, as often as the person would be reminded of one.
pub(super) fn into_folder_if_due(home: &Home) -> Option<Wish> {
    let files = &home.files;
    let today = files.today.filter(|today| files.backup.is_due(*today))?;
    if !matches!(files.folder, Folder::Chosen(_)) {
        return None;
    }
    let written = export::backup(&AI1, &all(home), today);
    Some(Wish::PutInFolder(written.files, Which::Quietly))
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
    // What the folder gets by itself is not in sight.
    let is_asked = |handed: &&mut Handed| matches!(handed.way, Way::Folder | Way::OtherFolder);
    let handed = files.handed.as_mut().filter(is_asked);
    match put {
        Put::There(folder, names) => {
            files.folder = Folder::Chosen(folder.clone());
            if let Some(handed) = handed {
                let written = Rc::make_mut(&mut handed.written);
                for (file, name) in written.files.iter_mut().zip(names) {
                    file.name = name;
                }
                handed.way = Way::InFolder(folder);
            }
            backed_up(home).into_iter().collect()
        }
        Put::Cancelled => {
            if handed.is_some() {
                files.handed = None;
            }
            Vec::new()
        }
        Put::Failed => {
            if let Some(handed) = handed {
                handed.way = Way::NotInFolder;
            }
            Vec::new()
        }
    }
}
