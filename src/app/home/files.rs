//! Files that go out and come in: what is shown of them, and what a person does with them.

use std::collections::VecDeque;
use std::rc::Rc;

use super::{Home, Notice, Place};
use crate::app::backup::{Backup, Noted};
use crate::app::edge::Wish;
use crate::app::export::{self, What, Written};
use crate::app::importing::{Plan, plan};
use crate::app::keep::Kept;
use crate::app::words::Words;
use crate::format::case_file::Case;
use crate::format::cases_file::CasesFileError;
use crate::format::date::{Date, Timestamp};
use crate::model::AI1;

/// What goes out and comes in, as it is now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Files {
    /// What was written last. It stays in sight: nobody tells whether a download arrived.
    pub handed: Option<Handed>,
    /// What a file would bring.
    pub preview: Option<Preview>,
    /// The files behind it.
    pub waiting: VecDeque<Brought>,
    /// What was backed up when.
    pub backup: Backup,
    /// The day, as of the last deed.
    pub today: Option<Date>,
    added: Vec<String>,
    /// The case whose change is counted already.
    counted: String,
}

/// What was written for the person, and how it reached them.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// What it is.
    pub what: What,
    /// The files.
    pub written: Rc<Written>,
    /// Which of them is copied or shown.
    pub place: usize,
    /// How it went.
    pub way: Way,
    /// Whether its text is shown.
    pub is_shown: bool,
}

/// How a text reached the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was given to the browser to save. Whether it arrived cannot be known.
    Save,
    /// It is to be copied.
    Copy,
    /// It was copied.
    Copied,
    /// It could not be copied.
    NotCopied,
}

/// A file that a person has brought.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Result<Rc<[u8]>, Unread>,
    /// What is put behind the title of a case that becomes a copy.
    pub suffix: String,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The browser could not read it.
    Lost,
    /// It is none that can be imported.
    File(CasesFileError),
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The name of the file.
    pub name: String,
    /// What it would bring, or why it is not read.
    pub plan: Rc<Result<Plan, Unread>>,
}

/// Something that a person does with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FileDeed {
    /// Wants something written, and saved or copied.
    Write(What, Way, Words),
    /// Wants the text of one of the files copied.
    Copy(usize),
    /// Wants to see it.
    Show(usize),
    /// Has what was written.
    Close,
    /// Has brought a file.
    Bring(Brought),
    /// Adds what the file brings.
    Add,
    /// Leaves it.
    Leave,
    /// Takes back what was added.
    TakeBack,
}

/// Changes what is at hand, and says what the edge has to do.
pub(super) fn files(home: &mut Home, deed: FileDeed) -> Vec<Wish> {
    match deed {
        FileDeed::Write(what, way, words) => write(home, what, way, words),
        FileDeed::Copy(place) => {
            let Some(handed) = &mut home.files.handed else { return Vec::new() };
            (handed.place, handed.way) = (place, Way::Copy);
            copy(handed)
        }
        FileDeed::Show(place) => {
            if let Some(handed) = &mut home.files.handed {
                (handed.place, handed.is_shown) = (place, true);
            }
            Vec::new()
        }
        FileDeed::Close => {
            home.files.handed = None;
            Vec::new()
        }
        FileDeed::Bring(brought) => {
            home.files.waiting.push_back(brought);
            home.notice = None;
            if home.files.preview.is_none() {
                next(home);
            }
            go_to_cases(home)
        }
        FileDeed::Add => add(home),
        FileDeed::Leave => {
            next(home);
            Vec::new()
        }
        FileDeed::TakeBack => take_back(home),
    }
}

fn write(home: &mut Home, what: What, way: Way, words: Words) -> Vec<Wish> {
    let Some(today) = home.files.today else { return Vec::new() };
    let cases: Vec<Case> = match what {
        What::Case | What::Report => vec![home.scoring.case.clone()],
        _ => home.present().map(|kept| Case::clone(&kept.case)).collect(),
    };
    let written = Rc::new(export::write(what, words, &AI1, &cases, today));
    let handed = Handed { what, written, place: 0, way, is_shown: false };
    let mut wishes = match way {
        Way::Save => handed.written.files.iter().cloned().map(Wish::Download).collect(),
        _ => copy(&handed),
    };
    if what == What::Backup {
        home.files.backup.note(Noted::Made, today);
        home.files.counted.clear();
        wishes.push(Wish::NoteBackup(Noted::Made, today));
    }
    home.files.handed = Some(handed);
    wishes
}

fn copy(handed: &Handed) -> Vec<Wish> {
    let file = handed.written.files.get(handed.place);
    file.map(|file| Wish::Copy(file.text.to_string())).into_iter().collect()
}

/// The text was copied, or it could not be, and has to be shown.
pub(super) fn copied(home: &mut Home, is_copied: bool) {
    let handed = home.files.handed.as_mut();
    if let Some(handed) = handed.filter(|handed| handed.way == Way::Copy) {
        handed.way = if is_copied { Way::Copied } else { Way::NotCopied };
        handed.is_shown |= !is_copied;
    }
}

/// The next file that waits becomes the preview. What it would bring depends on what those before it
/// have brought.
fn next(home: &mut Home) {
    let brought = home.files.waiting.pop_front();
    home.files.preview = brought.map(|Brought { name, bytes, suffix }| {
        let at_hand: Vec<&Case> = home.present().map(|kept| &*kept.case).collect();
        let copy_of = |title: &str| format!("{title} {suffix}").trim_start().to_owned();
        let plan =
            bytes.and_then(|bytes| plan(&AI1, &at_hand, &bytes, copy_of).map_err(Unread::File));
        Preview { name, plan: Rc::new(plan) }
    });
}

/// What a file would bring stands on the page of all cases.
fn go_to_cases(home: &mut Home) -> Vec<Wish> {
    if home.place == Place::Cases {
        return Vec::new();
    }
    super::update::go(home, Place::Cases)
}

/// Adds what is new. A case that was deleted here comes back as the file has it; what it was before
/// goes to its history, as with every change.
fn add(home: &mut Home) -> Vec<Wish> {
    let preview = home.files.preview.take();
    let plan = preview.and_then(|preview| Rc::unwrap_or_clone(preview.plan).ok());
    let ids = &mut home.ids;
    let cases = plan.map(|plan| plan.apply(|| ids.make())).unwrap_or_default();
    home.files.added = cases.iter().map(|case| case.id.clone()).collect();
    home.notice = Some(Notice::Added(cases.len()));
    next(home);
    let kept = |case| Kept { case: Rc::new(case), deleted: false };
    keep_all(home, cases.into_iter().map(kept).collect())
}

fn take_back(home: &mut Home) -> Vec<Wish> {
    home.notice = None;
    let added = std::mem::take(&mut home.files.added);
    if added.contains(&home.scoring.case.id) {
        super::update::close(home);
    }
    let cases = added.iter().filter_map(|id| home.cases.get(id));
    let deleted = cases.map(|kept| Kept { deleted: true, ..kept.clone() }).collect();
    keep_all(home, deleted)
}

fn keep_all(home: &mut Home, all: Vec<Kept>) -> Vec<Wish> {
    for kept in &all {
        home.cases.insert(kept.case.id.clone(), kept.clone());
    }
    vec![Wish::KeepAll(all)]
}

/// A case was changed. Counted once for each visit to it.
pub(super) fn changed(home: &mut Home, id: &str) -> Option<Wish> {
    let files = &mut home.files;
    let today = files.today.filter(|_| files.counted != id)?;
    id.clone_into(&mut files.counted);
    files.backup.note(Noted::Change, today);
    Some(Wish::NoteBackup(Noted::Change, today))
}

/// The person went to another page: the next change is another one, and what was written is done with.
pub(super) fn went(home: &mut Home) {
    home.files.counted.clear();
    home.files.handed = None;
}

/// The day of a moment.
pub(super) fn day(now: &Timestamp) -> Option<Date> {
    now.as_str().get(..10)?.parse().ok()
}
