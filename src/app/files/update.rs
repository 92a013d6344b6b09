//! How the files change.

use stop_fix_scale_core::format::date::{Date, Timestamp};

use crate::app::effect::Effect;
use crate::app::files::backup::BackupEvent;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::Delivery;
use crate::app::state::State;

/// Changes what is at hand, and says what the edge has to do.
pub(crate) fn update(home: &mut State, deed: FilesMessage) -> Vec<Effect> {
    match deed {
        FilesMessage::Write(what, way, words) => {
            crate::app::files::export::write(home, what, way, words)
        }
        FilesMessage::Copy(place) => {
            let Some(handed) = &mut home.files.handed else { return Vec::new() };
            (handed.place, handed.way) = (place, Delivery::Copy);
            crate::app::files::export::copy(handed)
        }
        FilesMessage::Show(place) => {
            if let Some(handed) = &mut home.files.handed {
                (handed.place, handed.is_shown) = (place, true);
            }
            Vec::new()
        }
        FilesMessage::Close => {
            home.files.handed = None;
            Vec::new()
        }
        FilesMessage::Bring(brought) => crate::app::files::import::bring(home, brought),
        FilesMessage::Add => crate::app::files::import::add(home),
        FilesMessage::Leave => {
            crate::app::files::import::next(home);
            Vec::new()
        }
        FilesMessage::TakeBack => crate::app::files::bulk::take_back(home),
        FilesMessage::Stop => crate::app::files::bulk::stop(home),
        FilesMessage::Again => crate::app::files::bulk::again(home),
    }
}

/// A case was changed. Counted once for each visit to it.
pub(crate) fn changed(home: &mut State, id: &str) -> Option<Effect> {
    let files = &mut home.files;
    let today = files.today.filter(|_| files.counted != id)?;
    id.clone_into(&mut files.counted);
    files.backup.note(BackupEvent::Change, today);
    Some(Effect::NoteBackup(BackupEvent::Change, today))
}

/// The person went to another page: the next change is another one, and what was written is done with. If
/// a backup is due, the folder gets one now.
pub(crate) fn went(home: &mut State) -> Option<Effect> {
    home.files.counted.clear();
    home.files.handed = None;
    crate::app::files::export::into_folder_if_due(home)
}

/// The day of a moment.
pub(crate) fn day(now: &Timestamp) -> Option<Date> {
    now.as_str().get(..10)?.parse().ok()
}
