//! Files that go out and come in: what is written comes back, and what comes adds and replaces nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::bulk_progress::{
    BATCH_SIZE, BulkKind as Done, BulkProgress, UnfinishedBulk,
};
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::StorageError;
use stop_fix_scale::app::case::message::CaseMessage;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::backup::{BackupEvent, BackupStatus};
use stop_fix_scale::app::files::import_plan::{ImportPlan, Standing};
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::files::state::{
    BackupFolder, Delivery, FolderChoice, FolderOutcome, ImportError, IncomingFile,
};
use stop_fix_scale::app::files::write::{ExportFiles, ExportKind, TextFile, write};
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::share::message::ShareMessage;
use stop_fix_scale::app::share::state::Dialog;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::storage::message::StorageMessage;
use stop_fix_scale::app::storage::state::StorageReport;
use stop_fix_scale::app::update::update;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::format::case_file::{Case, Review};
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::format::limits::MAX_CASES_IN_FILE;
use stop_fix_scale_core::format::{csv, ndjson};
use stop_fix_scale_core::model::{AI1, PerCriterion};
use test_support::{answers, config};

const TODAY: &str = "2026-11-21";

fn words() -> Words {
    Words::new(Language::English, PluralCategory::english)
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is no date"))
}

/// A tool that knows these cases.
fn state(cases: &[Case]) -> State {
    let mut state = State::new("seed", MODEL);
    let kept = |case: &Case| SavedCase { case: Rc::new(case.clone()), deleted: false };
    does(&mut state, Message::Event(Event::Loaded(cases.iter().map(kept).collect())));
    state
}

fn does(state: &mut State, deed: Message) -> Vec<Effect> {
    does_on(state, deed, TODAY)
}

fn does_on(state: &mut State, deed: Message, day: &str) -> Vec<Effect> {
    let now: Timestamp = format!("{day}T12:00:00Z").parse().expect("a moment");
    update(state, deed, &now)
}

fn files(state: &mut State, deed: FilesMessage) -> Vec<Effect> {
    does(state, Message::Files(deed))
}

fn brought(name: &str, text: &str) -> IncomingFile {
    let read = stop_fix_scale::app::files::import_plan::read(&AI1, text.as_bytes())
        .map(Rc::new)
        .map_err(ImportError::Invalid);
    IncomingFile { name: name.into(), read, suffix: "(from a file)".into() }
}

/// Brings a file and adds what it has. What is to be stored for it.
fn import(state: &mut State, text: &str) -> Vec<SavedCase> {
    files(state, FilesMessage::Choose(brought("a.json", text)));
    let wishes = files(state, FilesMessage::Add);
    store_many(state, wishes)
}

/// Stores what is to be stored together, until nothing more is. All of that.
fn store_many(state: &mut State, mut wishes: Vec<Effect>) -> Vec<SavedCase> {
    let mut stored = Vec::new();
    while let Some((many, _)) = together(&wishes) {
        assert!(many.len() <= BATCH_SIZE, "not too many at a time");
        stored.extend(many.clone());
        wishes = does(state, Message::Event(Event::BulkSaved(Ok(many))));
    }
    assert_eq!(state.files.bulk, None, "it ends");
    stored
}

/// What is to be stored together, and what is noted with it.
fn together(wishes: &[Effect]) -> Option<(Vec<SavedCase>, BulkProgress)> {
    wishes.iter().find_map(|wish| match wish {
        Effect::SaveBulk(many, progress) => Some((many.clone(), progress.clone())),
        _ => None,
    })
}

fn exported(what: ExportKind, cases: &[Case]) -> ExportFiles {
    write(what, words(), &AI1, cases, date(TODAY))
}

fn texts(written: &ExportFiles) -> Vec<&str> {
    written.files.iter().map(|file| &*file.text).collect()
}

fn case(id: &str, title: &str) -> Case {
    Case { id: id.into(), title: title.into(), ..Case::default() }
}

fn backup_of(cases: &[Case]) -> String {
    texts(&exported(ExportKind::Backup, cases)).concat()
}

/// The cases that are not deleted, by id.
fn at_hand(state: &State) -> BTreeMap<String, Case> {
    state.cases.not_deleted().map(|kept| (kept.case.id.clone(), Case::clone(&kept.case))).collect()
}

fn by_id(cases: &[Case]) -> BTreeMap<String, Case> {
    cases.iter().map(|case| (case.id.clone(), case.clone())).collect()
}

/// Cases with everything that a person can fill in; no two have an id in common.
fn cases() -> impl Strategy<Value = Vec<Case>> {
    let texts = (any::<[u8; 3]>(), any::<String>(), any::<String>(), any::<String>());
    let case =
        (texts, answers(), 0_usize..3).prop_map(|((id, title, summary, note), answers, day)| {
            let dates = [None, Some("2026-11-20T08:00:00Z"), Some("2031-01-01T00:00:00Z")];
            let moment = dates[day].and_then(|moment| moment.parse::<Timestamp>().ok());
            Case {
                id: format!("{:x}", id[0] % 8),
                title,
                summary,
                answers,
                notes: PerCriterion::from_fn(|_| note.clone()),
                review: Review { floor: note.clone(), ..Review::default() },
                created: moment.clone(),
                updated: moment,
                ..Case::default()
            }
        });
    vec(case, 1..5).prop_map(|cases| by_id(&cases).into_values().collect())
}

proptest! {
    #![proptest_config(Config { cases: (config().cases / 400).max(20), ..config() })]

    #[test]
    fn every_file_that_is_written_brings_back_the_same_cases(cases in cases()) {
        let backup = exported(ExportKind::Backup, &cases);
        prop_assert_eq!((backup.files.len(), backup.left_out), (1, 0));
        let text = &*backup.files[0].text;
        prop_assert_eq!(crate::schema::MANY.problems(&serde_json::from_str(text).expect("JSON")), "");
        let mut one_file = state(&[]);
        import(&mut one_file, text);
        prop_assert_eq!(at_hand(&one_file), by_id(&cases));
        let mut many_files = state(&[]);
        for case in &cases {
            let file = exported(ExportKind::Case, std::slice::from_ref(case));
            let text = &*file.files[0].text;
            prop_assert_eq!(crate::schema::ONE.problems(&serde_json::from_str(text).expect("JSON")), "");
            import(&mut many_files, text);
        }
        prop_assert_eq!(at_hand(&many_files), by_id(&cases));
        // Once more brings nothing.
        import(&mut one_file, text);
        prop_assert_eq!(at_hand(&one_file), by_id(&cases));
    }

    #[test]
    fn what_comes_in_adds_and_never_replaces_and_goes_again_when_taken_back(
        mine in cases(),
        theirs in cases(),
    ) {
        let mut state = state(&mine);
        let all = import(&mut state, &backup_of(&theirs));
        let after = at_hand(&state);
        for (id, case) in by_id(&mine) {
            prop_assert_eq!(after.get(&id), Some(&case), "mine is as it was");
        }
        for case in &theirs {
            let is_it = |other: &&Case| {
                other.answers == case.answers && other.summary == case.summary
                    && other.title.trim_start().starts_with(case.title.trim())
            };
            prop_assert!(after.values().any(|other| is_it(&other)), "theirs is here");
        }
        // What is kept is what was added, and nothing of mine.
        prop_assert_eq!(all.len(), after.len() - mine.len());
        let (done, total) = (all.len(), all.len());
        prop_assert_eq!(&state.notice, &Some(Notice::Added { done, total }));
        prop_assert!(all.iter().all(|kept| !by_id(&mine).contains_key(&kept.case.id)));
        let wishes = files(&mut state, FilesMessage::UndoImport);
        store_many(&mut state, wishes);
        prop_assert_eq!(at_hand(&state), by_id(&mine));
    }
}

#[test]
fn what_is_set_aside_goes_into_a_backup_and_is_not_replaced() {
    let mut state = state(&[case("a", "Mine"), case("b", "Broken")]);
    let aside = StorageReport { aside: ["b".to_owned()].into(), ..StorageReport::default() };
    does(&mut state, Message::Event(Event::StorageReport(aside)));
    import(&mut state, &backup_of(&[case("b", "Theirs")]));
    let titles =
        |state: &State| at_hand(state).into_values().map(|case| case.title).collect::<Vec<_>>();
    assert_eq!(titles(&state), ["Mine", "Broken", "Theirs (from a file)"]);
    let wishes =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    let Some(Effect::Download(file)) = wishes.first() else { panic!("{wishes:?}") };
    assert!(file.text.contains("Broken"));
}

#[test]
fn a_deleted_case_comes_back_from_a_file() {
    let mut state = state(&[case("a", "Mine")]);
    let file = backup_of(&[case("a", "Mine")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    assert_eq!(at_hand(&state), BTreeMap::new());
    import(&mut state, &file);
    assert_eq!(at_hand(&state), by_id(&[case("a", "Mine")]));
}

#[test]
fn what_has_come_since_the_preview_is_not_replaced() {
    let mut state = state(&[case("a", "Mine")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    let theirs = Case { summary: "Theirs".into(), ..case("a", "Mine") };
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[theirs]))));
    does(&mut state, Message::Cases(CasesMessage::Restore("a".into())));
    let other = SavedCase { case: Rc::new(case("b", "Other tab")), deleted: false };
    does(&mut state, Message::Event(Event::ChangedElsewhere(vec![other])));
    let wishes = files(&mut state, FilesMessage::Add);
    store_many(&mut state, wishes);
    let after = at_hand(&state);
    assert_eq!((after.len(), &after["a"]), (3, &case("a", "Mine")));
}

#[test]
fn a_tool_that_may_only_read_adds_nothing() {
    let mut state = state(&[case("a", "Mine")]);
    does(&mut state, Message::Event(Event::SaveStatus(SaveStatus::NotSaved(StorageError::Newer))));
    assert_eq!(import(&mut state, &backup_of(&[case("b", "Theirs")])), []);
    assert_eq!(at_hand(&state).len(), 1);
    let wishes =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    assert!(matches!(wishes.first(), Some(Effect::Download(_))), "what is here can be taken along");
}

#[test]
fn files_wait_for_each_other_and_each_sees_what_those_before_it_brought() {
    let mut state = state(&[]);
    let file = backup_of(&[case("a", "One")]);
    for name in ["1.json", "2.json"] {
        files(&mut state, FilesMessage::Choose(brought(name, &file)));
    }
    let lost = IncomingFile { read: Err(ImportError::Unreadable), ..brought("3.json", "") };
    files(&mut state, FilesMessage::Choose(lost));
    let shown = |state: &State| {
        let preview = state.files.preview.as_ref()?;
        let adds = preview.plan.as_ref().as_ref().map(ImportPlan::adds).map_err(Clone::clone);
        Some((preview.file.name.clone(), adds))
    };
    assert_eq!(shown(&state), Some(("1.json".into(), Ok(1))));
    let wishes = files(&mut state, FilesMessage::Add);
    assert_eq!(shown(&state), None, "what the next one would bring depends on this one");
    store_many(&mut state, wishes);
    assert_eq!(shown(&state), Some(("2.json".into(), Ok(0))));
    files(&mut state, FilesMessage::Cancel);
    assert_eq!(shown(&state), Some(("3.json".into(), Err(ImportError::Unreadable))));
    files(&mut state, FilesMessage::Cancel);
    assert_eq!(shown(&state), None);
}

#[test]
fn a_pasted_file_is_shown_before_it_is_added_wherever_the_person_is() {
    let mut state = state(&[]);
    does(&mut state, Message::Navigate(Page::About));
    does(&mut state, Message::Share(ShareMessage::OpenPasteDialog));
    assert_eq!(state.share.dialog, Some(Dialog::Open));
    let file = backup_of(&[case("a", "One")]);
    does(&mut state, Message::Share(ShareMessage::PastedFile(brought("pasted", &file))));
    assert_eq!((state.share.dialog.clone(), &state.page), (None, &Page::Cases));
    assert_eq!(at_hand(&state), BTreeMap::new(), "nothing is added unasked");
    let wishes = files(&mut state, FilesMessage::Add);
    store_many(&mut state, wishes);
    assert_eq!(at_hand(&state), by_id(&[case("a", "One")]));
}

#[test]
fn more_than_one_file_holds_goes_into_several_and_all_of_it_comes_back() {
    let numbered = |number: usize| case(&format!("{number:05}"), "x");
    let large = |number: usize| Case {
        notes: PerCriterion::from_fn(|_| "ñ".repeat(4_000)),
        ..numbered(number)
    };
    let rows: [(Vec<Case>, usize); 5] = [
        (Vec::new(), 0),
        ((0..MAX_CASES_IN_FILE).map(numbered).collect(), 1),
        ((0..=MAX_CASES_IN_FILE).map(numbered).collect(), 2),
        ((0..30).map(large).collect(), 1),
        // Each has 160 KB, and a file 5 MB.
        ((0..70).map(large).collect(), 3),
    ];
    for (cases, expected) in rows {
        let written = exported(ExportKind::Backup, &cases);
        let names: Vec<&str> = written.files.iter().map(|file| &*file.name).collect();
        match expected {
            0 => assert_eq!(names, [""; 0]),
            1 => assert_eq!(names, ["stop-fix-scale-2026-11-21.json"]),
            2 => assert_eq!(
                names,
                ["stop-fix-scale-2026-11-21-1-of-2.json", "stop-fix-scale-2026-11-21-2-of-2.json"]
            ),
            _ => assert_eq!(names.len(), expected, "{} cases", cases.len()),
        }
        // A tool takes no more than so many.
        let mut found = BTreeMap::new();
        for text in texts(&written) {
            let mut state = state(&[]);
            import(&mut state, text);
            found.extend(at_hand(&state));
        }
        assert!(found == by_id(&cases), "{} cases", cases.len());
    }
}

#[test]
fn a_case_that_no_file_holds_is_left_out_and_told() {
    let too_large =
        Case { notes: PerCriterion::from_fn(|_| "ñ".repeat(10_000)), ..case("b", "Too large") };
    let cases = [case("a", "One"), too_large.clone(), case("c", "Three")];
    let written = exported(ExportKind::Backup, &cases);
    assert_eq!((written.files.len(), written.left_out), (1, 1));
    let mut state = state(&[]);
    import(&mut state, texts(&written)[0]);
    assert_eq!(at_hand(&state).into_keys().collect::<Vec<_>>(), ["a", "c"]);
    assert_eq!(
        exported(ExportKind::Case, &[too_large]),
        ExportFiles { files: Vec::new(), left_out: 1 }
    );
}

#[test]
fn each_kind_of_file_has_its_name_and_holds_what_its_writer_writes() {
    let cases = [case("a", "Größe: A/B"), case("b", "=1+1")];
    let rows = [
        (ExportKind::Table, "stop-fix-scale-2026-11-21.csv", csv::write(&AI1, &cases)),
        (ExportKind::Lines, "stop-fix-scale-2026-11-21.ndjson", ndjson::write(&AI1, &cases)),
        (ExportKind::Case, "Größe-A-B.json", cases[0].to_json(&AI1).expect("small")),
        (
            ExportKind::Report,
            "Größe-A-B.md",
            stop_fix_scale::app::report::write(words(), &AI1, &cases[0]),
        ),
    ];
    for (what, name, text) in rows {
        let written = exported(what, &cases);
        let [TextFile { name: its_name, text: its_text, .. }] = &written.files[..] else {
            panic!("{written:?}")
        };
        assert_eq!((&**its_name, &**its_text), (name, &*text));
    }
}

#[test]
fn a_change_is_counted_once_for_each_visit_and_a_backup_starts_anew() {
    let mut state = state(&[case("a", "One")]);
    let typed = |state: &mut State, text: &str, day: &str| {
        does_on(state, Message::Case(CaseMessage::SetText(TextField::Title, text.into())), day)
    };
    let noted =
        |wishes: &[Effect]| wishes.iter().any(|wish| matches!(wish, Effect::RecordBackupEvent(..)));
    let due = |state: &State| state.files.backup.is_due(date(TODAY));
    for visit in 1..=20 {
        assert!(!due(&state), "{visit}");
        does(&mut state, Message::Cases(CasesMessage::Open("a".into())));
        assert!(noted(&typed(&mut state, &format!("{visit}"), TODAY)));
        assert!(!noted(&typed(&mut state, &format!("{visit}x"), TODAY)), "one visit, one change");
        assert_eq!(state.files.backup.changes, visit);
    }
    assert!(due(&state));
    let wishes =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    assert_eq!(wishes.last(), Some(&Effect::RecordBackupEvent(BackupEvent::Made, date(TODAY))));
    assert!(!due(&state));
    import(&mut state, &backup_of(&[case("b", "Two")]));
    assert_eq!(state.files.backup.changes, 0, "what comes from a file is in a file");
    // Neither a table nor one case is a backup.
    typed(&mut state, "again", TODAY);
    for what in [ExportKind::Table, ExportKind::Lines, ExportKind::Case, ExportKind::Report] {
        files(&mut state, FilesMessage::Export(what, Delivery::Download, words()));
        assert_eq!(state.files.backup.changes, 1);
    }
    assert!(state.files.backup.is_due(date("2026-12-21")), "30 days later");
    assert!(!state.files.backup.is_due(date("2026-12-20")));
}

#[test]
fn what_is_known_of_backups_is_remembered_and_nonsense_is_nothing() {
    let all = [0, 24].into_iter().flat_map(|changes| {
        [None, Some(date(TODAY))].into_iter().flat_map(move |last| {
            [None, Some(date("2020-02-29"))].map(move |first| BackupStatus { changes, last, first })
        })
    });
    for backup in all {
        assert_eq!(BackupStatus::from(backup.to_string().as_str()), backup);
    }
    for text in ["", " ", "x y z", "-1 2026-02-30 -", "99999999999 - -", "\0"] {
        assert_eq!(BackupStatus::from(text), BackupStatus::default(), "{text:?}");
    }
}

#[test]
fn a_folder_counts_once_it_was_read_there() {
    let mut state = state(&[case("a", "One")]);
    does(&mut state, Message::Case(CaseMessage::SetText(TextField::Title, "x".into())));
    let write = |state: &mut State, way| {
        files(state, FilesMessage::Export(ExportKind::Backup, way, words()))
    };
    let put = |state: &mut State, put| does(state, Message::Event(Event::FolderOutcome(put)));
    let way = |state: &State| state.files.export.as_ref().map(|handed| handed.delivery.clone());
    let wishes = write(&mut state, Delivery::Folder);
    assert!(
        matches!(&wishes[..], [Effect::WriteToFolder(files, FolderChoice::Known)] if files.len() == 1)
    );
    assert_eq!(put(&mut state, FolderOutcome::Failed), []);
    assert_eq!((way(&state), state.files.backup.changes), (Some(Delivery::FolderFailed), 1));
    let wishes = write(&mut state, Delivery::OtherFolder);
    assert!(matches!(&wishes[..], [Effect::WriteToFolder(_, FolderChoice::Other)]));
    put(&mut state, FolderOutcome::Cancelled);
    assert_eq!((way(&state), state.files.backup.changes), (None, 1));
    write(&mut state, Delivery::Folder);
    let wishes = put(&mut state, FolderOutcome::Written("Board".into(), vec!["other.json".into()]));
    assert_eq!(wishes, [Effect::RecordBackupEvent(BackupEvent::Made, date(TODAY))]);
    assert_eq!(
        (way(&state), state.files.backup.changes),
        (Some(Delivery::InFolder("Board".into())), 0)
    );
    assert_eq!(state.files.folder, BackupFolder::Chosen("Board".into()));
    let handed = state.files.export.as_ref().expect("it stays in sight");
    assert_eq!(handed.written.files[0].name, "other.json", "the name that it got");
}

#[test]
fn a_folder_gets_a_backup_by_itself_when_one_is_due() {
    let mut state = state(&[case("a", "One")]);
    let visit = |state: &mut State, visit: u32| {
        does(state, Message::Cases(CasesMessage::Open("a".into())));
        does(state, Message::Case(CaseMessage::SetText(TextField::Title, visit.to_string())));
        let wishes = does(state, Message::Navigate(Page::Cases));
        wishes.into_iter().find(|wish| matches!(wish, Effect::WriteToFolder(..)))
    };
    for number in 1..=20 {
        assert_eq!(visit(&mut state, number), None, "there is no folder");
    }
    does(&mut state, Message::Event(Event::BackupFolder(BackupFolder::Chosen("Board".into()))));
    let wish = visit(&mut state, 21);
    let Some(Effect::WriteToFolder(files, FolderChoice::WithoutAsking)) = wish else {
        panic!("{wish:?}")
    };
    assert!(files[0].text.contains(r#""title":"21""#), "with the last change");
    // Somebody has to be asked, or the disk is full: the line reminds, and nothing else is said.
    for put in [FolderOutcome::Cancelled, FolderOutcome::Failed] {
        heard_of_folder(&mut state, put);
        assert!(state.files.backup.is_due(date(TODAY)));
    }
    self::files(&mut state, FilesMessage::Export(ExportKind::Table, Delivery::Download, words()));
    heard_of_folder(&mut state, FolderOutcome::Written("Board".into(), vec!["x.json".into()]));
    let handed = state.files.export.as_ref().expect("the table");
    assert_eq!(
        (&handed.delivery, &*handed.written.files[0].name),
        (&Delivery::Download, "stop-fix-scale-2026-11-21.csv")
    );
    assert!(!state.files.backup.is_due(date(TODAY)));
    assert_eq!(visit(&mut state, 22), None, "not before the next one is due");
}

fn heard_of_folder(state: &mut State, put: FolderOutcome) {
    does(state, Message::Event(Event::FolderOutcome(put)));
}

#[test]
fn what_cannot_be_copied_is_shown() {
    let mut state = state(&[case("a", "One")]);
    does(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let wishes =
        files(&mut state, FilesMessage::Export(ExportKind::Report, Delivery::Copying, words()));
    assert!(matches!(&wishes[..], [Effect::CopyText(text)] if text.contains("One")));
    let handed = |state: &State| {
        let handed = state.files.export.as_ref().expect("it stays in sight");
        (handed.delivery.clone(), handed.is_shown)
    };
    does(&mut state, Message::Event(Event::CopyFinished(false)));
    assert_eq!(handed(&state), (Delivery::CopyFailed, true));
    let wishes = files(&mut state, FilesMessage::CopyFile(0));
    assert!(matches!(&wishes[..], [Effect::CopyText(_)]));
    does(&mut state, Message::Event(Event::CopyFinished(true)));
    assert_eq!(handed(&state), (Delivery::Copied, true));
    // What somebody else has copied says nothing about it.
    does(&mut state, Message::Event(Event::CopyFinished(false)));
    assert_eq!(handed(&state), (Delivery::Copied, true));
    does(&mut state, Message::Navigate(Page::Cases));
    assert_eq!(state.files.export, None);
}

/// So many cases that it takes three times to store them.
fn many() -> Vec<Case> {
    (0..BATCH_SIZE * 2 + 10).map(|number| case(&format!("{number:04}"), "One of many")).collect()
}

fn progress(what: Done, done: usize) -> BulkProgress {
    BulkProgress { what, done, total: many().len(), source: "a.json".into() }
}

#[test]
fn what_is_added_is_told_once_it_is_stored_and_never_before() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut wishes = files(&mut state, FilesMessage::Add);
    assert_eq!(
        wishes.first(),
        Some(&Effect::BeginBulk(progress(Done::Add, 0))),
        "before the first of them"
    );
    let mut steps = Vec::new();
    while let Some((next, noted)) = together(&wishes) {
        let shown = state.files.bulk.as_ref().map(|many| many.progress.done);
        steps.push((shown, next.len(), noted.done, at_hand(&state).len()));
        assert_eq!(noted, progress(Done::Add, noted.done));
        assert_eq!(state.notice, None, "not before all of it is stored");
        wishes = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(
        steps,
        [(Some(0), 200, 200, 0), (Some(200), 200, 400, 200), (Some(400), 10, 410, 400)]
    );
    assert_eq!(state.notice, Some(Notice::Added { done: 410, total: 410 }));
    assert_eq!(at_hand(&state).len(), 410);
    let wishes = files(&mut state, FilesMessage::UndoImport);
    assert_eq!(at_hand(&state).len(), 410, "they go as they are stored");
    assert_eq!(wishes.first(), Some(&Effect::BeginBulk(progress(Done::TakeBack, 0))));
    assert_eq!(store_many(&mut state, wishes).len(), 410);
    assert_eq!((at_hand(&state).len(), &state.notice), (0, &None));
}

#[test]
fn a_case_that_no_store_takes_is_not_told_as_added() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut wishes = files(&mut state, FilesMessage::Add);
    while let Some((mut next, _)) = together(&wishes) {
        next.retain(|kept| kept.case.id != "0203");
        wishes = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(state.notice, Some(Notice::Added { done: 409, total: 410 }));
    assert_eq!(at_hand(&state).len(), 409);
    assert_eq!(wishes, [Effect::EndBulk(Vec::new())], "the next start has nothing to tell");
}

#[test]
fn a_file_waits_until_it_is_known_what_is_at_hand() {
    let mut state = State::new("seed", MODEL);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "older")]))));
    assert_eq!(state.files.preview, None, "everything would be new");
    let here = SavedCase { case: Rc::new(case("a", "newer")), deleted: false };
    does(&mut state, Message::Event(Event::Loaded(vec![here])));
    let preview = state.files.preview.as_ref().expect("it is shown");
    let plan = preview.plan.as_ref().as_ref().expect("it can be read");
    assert_eq!(plan.adds(), 1);
    assert!(plan.entries.iter().flatten().all(|entry| entry.standing != Standing::New), "{plan:?}");
}

/// The many are added; the next file, which has one case, is shown.
fn with_the_first_of_two_files() -> State {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    files(&mut state, FilesMessage::Choose(brought("b.json", &backup_of(&[case("alone", "")]))));
    let wishes = files(&mut state, FilesMessage::Add);
    store_many(&mut state, wishes);
    state
}

#[test]
fn one_thing_is_done_with_many_cases_at_a_time() {
    let mut state = with_the_first_of_two_files();
    assert!(state.files.preview.is_some(), "the next file is shown");
    let mut wishes = files(&mut state, FilesMessage::UndoImport);
    assert_eq!(state.files.preview, None, "it waits until that is done");
    // Somebody works on one of them before it is its turn.
    does(&mut state, Message::Cases(CasesMessage::Rename("0405".into(), "Typed meanwhile".into())));
    let mut taken = Vec::new();
    while let Some((next, _)) = together(&wishes) {
        taken.extend(next.clone());
        wishes = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(taken.len(), 410);
    let typed = taken.iter().find(|kept| kept.case.id == "0405").expect("it is taken back");
    assert_eq!((&*typed.case.title, typed.deleted), ("Typed meanwhile", true));
    assert!(state.files.preview.is_some(), "and then it is shown");
}

#[test]
fn nothing_is_taken_back_while_something_is_added() {
    let mut state = with_the_first_of_two_files();
    files(&mut state, FilesMessage::Add);
    assert_eq!(
        files(&mut state, FilesMessage::UndoImport),
        [],
        "it would leave the other in the middle"
    );
    assert_eq!(state.files.bulk.as_ref().map(|many| many.progress.what), Some(Done::Add));
}

#[test]
fn where_the_store_does_not_answer_a_file_can_be_looked_at() {
    let mut state = State::new("seed", MODEL);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "")]))));
    assert_eq!(state.files.preview, None);
    does(&mut state, Message::Event(Event::SaveStatus(SaveStatus::NoAnswer)));
    assert!(state.files.preview.is_some());
}

#[test]
fn what_comes_to_hand_while_cases_are_added_is_not_replaced() {
    let mut state = state(&[case("0300", "Ours")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("0300".into())));
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut wishes = files(&mut state, FilesMessage::Add);
    // It is brought back, and worked on, before it is its turn.
    does(&mut state, Message::Cases(CasesMessage::Restore("0300".into())));
    does(&mut state, Message::Cases(CasesMessage::Rename("0300".into(), "Ours, and more".into())));
    while let Some((next, _)) = together(&wishes) {
        assert!(next.iter().all(|kept| kept.case.id != "0300"));
        wishes = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(state.cases.get("0300").expect("it is there").case.title, "Ours, and more");
    assert_eq!(state.notice, Some(Notice::Added { done: 409, total: 410 }));
}

#[test]
fn what_is_typed_while_cases_are_taken_back_stays_in_sight() {
    let mut state = state(&[]);
    files(
        &mut state,
        FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "From the file")]))),
    );
    let wishes = files(&mut state, FilesMessage::Add);
    store_many(&mut state, wishes);
    let wishes = files(&mut state, FilesMessage::UndoImport);
    let (flying, _) = together(&wishes).expect("it is stored");
    does(&mut state, Message::Cases(CasesMessage::Rename("a".into(), "Typed".into())));
    does(&mut state, Message::Event(Event::BulkSaved(Ok(flying))));
    assert_eq!(
        (
            &*state.cases.get("a").expect("it is there").case.title,
            state.cases.get("a").expect("it is there").deleted
        ),
        ("Typed", false)
    );
}

#[test]
fn what_is_offered_to_be_undone_is_never_of_the_file_before() {
    let mut state = with_the_first_of_two_files();
    assert_eq!(state.notice, Some(Notice::Added { done: 410, total: 410 }));
    // To undo it while the next one is added would leave that one in the middle.
    let wishes = files(&mut state, FilesMessage::Add);
    assert_eq!(state.notice, None);
    store_many(&mut state, wishes);
    assert_eq!(state.notice, Some(Notice::Added { done: 1, total: 1 }));
}

#[test]
fn adding_many_can_be_stopped_and_gone_on_with() {
    let mut state = state(&[]);
    let file = backup_of(&many());
    files(&mut state, FilesMessage::Choose(brought("a.json", &file)));
    let wishes = files(&mut state, FilesMessage::Add);
    let (first, _) = together(&wishes).expect("it is stored");
    assert_eq!(
        files(&mut state, FilesMessage::StopBulk),
        [Effect::StopBulk],
        "what is under way is stored"
    );
    let wishes = does(&mut state, Message::Event(Event::BulkSaved(Ok(first))));
    assert_eq!(wishes, [Effect::EndBulk(Vec::new())], "the next start has nothing to tell");
    assert_eq!(state.notice, Some(Notice::Added { done: 200, total: 410 }));
    assert_eq!(at_hand(&state).len(), 200);
    assert_eq!(import(&mut state, &file).len(), 210, "the same file adds the rest");
    assert_eq!(at_hand(&state), by_id(&many()));
}

#[test]
fn adding_many_waits_where_there_is_no_room() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let wishes = files(&mut state, FilesMessage::Add);
    let first = together(&wishes).expect("it is stored");
    let trouble = |state: &State| state.files.bulk.as_ref().map(|many| many.error.clone());
    assert_eq!(does(&mut state, Message::Event(Event::BulkSaved(Err(StorageError::Full)))), []);
    assert_eq!((trouble(&state), at_hand(&state).len()), (Some(Some(StorageError::Full)), 0));
    let again = files(&mut state, FilesMessage::RetryBulk);
    assert_eq!(together(&again), Some(first), "the same once more");
    assert_eq!(trouble(&state), Some(None));
    does(&mut state, Message::Event(Event::BulkSaved(Err(StorageError::Full))));
    assert_eq!(files(&mut state, FilesMessage::StopBulk), [Effect::EndBulk(Vec::new())]);
    assert_eq!(state.notice, Some(Notice::Added { done: 0, total: 410 }));
}

#[test]
fn what_was_begun_before_the_page_was_gone_is_known_until_it_is_through() {
    let unfinished = |tab: &str, source: &str| UnfinishedBulk {
        tab: tab.into(),
        at: format!("{TODAY}T12:00:00Z").parse().expect("a moment"),
        progress: BulkProgress { source: source.into(), ..progress(Done::Add, 200) },
    };
    let told = |tabs: &[&str]| Effect::EndBulk(tabs.iter().map(|tab| (*tab).to_owned()).collect());
    let mut state = state(&[]);
    let both = vec![unfinished("t1", "a.json"), unfinished("t2", "b.json")];
    does(
        &mut state,
        Message::Event(Event::StorageReport(StorageReport {
            unfinished: both,
            ..StorageReport::default()
        })),
    );
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "One")]))));
    let wishes = files(&mut state, FilesMessage::Add);
    let (first, _) = together(&wishes).expect("it is stored");
    assert_eq!(does(&mut state, Message::Event(Event::BulkSaved(Ok(first)))), [told(&["t1"])]);
    assert_eq!(
        does(&mut state, Message::Storage(StorageMessage::AcknowledgeUnfinished)),
        [told(&["t2"])]
    );
    assert_eq!(state.storage.report.unfinished, []);
}
