//! Exports of all cases: what the tables for people say, and when the files of many cases are delivered.

use std::rc::Rc;

use calamine::{Data, Reader, Xlsx};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::backup::BackupEvent;
use stop_fix_scale::app::files::export_job::{ExportJob, STEP};
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::files::state::{BackupFolder, Delivery, FolderOutcome};
use stop_fix_scale::app::files::write::{Content, ExportFiles, ExportKind, WrittenFile};
use stop_fix_scale::app::list::comparison::Moment;
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::list::past_state::PastState;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::sentences::path::first_steps;
use stop_fix_scale::app::share::message::ShareMessage;
use stop_fix_scale::app::state::State;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::format::table::Value;
use stop_fix_scale_core::format::xlsx::Column;
use stop_fix_scale_core::model::{AI1, Dimension, Level, assess};
use stop_fix_scale_core::sorted::SortedMap;
use test_support::{config, hostile, proven};

use crate::files::{TODAY, does, short_table, state, words};

const FROZEN: &str = include_str!("../../crates/core/tests/frozen/case-1.json");
const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";
const MANY: [ExportKind; 5] = [
    ExportKind::Backup,
    ExportKind::Workbook,
    ExportKind::ShortTable,
    ExportKind::Table,
    ExportKind::Lines,
];

fn files(state: &mut State, message: FilesMessage) -> Vec<Effect> {
    does(state, Message::Files(message))
}

fn export(state: &mut State, kind: ExportKind) -> Vec<Effect> {
    files(state, FilesMessage::Export(kind, Delivery::Download, words()))
}

fn case(id: &str, title: &str) -> Case {
    Case { id: id.into(), title: title.into(), ..Case::default() }
}

fn numbered(many: usize) -> Vec<Case> {
    (0..many).map(|number| case(&format!("{number:05}"), &format!("Case {number}"))).collect()
}

fn exported(kind: ExportKind, cases: &[Case]) -> ExportFiles {
    let cases = cases.iter().cloned().map(Rc::new).collect();
    ExportJob::new(kind, short_table(), MODEL, (cases, &[]), TODAY.parse().expect("a date"))
        .finish()
}

/// For `tests/tables/run.js`: writes the workbook of the cases in one file to the other.
#[test]
#[ignore = "needs the files that CASES and WORKBOOK name"]
fn the_workbook_for_other_programs() {
    let [cases, workbook] = ["CASES", "WORKBOOK"].map(|name| std::env::var(name).expect(name));
    let read = cases_file::read(&AI1, &std::fs::read(cases).expect("a file")).expect("cases");
    let cases: Vec<Case> = read.cases.into_iter().flatten().map(|read| read.case).collect();
    let written = exported(ExportKind::Workbook, &cases);
    let Content::Bytes(bytes) = &written.files[0].content else { panic!("a workbook is bytes") };
    std::fs::write(workbook, bytes).expect("a place to write to");
}

/// The export that the edge is asked to continue.
fn unfinished(effects: Vec<Effect>) -> Option<Box<ExportJob>> {
    effects.into_iter().find_map(|effect| match effect {
        Effect::ContinueExport(job) => Some(job),
        _ => None,
    })
}

/// What the edge does once: a step of the export.
fn continued(state: &mut State, mut job: Box<ExportJob>) -> Vec<Effect> {
    job.step();
    does(state, Message::Event(Event::ExportContinued(job)))
}

/// Continues an export until it is delivered, and returns the files and what the progress was.
fn finished(state: &mut State, mut effects: Vec<Effect>) -> (Vec<WrittenFile>, Vec<usize>) {
    let mut progress = Vec::new();
    loop {
        let delivered = delivered(&effects);
        let Some(job) = unfinished(effects) else { return (delivered, progress) };
        assert_eq!(delivered, [], "nothing is delivered before everything is written");
        progress.push(state.files.writing.expect("it is under way").done);
        effects = continued(state, job);
    }
}

fn delivered(effects: &[Effect]) -> Vec<WrittenFile> {
    let files = |effect: &Effect| match effect {
        Effect::Download(file) => vec![file.clone()],
        Effect::WriteToFolder(files, _) => files.clone(),
        _ => Vec::new(),
    };
    effects.iter().flat_map(files).collect()
}

/// The rows of both sheets, as an independent reader shows them.
fn sheets(bytes: &[u8]) -> [Vec<Vec<String>>; 2] {
    let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Cases", "All data"]);
    ["Cases", "All data"].map(|name| {
        let sheet = workbook.worksheet_range(name).expect("a sheet");
        sheet.rows().map(|row| row.iter().map(shown).collect()).collect()
    })
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        _ => cell.to_string(),
    }
}

fn bytes(file: &WrittenFile) -> &[u8] {
    match &file.content {
        Content::Bytes(bytes) => bytes,
        Content::Text(text) => text.as_bytes(),
    }
}

/// What the short table says of a case, by the headings of its columns. Empty cells are left out.
fn short(case: &Case) -> Vec<(String, String)> {
    let columns = short_table().columns(&AI1);
    let row = short_table().row(&AI1, case);
    assert_eq!(columns.len(), row.len());
    let shown = |value| match value {
        Value::Empty => None,
        Value::Text(text) => Some(text.into_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::YesOrNo(answer) => Some(answer.to_string()),
        Value::Date(date) => Some(date.to_string()),
    };
    let cell = |(column, value): (Column, _)| Some((column.heading, shown(value)?));
    columns.into_iter().zip(row).filter_map(cell).collect()
}

#[test]
fn the_short_table_says_in_words_what_a_board_wants_to_know() {
    let headings: Vec<_> =
        short_table().columns(&AI1).into_iter().map(|column| column.heading).collect();
    let expected = "Case|Owner|Verdict|Still possible|Reason|Do this first|Value|Data readiness|\
        Integration|Adoption|Governance|Weakest|Review|Changed|Summary";
    assert_eq!(headings.join("|"), expected);
    let frozen = Case::read(&AI1, FROZEN.as_bytes()).expect("a case file").case;
    let answers = CODE.parse::<ShareCode>().expect("a code").answers;
    let assessment = assess(&AI1, &answers);
    let step = first_steps(&assessment, &assessment.to_scale)[0];
    let of_step = AI1.words.criterion(step.criterion);
    let done = of_step.levels.get(step.to);
    let first =
        format!("{}. Done when: {}", words().model_text(of_step.act), words().model_text(done));
    let rows: [(Case, &[(&str, &str)]); 3] = [
        (
            frozen,
            &[
                ("Case", "Invoices sorted by a model"),
                ("Owner", "Ada, purchasing"),
                ("Verdict", "Can’t say yet"),
                ("Still possible", "Stop or Fix"),
                ("Reason", "Rate Integration and Governance to get a verdict."),
                ("Value", "69"),
                ("Data readiness", "19"),
                ("Review", "2027-01-31"),
                ("Changed", "2026-11-20"),
                ("Summary", "Reads invoices and proposes the account."),
            ],
        ),
        (
            Case::default(),
            &[
                ("Case", "Untitled case"),
                ("Verdict", "Can’t say yet"),
                ("Still possible", "Any verdict is still possible."),
                ("Reason", "Rate each dimension to get a first verdict."),
            ],
        ),
        (
            Case { answers, ..case("a", "=1+1") },
            &[
                ("Case", "=1+1"),
                ("Verdict", "Fix"),
                ("Reason", "Adoption is holding it back."),
                ("Do this first", &first),
                ("Value", "63"),
                ("Data readiness", "75"),
                ("Integration", "25"),
                ("Adoption", "25"),
                ("Governance", "38"),
                ("Weakest", "Integration and Adoption"),
            ],
        ),
    ];
    for (case, expected) in rows {
        let found = short(&case);
        let found: Vec<_> = found.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(found, expected, "{}", case.title);
    }
}

proptest! {
    #![proptest_config(Config { cases: (config().cases / 400).max(20), ..config() })]

    #[test]
    fn both_sheets_of_a_workbook_have_every_case(cases in vec(hostile::case(), 0..4)) {
        let [short, all] = sheets(bytes(&exported(ExportKind::Workbook, &cases).files[0]));
        prop_assert_eq!((short.len(), all.len()), (cases.len() + 1, cases.len() + 1));
        prop_assert_eq!((short[0].len(), all[0].len()), (15, 126));
    }
}

#[test]
fn the_tables_for_people_are_in_the_order_of_the_list() {
    let mut state = state(&[case("a", "One"), case("b", "Two"), case("c", "Aside")]);
    for kind in [ExportKind::Workbook, ExportKind::ShortTable] {
        let ids = ["b", "gone", "a"].map(str::to_owned).to_vec();
        let effects = files(&mut state, FilesMessage::ExportInOrder(kind, ids, words()));
        let (files, _) = finished(&mut state, effects);
        let [file] = &files[..] else { panic!("{files:?}") };
        let titles: Vec<String> = if kind == ExportKind::Workbook {
            let [short, all] = sheets(bytes(file));
            let column = |sheet: &[Vec<String>], index: usize| -> Vec<String> {
                sheet.iter().skip(1).map(|row| row[index].clone()).collect()
            };
            assert_eq!(column(&all, 0), ["b", "a", "c"]);
            column(&short, 0)
        } else {
            let text = file.content.text().expect("a text");
            let title = |line: &str| line.split('"').nth(1).map(str::to_owned);
            text.lines().skip(1).filter_map(title).collect()
        };
        assert_eq!(titles, ["Two", "One", "Aside"], "{kind:?}");
    }
}

#[test]
fn the_tables_for_people_say_what_has_changed_since_the_moment_of_comparison() {
    let answers = CODE.parse::<ShareCode>().expect("a code").answers;
    let then = PastState::of(&AI1, &answers);
    let time = || "2026-11-20T08:00:00Z".parse().expect("a time");
    let changed = |id| Case { answers, updated: Some(time()), ..case(id, id) };
    let mut better = changed("better");
    let [first, ..] = Dimension::Adoption.criteria();
    *better.answers.criteria.get_mut(first) = Level::from_number(5).and_then(proven);
    let new = Case { created: Some(time()), ..changed("new") };
    let cases = [better, case("same", "same"), new, changed("unknown")];
    let board = NamedMoment {
        at: "2026-09-30T16:00:00Z".parse().expect("a time"),
        name: "Board, \"autumn\"".into(),
    };
    let at = board.at.milliseconds();
    let mut state = state(&cases);
    let tables = |state: &mut State| {
        let [workbook, csv] = [ExportKind::Workbook, ExportKind::ShortTable].map(|kind| {
            let ids = cases.iter().map(|case| case.id.clone()).collect();
            let effects = files(state, FilesMessage::ExportInOrder(kind, ids, words()));
            finished(state, effects).0.remove(0)
        });
        let [short, all] = sheets(bytes(&workbook));
        assert_eq!(all[0].len(), 126, "the data for programs stay as they are");
        (short, csv.content.text().expect("a text").to_string())
    };
    let before = tables(&mut state);
    let compare = ListMessage::Compare(Some((Moment::Named(board), at)));
    does(&mut state, Message::List(compare));
    assert_eq!(tables(&mut state), before, "nothing is said before it is known");
    let states = SortedMap::from([("better".to_owned(), then)]);
    does(&mut state, Message::Event(Event::PastStates(at, states)));
    let (short, csv) = tables(&mut state);
    let column: Vec<&str> = short.iter().map(|row| &*row[15]).collect();
    let expected = ["Since Board, \"autumn\"", "Adoption +25", "no change", "new", "not known"];
    assert_eq!(column, expected);
    let without: Vec<_> = short.iter().map(|row| row[..15].to_vec()).collect();
    assert_eq!(without, before.0);
    let ends = [
        ",\"Since Board, \"\"autumn\"\"\"",
        "\"Adoption +25\"",
        "\"no change\"",
        "\"new\"",
        "\"not known\"",
    ];
    for (line, end) in csv.lines().zip(ends) {
        assert!(line.ends_with(end), "{line}");
    }
    does(&mut state, Message::List(ListMessage::Compare(None)));
    assert_eq!(tables(&mut state), before);
}

#[test]
fn an_export_of_many_cases_is_delivered_only_once_it_is_complete() {
    for many in [0, 1, STEP, STEP + 1, 3 * STEP, 10 * STEP + 7] {
        let cases = numbered(many);
        for kind in MANY {
            let mut state = state(&cases);
            let effects = export(&mut state, kind);
            let (files, progress) = finished(&mut state, effects);
            assert!(files == exported(kind, &cases).files, "{kind:?} of {many}");
            assert_eq!(files.is_empty(), many == 0 && kind == ExportKind::Backup, "{kind:?}");
            assert_eq!(state.files.writing, None, "{kind:?} of {many}");
            let export = state.files.export.as_ref().expect("it is shown");
            assert_eq!((export.kind, &export.written.files), (kind, &files));
            assert_eq!(progress.is_empty(), many <= STEP, "few cases take no time");
            assert!(progress.is_sorted() && progress.iter().all(|done| *done <= many));
        }
    }
}

#[test]
fn a_workbook_holds_ten_thousand_cases() {
    let written = exported(ExportKind::Workbook, &numbered(10_000));
    let [short, all] = sheets(bytes(&written.files[0]));
    assert_eq!((short.len(), all.len()), (10_001, 10_001));
    assert_eq!((&*short[10_000][0], &*all[10_000][1]), ("Case 9999", "Case 9999"));
}

#[test]
fn a_stopped_export_leaves_nothing() {
    for kind in MANY {
        let mut state = state(&numbered(3 * STEP));
        let first = unfinished(export(&mut state, kind)).expect("many cases");
        let second = unfinished(continued(&mut state, first)).expect("more of them");
        assert_eq!(files(&mut state, FilesMessage::StopExport), []);
        assert_eq!((state.files.writing, &state.files.export), (None, &None));
        // The edge hands back what it was writing.
        assert_eq!(continued(&mut state, second), [], "{kind:?}");
        assert_eq!((state.files.writing, &state.files.export), (None, &None));
        // The next one begins again.
        let effects = export(&mut state, kind);
        let (files, _) = finished(&mut state, effects);
        assert!(files == exported(kind, &numbered(3 * STEP)).files, "{kind:?}");
    }
}

#[test]
fn the_export_that_was_begun_last_is_the_one_that_is_delivered() {
    let mut state = state(&numbered(3 * STEP));
    let table = unfinished(export(&mut state, ExportKind::Table)).expect("many cases");
    let lines = unfinished(export(&mut state, ExportKind::Lines)).expect("many cases");
    assert_eq!(continued(&mut state, table), []);
    // A single case does not stop it.
    assert_eq!(delivered(&export(&mut state, ExportKind::Report)).len(), 1);
    does(&mut state, Message::Navigate(Page::About));
    let effects = continued(&mut state, lines);
    let (files, _) = finished(&mut state, effects);
    assert_eq!(files[0].name, "stop-fix-scale-2026-11-21.ndjson");
}

#[test]
fn a_dialog_opened_meanwhile_stays_open() {
    let mut state = state(&numbered(3 * STEP));
    let effects = export(&mut state, ExportKind::Workbook);
    does(&mut state, Message::Share(ShareMessage::OpenPasteDialog));
    assert!(state.share.dialog.is_some());
    finished(&mut state, effects);
    assert!(state.share.dialog.is_some());
}

#[test]
fn a_change_during_a_backup_is_one_since_the_backup() {
    let mut state = state(&numbered(3 * STEP));
    let rename = |title: &str| Message::Cases(CasesMessage::Rename("00000".into(), title.into()));
    does(&mut state, rename("Before"));
    let effects = export(&mut state, ExportKind::Backup);
    does(&mut state, rename("Meanwhile"));
    let (files, _) = finished(&mut state, effects);
    let text = files[0].content.text().expect("a text");
    assert!(text.contains("Before") && !text.contains("Meanwhile"));
    assert_eq!(state.files.backup.changes, 1, "it is not in the backup");
    let effects = export(&mut state, ExportKind::Backup);
    finished(&mut state, effects);
    assert_eq!(state.files.backup.changes, 0);
}

#[test]
fn an_automatic_backup_is_written_in_steps_and_not_shown() {
    let mut state = state(&numbered(3 * STEP));
    for number in 0..25 {
        let (id, title) = (format!("{number:05}"), format!("Changed {number}"));
        does(&mut state, Message::Cases(CasesMessage::Rename(id, title)));
    }
    does(&mut state, Message::Event(Event::BackupFolder(BackupFolder::Chosen("Board".into()))));
    let effects = does(&mut state, Message::Navigate(Page::About));
    assert!(state.files.writing.is_some_and(|writing| writing.is_automatic));
    let (files, _) = finished(&mut state, effects);
    assert_eq!((files.len(), &state.files.export), (1, &None));
    let written = FolderOutcome::Written("Board".into(), vec![files[0].name.clone()]);
    let effects = does(&mut state, Message::Event(Event::FolderOutcome(written)));
    let made = Effect::RecordBackupEvent(BackupEvent::Made, TODAY.parse().expect("a date"));
    assert_eq!(effects, [made]);
}
