//! Exporting and importing files: a written file reads back, and an import adds cases without replacing any.

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
use stop_fix_scale::app::files::export_job::ExportJob;
use stop_fix_scale::app::files::import_plan::Updates;
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::files::short_table::ShortTable;
use stop_fix_scale::app::files::standing::Standing;
use stop_fix_scale::app::files::state::{
    BackupFolder, Delivery, FolderChoice, FolderOutcome, ImportError, IncomingFile,
};
use stop_fix_scale::app::files::write::{ExportFiles, ExportKind, WrittenFile, write_one};
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

pub(crate) const TODAY: &str = "2026-11-21";

pub(crate) fn words() -> Words {
    Words::new(Language::English, PluralCategory::english)
}

/// The short table without a comparison.
pub(crate) fn short_table() -> ShortTable {
    ShortTable { words: words(), compared: None }
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a date"))
}

/// A tool with these cases.
pub(crate) fn state(cases: &[Case]) -> State {
    let mut state = State::new("seed", MODEL);
    let saved = |case: &Case| SavedCase { case: Rc::new(case.clone()), deleted: false };
    does(&mut state, Message::Event(Event::Loaded(cases.iter().map(saved).collect())));
    state
}

pub(crate) fn does(state: &mut State, message: Message) -> Vec<Effect> {
    does_on(state, message, TODAY)
}

fn does_on(state: &mut State, message: Message, day: &str) -> Vec<Effect> {
    let now: Timestamp = format!("{day}T12:00:00Z").parse().expect("a moment");
    update(state, message, &now)
}

fn files(state: &mut State, message: FilesMessage) -> Vec<Effect> {
    does(state, Message::Files(message))
}

fn brought(name: &str, text: &str) -> IncomingFile {
    let read = stop_fix_scale::app::files::import_plan::read(&AI1, text.as_bytes())
        .map(Rc::new)
        .map_err(ImportError::Invalid);
    IncomingFile { name: name.into(), read, suffix: "(from a file)".into() }
}

/// Imports a file, and returns the cases that are saved for it.
fn import(state: &mut State, text: &str) -> Vec<SavedCase> {
    files(state, FilesMessage::Choose(brought("a.json", text)));
    let effects = files(state, FilesMessage::Add);
    store_many(state, effects)
}

/// Saves batch after batch until none is left, and returns all saved cases.
fn store_many(state: &mut State, mut effects: Vec<Effect>) -> Vec<SavedCase> {
    let mut stored = Vec::new();
    while let Some((many, _)) = together(&effects) {
        assert!(many.len() <= BATCH_SIZE, "a batch is not too large");
        stored.extend(many.clone());
        effects = does(state, Message::Event(Event::BulkSaved(Ok(many))));
    }
    assert_eq!(state.files.bulk, None, "the bulk action ends");
    stored
}

/// The next batch to save, and the progress that is recorded with it.
fn together(effects: &[Effect]) -> Option<(Vec<SavedCase>, BulkProgress)> {
    effects.iter().find_map(|effect| match effect {
        Effect::SaveBulk(many, progress) => Some((many.clone(), progress.clone())),
        _ => None,
    })
}

fn exported(what: ExportKind, cases: &[Case]) -> ExportFiles {
    if matches!(what, ExportKind::Case | ExportKind::Report) {
        return write_one(what, words(), &AI1, &cases[0]);
    }
    let cases = cases.iter().cloned().map(Rc::new).collect();
    ExportJob::new(what, short_table(), MODEL, (cases, &[]), date(TODAY)).finish()
}

fn texts(written: &ExportFiles) -> Vec<&str> {
    written.files.iter().map(text).collect()
}

fn text(file: &WrittenFile) -> &str {
    file.content.text().expect("a text")
}

fn case(id: &str, title: &str) -> Case {
    Case { id: id.into(), title: title.into(), ..Case::default() }
}

fn backup_of(cases: &[Case]) -> String {
    texts(&exported(ExportKind::Backup, cases)).concat()
}

/// The cases that are not deleted, by id.
fn at_hand(state: &State) -> BTreeMap<String, Case> {
    state
        .cases
        .not_deleted()
        .map(|saved| (saved.case.id.clone(), Case::clone(&saved.case)))
        .collect()
}

fn by_id(cases: &[Case]) -> BTreeMap<String, Case> {
    cases.iter().map(|case| (case.id.clone(), case.clone())).collect()
}

/// Cases with distinct ids and with everything that a person can fill in.
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
    fn every_written_file_imports_the_same_cases(cases in cases()) {
        let backup = exported(ExportKind::Backup, &cases);
        prop_assert_eq!((backup.files.len(), backup.left_out), (1, 0));
        let backup = text(&backup.files[0]);
        prop_assert_eq!(crate::schema::MANY.problems(&serde_json::from_str(backup).expect("JSON")), "");
        let mut one_file = state(&[]);
        import(&mut one_file, backup);
        prop_assert_eq!(at_hand(&one_file), by_id(&cases));
        let mut many_files = state(&[]);
        for case in &cases {
            let file = exported(ExportKind::Case, std::slice::from_ref(case));
            let text = text(&file.files[0]);
            prop_assert_eq!(crate::schema::ONE.problems(&serde_json::from_str(text).expect("JSON")), "");
            import(&mut many_files, text);
        }
        prop_assert_eq!(at_hand(&many_files), by_id(&cases));
        // Importing it again adds nothing.
        import(&mut one_file, backup);
        prop_assert_eq!(at_hand(&one_file), by_id(&cases));
    }

    #[test]
    fn an_import_adds_cases_replaces_none_and_can_be_undone(
        mine in cases(),
        theirs in cases(),
    ) {
        let mut state = state(&mine);
        let all = import(&mut state, &backup_of(&theirs));
        let after = at_hand(&state);
        for (id, case) in by_id(&mine) {
            prop_assert_eq!(after.get(&id), Some(&case), "the existing case is unchanged");
        }
        for case in &theirs {
            let is_it = |other: &&Case| {
                other.answers == case.answers && other.summary == case.summary
                    && other.title.trim_start().starts_with(case.title.trim())
            };
            prop_assert!(after.values().any(|other| is_it(&other)), "the imported case is here");
        }
        // Exactly the added cases are saved, and no existing one.
        prop_assert_eq!(all.len(), after.len() - mine.len());
        let (done, total) = (all.len(), all.len());
        prop_assert_eq!(&state.notice, &Some(Notice::Added { done, total, updated: 0 }));
        prop_assert!(all.iter().all(|saved| !by_id(&mine).contains_key(&saved.case.id)));
        let effects = files(&mut state, FilesMessage::UndoImport);
        store_many(&mut state, effects);
        prop_assert_eq!(at_hand(&state), by_id(&mine));
    }
}

/// Imports a file in which all cases that differ update the existing ones.
fn import_updates(state: &mut State, text: &str) -> Vec<SavedCase> {
    files(state, FilesMessage::Choose(brought("a.json", text)));
    files(state, FilesMessage::ChooseUpdate(None, true));
    let effects = files(state, FilesMessage::Add);
    store_many(state, effects)
}

proptest! {
    #![proptest_config(Config { cases: (config().cases / 400).max(20), ..config() })]

    #[test]
    fn updates_replace_the_cases_of_the_same_id_and_can_be_undone_as_a_whole(
        mine in cases(),
        theirs in cases(),
    ) {
        let mut state = state(&mine);
        let file = backup_of(&theirs);
        let all = import_updates(&mut state, &file);
        let mut expected = by_id(&mine);
        let known = expected.clone();
        for (id, case) in by_id(&theirs) {
            // The same content stays as it is, with its own time of the last change.
            let is_same = known.get(&id).is_some_and(|mine| Case { updated: None, ..mine.clone() } == Case { updated: None, ..case.clone() });
            if !is_same {
                expected.insert(id, case);
            }
        }
        prop_assert_eq!(at_hand(&state), expected);
        let (done, total) = (all.len(), all.len());
        let updated = all.iter().filter(|saved| known.contains_key(&saved.case.id)).count();
        prop_assert_eq!(&state.notice, &Some(Notice::Added { done, total, updated }));
        // The same file brings nothing new.
        prop_assert_eq!(import_updates(&mut state, &file), vec![]);
        let mut state = crate::files::state(&mine);
        import_updates(&mut state, &file);
        let effects = files(&mut state, FilesMessage::UndoImport);
        store_many(&mut state, effects);
        prop_assert_eq!(at_hand(&state), known);
    }
}

#[test]
fn an_update_is_chosen_for_each_case_and_shown_in_the_open_one() {
    let mut state = state(&[case("a", "A"), case("b", "B"), case("c", "C")]);
    does(&mut state, Message::Cases(CasesMessage::Open("b".into())));
    let theirs = ["a", "b", "c"].map(|id| case(id, &format!("Their {id}")));
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&theirs))));
    files(&mut state, FilesMessage::ChooseUpdate(None, true));
    files(&mut state, FilesMessage::ChooseUpdate(Some(2), false));
    files(&mut state, FilesMessage::ChooseUpdate(Some(0), false));
    files(&mut state, FilesMessage::ChooseUpdate(Some(0), true));
    let effects = files(&mut state, FilesMessage::Add);
    store_many(&mut state, effects);
    let titles: Vec<String> = at_hand(&state).into_values().map(|case| case.title).collect();
    assert_eq!(titles, ["Their a", "Their b", "C", "Their c (from a file)"]);
    assert_eq!(state.open.case.title, "Their b", "the open case says what is stored");
    assert_eq!(state.notice, Some(Notice::Added { done: 3, total: 3, updated: 2 }));
    let effects = files(&mut state, FilesMessage::UndoImport);
    store_many(&mut state, effects);
    assert_eq!(at_hand(&state), by_id(&[case("a", "A"), case("b", "B"), case("c", "C")]));
    assert_eq!((&*state.open.case.id, &*state.open.case.title), ("b", "B"));
}

#[test]
fn a_case_edited_during_an_import_is_not_updated() {
    let mut state = state(&[case("a", "A")]);
    let rename = |title: &str| Message::Cases(CasesMessage::Rename("a".into(), title.into()));
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "Theirs")]))));
    files(&mut state, FilesMessage::ChooseUpdate(Some(0), true));
    let effects = files(&mut state, FilesMessage::Add);
    let (batch, _) = together(&effects).expect("a batch");
    does(&mut state, rename("Typed meanwhile"));
    does(&mut state, Message::Event(Event::BulkSaved(Ok(batch))));
    assert_eq!(at_hand(&state)["a"].title, "Typed meanwhile");
    assert_eq!(state.notice, Some(Notice::Added { done: 0, total: 1, updated: 0 }));
}

#[test]
fn a_case_that_is_set_aside_is_backed_up_and_not_replaced() {
    let mut state = state(&[case("a", "Mine"), case("b", "Broken")]);
    let aside = StorageReport { aside: ["b".to_owned()].into(), ..StorageReport::default() };
    does(&mut state, Message::Event(Event::StorageReport(aside)));
    import(&mut state, &backup_of(&[case("b", "Theirs")]));
    let titles =
        |state: &State| at_hand(state).into_values().map(|case| case.title).collect::<Vec<_>>();
    assert_eq!(titles(&state), ["Mine", "Broken", "Theirs (from a file)"]);
    let effects =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    let Some(Effect::Download(file)) = effects.first() else { panic!("{effects:?}") };
    assert!(text(file).contains("Broken"));
}

#[test]
fn importing_restores_a_deleted_case() {
    let mut state = state(&[case("a", "Mine")]);
    let file = backup_of(&[case("a", "Mine")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    assert_eq!(at_hand(&state), BTreeMap::new());
    import(&mut state, &file);
    assert_eq!(at_hand(&state), by_id(&[case("a", "Mine")]));
}

#[test]
fn a_case_that_appears_after_the_preview_is_not_replaced() {
    let mut state = state(&[case("a", "Mine")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    let theirs = Case { summary: "Theirs".into(), ..case("a", "Mine") };
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[theirs]))));
    does(&mut state, Message::Cases(CasesMessage::Restore("a".into())));
    let other = SavedCase { case: Rc::new(case("b", "Other tab")), deleted: false };
    does(&mut state, Message::Event(Event::ChangedElsewhere(vec![other])));
    let effects = files(&mut state, FilesMessage::Add);
    store_many(&mut state, effects);
    let after = at_hand(&state);
    assert_eq!((after.len(), &after["a"]), (3, &case("a", "Mine")));
}

#[test]
fn a_read_only_tool_imports_nothing() {
    let mut state = state(&[case("a", "Mine")]);
    does(&mut state, Message::Event(Event::SaveStatus(SaveStatus::NotSaved(StorageError::Newer))));
    assert_eq!(import(&mut state, &backup_of(&[case("b", "Theirs")])), []);
    assert_eq!(at_hand(&state).len(), 1);
    let effects =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    assert!(matches!(effects.first(), Some(Effect::Download(_))), "exporting still works");
}

#[test]
fn files_are_imported_one_by_one_and_compared_with_earlier_ones() {
    let mut state = state(&[]);
    let file = backup_of(&[case("a", "One")]);
    for name in ["1.json", "2.json"] {
        files(&mut state, FilesMessage::Choose(brought(name, &file)));
    }
    let lost = IncomingFile { read: Err(ImportError::Unreadable), ..brought("3.json", "") };
    files(&mut state, FilesMessage::Choose(lost));
    let shown = |state: &State| {
        let preview = state.files.preview.as_ref()?;
        let adds = preview
            .plan
            .as_ref()
            .as_ref()
            .map(|plan| plan.counts(&Updates::default()).added)
            .map_err(Clone::clone);
        Some((preview.file.name.clone(), adds))
    };
    assert_eq!(shown(&state), Some(("1.json".into(), Ok(1))));
    let effects = files(&mut state, FilesMessage::Add);
    assert_eq!(shown(&state), None, "the preview of the next file depends on this one");
    store_many(&mut state, effects);
    assert_eq!(shown(&state), Some(("2.json".into(), Ok(0))));
    files(&mut state, FilesMessage::Cancel);
    assert_eq!(shown(&state), Some(("3.json".into(), Err(ImportError::Unreadable))));
    files(&mut state, FilesMessage::Cancel);
    assert_eq!(shown(&state), None);
}

#[test]
fn a_file_pasted_on_any_page_is_previewed_before_it_is_added() {
    let mut state = state(&[]);
    does(&mut state, Message::Navigate(Page::About));
    does(&mut state, Message::Share(ShareMessage::OpenPasteDialog));
    assert_eq!(state.share.dialog, Some(Dialog::Open));
    let file = backup_of(&[case("a", "One")]);
    does(&mut state, Message::Share(ShareMessage::PastedFile(brought("pasted", &file))));
    assert_eq!((state.share.dialog.clone(), &state.page), (None, &Page::Cases));
    assert_eq!(at_hand(&state), BTreeMap::new(), "nothing is added without confirmation");
    let effects = files(&mut state, FilesMessage::Add);
    store_many(&mut state, effects);
    assert_eq!(at_hand(&state), by_id(&[case("a", "One")]));
}

#[test]
fn a_large_backup_is_split_into_files_that_all_read_back() {
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
        // Each case has 160 KB, and a file at most 5 MB.
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
        // A new tool for each file, because a single one does not take so many cases.
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
fn a_case_too_large_for_a_file_is_left_out_and_counted() {
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
fn each_kind_of_export_has_its_name_and_content() {
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
        let [file] = &written.files[..] else { panic!("{written:?}") };
        assert_eq!((&*file.name, self::text(file)), (name, &*text));
    }
}

#[test]
fn changes_count_once_per_visit_and_a_backup_resets_the_count() {
    let mut state = state(&[case("a", "One")]);
    let typed = |state: &mut State, text: &str, day: &str| {
        does_on(state, Message::Case(CaseMessage::SetText(TextField::Title, text.into())), day)
    };
    let noted = |effects: &[Effect]| {
        effects.iter().any(|effect| matches!(effect, Effect::RecordBackupEvent(..)))
    };
    let due = |state: &State| state.files.backup.is_due(date(TODAY));
    for visit in 1..=20 {
        assert!(!due(&state), "{visit}");
        does(&mut state, Message::Cases(CasesMessage::Open("a".into())));
        assert!(noted(&typed(&mut state, &format!("{visit}"), TODAY)));
        assert!(!noted(&typed(&mut state, &format!("{visit}x"), TODAY)), "one visit, one change");
        assert_eq!(state.files.backup.changes, visit);
    }
    assert!(due(&state));
    let effects =
        files(&mut state, FilesMessage::Export(ExportKind::Backup, Delivery::Download, words()));
    assert_eq!(effects.last(), Some(&Effect::RecordBackupEvent(BackupEvent::Made, date(TODAY))));
    assert!(!due(&state));
    import(&mut state, &backup_of(&[case("b", "Two")]));
    assert_eq!(state.files.backup.changes, 0, "imported cases are already in a file");
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
fn the_backup_status_reads_back_and_nonsense_gives_the_default() {
    let all = [0, 24].into_iter().flat_map(|changes| {
        [None, Some(date(TODAY))].into_iter().flat_map(move |last| {
            [None, Some(date("2020-02-29"))].into_iter().flat_map(move |first| {
                let status = move |made| BackupStatus { changes, last, first, made };
                [None, Some(1_795_000_000_000)].map(status)
            })
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
fn a_backup_to_a_folder_counts_only_once_it_was_written() {
    let mut state = state(&[case("a", "One")]);
    does(&mut state, Message::Case(CaseMessage::SetText(TextField::Title, "x".into())));
    let write = |state: &mut State, way| {
        files(state, FilesMessage::Export(ExportKind::Backup, way, words()))
    };
    let put = |state: &mut State, put| does(state, Message::Event(Event::FolderOutcome(put)));
    let way = |state: &State| state.files.export.as_ref().map(|export| export.delivery.clone());
    let effects = write(&mut state, Delivery::Folder);
    assert!(
        matches!(&effects[..], [Effect::WriteToFolder(files, FolderChoice::Known)] if files.len() == 1)
    );
    assert_eq!(put(&mut state, FolderOutcome::Failed), []);
    assert_eq!((way(&state), state.files.backup.changes), (Some(Delivery::FolderFailed), 1));
    let is_shown = |state: &State| state.files.export.as_ref().map(|export| export.is_shown);
    assert_eq!(is_shown(&state), Some(true), "there is no file, only the text");
    let effects = write(&mut state, Delivery::OtherFolder);
    assert!(matches!(&effects[..], [Effect::WriteToFolder(_, FolderChoice::Other)]));
    assert_eq!(is_shown(&state), Some(false), "perhaps there will be a file");
    put(&mut state, FolderOutcome::Cancelled);
    assert_eq!((way(&state), state.files.backup.changes), (None, 1));
    write(&mut state, Delivery::Folder);
    let effects =
        put(&mut state, FolderOutcome::Written("Board".into(), vec!["other.json".into()]));
    assert_eq!(effects, [Effect::RecordBackupEvent(BackupEvent::Made, date(TODAY))]);
    assert_eq!(
        (way(&state), state.files.backup.changes),
        (Some(Delivery::InFolder("Board".into())), 0)
    );
    assert_eq!(state.files.folder, BackupFolder::Chosen("Board".into()));
    let export = state.files.export.as_ref().expect("the export stays visible");
    assert_eq!(export.written.files[0].name, "other.json", "the name that the folder gave it");
}

#[test]
fn a_due_backup_is_written_to_the_folder_automatically() {
    let mut state = state(&[case("a", "One")]);
    let visit = |state: &mut State, visit: u32| {
        does(state, Message::Cases(CasesMessage::Open("a".into())));
        does(state, Message::Case(CaseMessage::SetText(TextField::Title, visit.to_string())));
        let effects = does(state, Message::Navigate(Page::Cases));
        effects.into_iter().find(|effect| matches!(effect, Effect::WriteToFolder(..)))
    };
    for number in 1..=20 {
        assert_eq!(visit(&mut state, number), None, "there is no folder");
    }
    does(&mut state, Message::Event(Event::BackupFolder(BackupFolder::Chosen("Board".into()))));
    let effect = visit(&mut state, 21);
    let Some(Effect::WriteToFolder(files, FolderChoice::WithoutAsking)) = effect else {
        panic!("{effect:?}")
    };
    assert!(text(&files[0]).contains(r#""title":"21""#), "the backup has the last change");
    // Permission is missing or the disk is full: the reminder stays, and there is no other message.
    for put in [FolderOutcome::Cancelled, FolderOutcome::Failed] {
        heard_of_folder(&mut state, put);
        assert!(state.files.backup.is_due(date(TODAY)));
    }
    self::files(&mut state, FilesMessage::Export(ExportKind::Table, Delivery::Download, words()));
    heard_of_folder(&mut state, FolderOutcome::Written("Board".into(), vec!["x.json".into()]));
    let export = state.files.export.as_ref().expect("the table");
    assert_eq!(
        (&export.delivery, &*export.written.files[0].name),
        (&Delivery::Download, "stop-fix-scale-2026-11-21.csv")
    );
    assert!(!state.files.backup.is_due(date(TODAY)));
    assert_eq!(visit(&mut state, 22), None, "not before the next one is due");
}

fn heard_of_folder(state: &mut State, put: FolderOutcome) {
    does(state, Message::Event(Event::FolderOutcome(put)));
}

#[test]
fn a_text_that_cannot_be_copied_is_shown() {
    let mut state = state(&[case("a", "One")]);
    does(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let effects =
        files(&mut state, FilesMessage::Export(ExportKind::Report, Delivery::Copying, words()));
    assert!(matches!(&effects[..], [Effect::CopyText(text)] if text.contains("One")));
    let export = |state: &State| {
        let export = state.files.export.as_ref().expect("the export stays visible");
        (export.delivery.clone(), export.is_shown)
    };
    does(&mut state, Message::Event(Event::CopyFinished(false)));
    assert_eq!(export(&state), (Delivery::CopyFailed, true));
    let effects = files(&mut state, FilesMessage::CopyFile(0));
    assert!(matches!(&effects[..], [Effect::CopyText(_)]));
    does(&mut state, Message::Event(Event::CopyFinished(true)));
    assert_eq!(export(&state), (Delivery::Copied, true));
    // The result of a different copy changes nothing.
    does(&mut state, Message::Event(Event::CopyFinished(false)));
    assert_eq!(export(&state), (Delivery::Copied, true));
    does(&mut state, Message::Navigate(Page::Cases));
    assert_eq!(state.files.export, None);
}

/// Enough cases for three batches.
fn many() -> Vec<Case> {
    (0..BATCH_SIZE * 2 + 10).map(|number| case(&format!("{number:04}"), "One of many")).collect()
}

fn progress(what: Done, done: usize) -> BulkProgress {
    BulkProgress { what, done, total: many().len(), source: "a.json".into() }
}

#[test]
fn an_import_is_reported_only_after_everything_is_saved() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut effects = files(&mut state, FilesMessage::Add);
    assert_eq!(
        effects.first(),
        Some(&Effect::BeginBulk(progress(Done::Add, 0))),
        "before the first batch"
    );
    let mut steps = Vec::new();
    while let Some((next, noted)) = together(&effects) {
        let shown = state.files.bulk.as_ref().map(|many| many.progress.done);
        steps.push((shown, next.len(), noted.done, at_hand(&state).len()));
        assert_eq!(noted, progress(Done::Add, noted.done));
        assert_eq!(state.notice, None, "not before everything is saved");
        effects = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(
        steps,
        [(Some(0), 200, 200, 0), (Some(200), 200, 400, 200), (Some(400), 10, 410, 400)]
    );
    assert_eq!(state.notice, Some(Notice::Added { done: 410, total: 410, updated: 0 }));
    assert_eq!(at_hand(&state).len(), 410);
    let effects = files(&mut state, FilesMessage::UndoImport);
    assert_eq!(at_hand(&state).len(), 410, "cases go only once that is saved");
    assert_eq!(effects.first(), Some(&Effect::BeginBulk(progress(Done::TakeBack, 0))));
    assert_eq!(store_many(&mut state, effects).len(), 410);
    assert_eq!((at_hand(&state).len(), &state.notice), (0, &None));
}

#[test]
fn a_case_that_the_store_refuses_is_not_reported_as_added() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut effects = files(&mut state, FilesMessage::Add);
    while let Some((mut next, _)) = together(&effects) {
        next.retain(|saved| saved.case.id != "0203");
        effects = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(state.notice, Some(Notice::Added { done: 409, total: 410, updated: 0 }));
    assert_eq!(at_hand(&state).len(), 409);
    assert_eq!(effects, [Effect::EndBulk(Vec::new())], "the next start has nothing to report");
}

#[test]
fn a_file_is_previewed_only_after_the_cases_are_loaded() {
    let mut state = State::new("seed", MODEL);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "older")]))));
    assert_eq!(state.files.preview, None, "otherwise every case would be new");
    let here = SavedCase { case: Rc::new(case("a", "newer")), deleted: false };
    does(&mut state, Message::Event(Event::Loaded(vec![here])));
    let preview = state.files.preview.as_ref().expect("the preview is shown");
    let plan = preview.plan.as_ref().as_ref().expect("it can be read");
    assert_eq!(plan.counts(&Updates::default()).added, 1);
    assert!(plan.entries.iter().flatten().all(|entry| entry.standing != Standing::New), "{plan:?}");
}

/// The first file, with many cases, is imported. The second, with one case, is previewed.
fn with_the_first_of_two_files() -> State {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    files(&mut state, FilesMessage::Choose(brought("b.json", &backup_of(&[case("alone", "")]))));
    let effects = files(&mut state, FilesMessage::Add);
    store_many(&mut state, effects);
    state
}

#[test]
fn only_one_bulk_action_runs_at_a_time() {
    let mut state = with_the_first_of_two_files();
    assert!(state.files.preview.is_some(), "the next file is previewed");
    let mut effects = files(&mut state, FilesMessage::UndoImport);
    assert_eq!(state.files.preview, None, "the preview waits until that is done");
    // A case is edited before its batch is saved.
    does(&mut state, Message::Cases(CasesMessage::Rename("0405".into(), "Typed meanwhile".into())));
    let mut taken = Vec::new();
    while let Some((next, _)) = together(&effects) {
        taken.extend(next.clone());
        effects = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(taken.len(), 410);
    let typed = taken
        .iter()
        .find(|saved| saved.case.id == "0405")
        .expect("the edited case is removed, too");
    assert_eq!((&*typed.case.title, typed.deleted), ("Typed meanwhile", true));
    assert!(state.files.preview.is_some(), "the preview is back");
}

#[test]
fn an_import_cannot_be_undone_while_another_one_runs() {
    let mut state = with_the_first_of_two_files();
    files(&mut state, FilesMessage::Add);
    assert_eq!(
        files(&mut state, FilesMessage::UndoImport),
        [],
        "undoing would interrupt the running import"
    );
    assert_eq!(state.files.bulk.as_ref().map(|many| many.progress.what), Some(Done::Add));
}

#[test]
fn a_file_can_be_previewed_if_the_store_does_not_answer() {
    let mut state = State::new("seed", MODEL);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "")]))));
    assert_eq!(state.files.preview, None);
    does(&mut state, Message::Event(Event::SaveStatus(SaveStatus::NoAnswer)));
    assert!(state.files.preview.is_some());
}

#[test]
fn a_case_restored_during_an_import_is_not_replaced() {
    let mut state = state(&[case("0300", "Ours")]);
    does(&mut state, Message::Cases(CasesMessage::Delete("0300".into())));
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let mut effects = files(&mut state, FilesMessage::Add);
    // The case is restored and edited before its batch is saved.
    does(&mut state, Message::Cases(CasesMessage::Restore("0300".into())));
    does(&mut state, Message::Cases(CasesMessage::Rename("0300".into(), "Ours, and more".into())));
    while let Some((next, _)) = together(&effects) {
        assert!(next.iter().all(|saved| saved.case.id != "0300"));
        effects = does(&mut state, Message::Event(Event::BulkSaved(Ok(next))));
    }
    assert_eq!(state.cases.get("0300").expect("the case exists").case.title, "Ours, and more");
    assert_eq!(state.notice, Some(Notice::Added { done: 409, total: 410, updated: 0 }));
}

#[test]
fn a_case_edited_while_an_import_is_undone_stays_visible() {
    let mut state = state(&[]);
    files(
        &mut state,
        FilesMessage::Choose(brought("a.json", &backup_of(&[case("a", "From the file")]))),
    );
    let effects = files(&mut state, FilesMessage::Add);
    store_many(&mut state, effects);
    let effects = files(&mut state, FilesMessage::UndoImport);
    let (in_flight, _) = together(&effects).expect("a batch");
    does(&mut state, Message::Cases(CasesMessage::Rename("a".into(), "Typed".into())));
    does(&mut state, Message::Event(Event::BulkSaved(Ok(in_flight))));
    assert_eq!(
        (
            &*state.cases.get("a").expect("the case exists").case.title,
            state.cases.get("a").expect("the case exists").deleted
        ),
        ("Typed", false)
    );
}

#[test]
fn undo_is_never_offered_for_the_previous_file() {
    let mut state = with_the_first_of_two_files();
    assert_eq!(state.notice, Some(Notice::Added { done: 410, total: 410, updated: 0 }));
    // Undoing it while the next file is imported would interrupt that import.
    let effects = files(&mut state, FilesMessage::Add);
    assert_eq!(state.notice, None);
    store_many(&mut state, effects);
    assert_eq!(state.notice, Some(Notice::Added { done: 1, total: 1, updated: 0 }));
}

#[test]
fn an_import_can_be_stopped_and_resumed() {
    let mut state = state(&[]);
    let file = backup_of(&many());
    files(&mut state, FilesMessage::Choose(brought("a.json", &file)));
    let effects = files(&mut state, FilesMessage::Add);
    let (first, _) = together(&effects).expect("a batch");
    assert_eq!(
        files(&mut state, FilesMessage::StopBulk),
        [Effect::StopBulk],
        "the batch on its way is still saved"
    );
    let effects = does(&mut state, Message::Event(Event::BulkSaved(Ok(first))));
    assert_eq!(effects, [Effect::EndBulk(Vec::new())], "the next start has nothing to report");
    assert_eq!(state.notice, Some(Notice::Added { done: 200, total: 410, updated: 0 }));
    assert_eq!(at_hand(&state).len(), 200);
    assert_eq!(import(&mut state, &file).len(), 210, "the same file adds the rest");
    assert_eq!(at_hand(&state), by_id(&many()));
}

#[test]
fn an_import_waits_if_the_storage_is_full() {
    let mut state = state(&[]);
    files(&mut state, FilesMessage::Choose(brought("a.json", &backup_of(&many()))));
    let effects = files(&mut state, FilesMessage::Add);
    let first = together(&effects).expect("a batch");
    let trouble = |state: &State| state.files.bulk.as_ref().map(|many| many.error.clone());
    assert_eq!(does(&mut state, Message::Event(Event::BulkSaved(Err(StorageError::Full)))), []);
    assert_eq!((trouble(&state), at_hand(&state).len()), (Some(Some(StorageError::Full)), 0));
    let again = files(&mut state, FilesMessage::RetryBulk);
    assert_eq!(together(&again), Some(first), "the same batch again");
    assert_eq!(trouble(&state), Some(None));
    does(&mut state, Message::Event(Event::BulkSaved(Err(StorageError::Full))));
    assert_eq!(files(&mut state, FilesMessage::StopBulk), [Effect::EndBulk(Vec::new())]);
    assert_eq!(state.notice, Some(Notice::Added { done: 0, total: 410, updated: 0 }));
}

#[test]
fn an_unfinished_import_is_reported_until_finished_or_acknowledged() {
    let unfinished = |tab: &str, source: &str| UnfinishedBulk {
        tab: tab.into(),
        at: format!("{TODAY}T12:00:00Z").parse().expect("a moment"),
        progress: BulkProgress { source: source.into(), ..progress(Done::Add, 200) },
    };
    let end_bulk =
        |tabs: &[&str]| Effect::EndBulk(tabs.iter().map(|tab| (*tab).to_owned()).collect());
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
    let effects = files(&mut state, FilesMessage::Add);
    let (first, _) = together(&effects).expect("a batch");
    assert_eq!(does(&mut state, Message::Event(Event::BulkSaved(Ok(first)))), [end_bulk(&["t1"])]);
    assert_eq!(
        does(&mut state, Message::Storage(StorageMessage::AcknowledgeUnfinished)),
        [end_bulk(&["t2"])]
    );
    assert_eq!(state.storage.report.unfinished, []);
}
