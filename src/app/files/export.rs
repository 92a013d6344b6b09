//! What is written for the person, and how it reaches them.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::AI1;

use crate::app::effect::Effect;
use crate::app::files::backup::BackupEvent;
use crate::app::files::state::{BackupFolder, Delivery, ExportResult, FolderChoice, FolderOutcome};
use crate::app::files::write::ExportKind;
use crate::app::state::State;
use crate::app::words::Words;

pub(crate) fn write(
    home: &mut State,
    what: ExportKind,
    way: Delivery,
    words: Words,
) -> Vec<Effect> {
    let Some(today) = home.files.today else { return Vec::new() };
    let cases: Vec<Case> = match what {
        ExportKind::Case | ExportKind::Report => vec![home.scoring.case.clone()],
        _ => all(home),
    };
    let written = Rc::new(crate::app::files::write::write(what, words, &AI1, &cases, today));
    let handed = ExportResult { what, written, place: 0, way, is_shown: false };
    let files = handed.written.files.clone();
    let mut wishes = match handed.way {
        Delivery::Save => files.into_iter().map(Effect::Download).collect(),
        Delivery::Folder => vec![Effect::PutInFolder(files, FolderChoice::Known)],
        Delivery::OtherFolder => vec![Effect::PutInFolder(files, FolderChoice::Other)],
        _ => copy(&handed),
    };
    if what == ExportKind::Backup && handed.way == Delivery::Save {
        wishes.extend(backed_up(home));
    }
    home.dialog = None;
    home.files.handed = Some(handed);
    wishes
}

/// Those that are set aside are not shown, but they are the person's, too.
pub(crate) fn all(home: &State) -> Vec<Case> {
    home.kept().map(|kept| Case::clone(&kept.case)).collect()
}

/// The folder gets a backup by itself, as often as the person would be reminded of one.
pub(crate) fn into_folder_if_due(home: &State) -> Option<Effect> {
    let files = &home.files;
    let today = files.today.filter(|today| files.backup.is_due(*today))?;
    if !matches!(files.folder, BackupFolder::Chosen(_)) {
        return None;
    }
    let written = crate::app::files::write::backup(&AI1, &all(home), today);
    Some(Effect::PutInFolder(written.files, FolderChoice::Quietly))
}

/// From now on the changes count from here.
pub(crate) fn backed_up(home: &mut State) -> Option<Effect> {
    let today = home.files.today?;
    home.files.backup.note(BackupEvent::Made, today);
    home.files.counted.clear();
    Some(Effect::NoteBackup(BackupEvent::Made, today))
}

pub(crate) fn copy(handed: &ExportResult) -> Vec<Effect> {
    let file = handed.written.files.get(handed.place);
    file.map(|file| Effect::Copy(file.text.to_string())).into_iter().collect()
}

/// The text was copied, or it could not be, and has to be shown.
pub(crate) fn copied(home: &mut State, is_copied: bool) {
    let handed = home.files.handed.as_mut();
    if let Some(handed) = handed.filter(|handed| handed.way == Delivery::Copy) {
        handed.way = if is_copied { Delivery::Copied } else { Delivery::NotCopied };
        handed.is_shown |= !is_copied;
    }
}

/// What became of files for the folder.
pub(crate) fn in_folder(home: &mut State, put: FolderOutcome) -> Vec<Effect> {
    let files = &mut home.files;
    // What the folder gets by itself is not in sight.
    let is_asked =
        |handed: &&mut ExportResult| matches!(handed.way, Delivery::Folder | Delivery::OtherFolder);
    let handed = files.handed.as_mut().filter(is_asked);
    match put {
        FolderOutcome::There(folder, names) => {
            files.folder = BackupFolder::Chosen(folder.clone());
            if let Some(handed) = handed {
                let written = Rc::make_mut(&mut handed.written);
                for (file, name) in written.files.iter_mut().zip(names) {
                    file.name = name;
                }
                handed.way = Delivery::InFolder(folder);
            }
            backed_up(home).into_iter().collect()
        }
        FolderOutcome::Cancelled => {
            if handed.is_some() {
                files.handed = None;
            }
            Vec::new()
        }
        FolderOutcome::Failed => {
            if let Some(handed) = handed {
                handed.way = Delivery::NotInFolder;
            }
            Vec::new()
        }
    }
}
