//! Named moments, and what has changed since one of them.

use std::cmp::Ordering;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::batch::Batch;
use stop_fix_scale::app::autosave::bulk_progress::BulkProgress;
use stop_fix_scale::app::autosave::commit::Commit;
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::moments;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{Row, StorageKey, Table};
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::question::Subject;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::import_plan::read;
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::files::state::{Delivery, IncomingFile};
use stop_fix_scale::app::files::write::ExportKind;
use stop_fix_scale::app::list::comparison::{Change, Comparison, Moment, Then, Totals};
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::list::past_state::{self, PastState, in_force};
use stop_fix_scale::app::list::rows::ListRow;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file::{Checksum, size, write_lines};
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::record::{Ledger, Record};
use stop_fix_scale_core::model::{AI1, Answer, Answers, Dimension, Level, Verdict};
use stop_fix_scale_core::sorted::SortedMap;
use test_support::{config, proven};

use crate::autosave::world::update;
use crate::cases::{act, now, state};
use crate::schema::MANY;

fn time(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn backup() -> Moment {
    Moment::Backup("1970-01-01".parse().expect("a day"))
}

fn moment(at: &str, name: &str) -> NamedMoment {
    NamedMoment { at: time(at), name: name.into() }
}

/// These levels of the five dimensions, each proven; 0 is no answer.
fn levels(levels: [u8; 5]) -> Answers {
    let mut answers = Answers::default();
    for (dimension, level) in Dimension::ALL.into_iter().zip(levels) {
        for criterion in dimension.criteria() {
            *answers.criteria.get_mut(criterion) = Level::from_number(level).and_then(proven);
        }
    }
    answers
}

const STOP: Option<Verdict> = Some(Verdict::Stop);
const FIX: Option<Verdict> = Some(Verdict::Fix);
const SCALE: Option<Verdict> = Some(Verdict::Scale);

#[test]
fn a_change_is_the_verdict_or_else_the_largest_score_or_else_the_answers() {
    let rows = [
        ([5, 2, 5, 5, 5], [5, 2, 5, 5, 5], Change::Nothing, Ordering::Equal),
        ([5, 2, 5, 5, 5], [5, 5, 5, 5, 5], Change::Verdict(FIX, SCALE), Ordering::Greater),
        ([5, 2, 5, 5, 5], [1, 2, 5, 5, 5], Change::Verdict(FIX, STOP), Ordering::Less),
        ([0; 5], [1, 1, 1, 1, 1], Change::Verdict(None, STOP), Ordering::Equal),
        (
            [5, 2, 5, 5, 5],
            [5, 3, 5, 5, 5],
            Change::Score(Dimension::DataReadiness, 25),
            Ordering::Greater,
        ),
        (
            [5, 3, 4, 5, 5],
            [5, 2, 5, 5, 5],
            Change::Score(Dimension::DataReadiness, -25),
            Ordering::Less,
        ),
    ];
    for (then, now, expected, direction) in rows {
        let states =
            Rc::new(SortedMap::from([("a".to_owned(), PastState::of(&AI1, &levels(then)))]));
        let (moment, at) = (backup(), 0);
        let compared = Comparison { moment, at, states, is_read: true };
        let case = Case {
            id: "a".into(),
            answers: levels(now),
            updated: Some(time("2026-11-20T00:00:00Z")),
            ..Case::default()
        };
        let change = compared.change(&case, &PastState::of(&AI1, &case.answers));
        assert_eq!((change, change.direction()), (expected, direction), "{then:?} {now:?}");
    }
    for (answers, direction) in [(4, Ordering::Greater), (-1, Ordering::Less)] {
        assert_eq!(Change::Answers(answers).direction(), direction);
    }
}

#[test]
fn a_better_verdict_and_a_better_score_count_alike() {
    let rows = [
        ([3, 3, 3, 3, 3], [3, 4, 3, 3, 3], (1, 0)),
        ([3, 3, 3, 3, 3], [3, 3, 2, 3, 3], (0, 1)),
        ([3; 5], [1, 3, 3, 3, 3], (0, 1)),
    ];
    for (then, now, (rose, fell)) in rows {
        let states =
            Rc::new(SortedMap::from([("a".to_owned(), PastState::of(&AI1, &levels(then)))]));
        let compared = Comparison { moment: backup(), at: 0, states, is_read: true };
        let updated = Some(time("2026-11-20T00:00:00Z"));
        let case = Case { id: "a".into(), answers: levels(now), updated, ..Case::default() };
        let row = ListRow::of(&AI1, &case, str::to_lowercase);
        let totals = compared.totals([(&case, &row)].into_iter());
        assert_eq!(totals, Totals { rose, fell, ..Totals::default() }, "{then:?} {now:?}");
    }
}

#[test]
fn more_answers_are_a_change_even_if_no_score_is() {
    let mut answers = Answers::default();
    let then = PastState::of(&AI1, &answers);
    *answers.quick.get_mut(Dimension::Adoption) = Some(Answer::DontKnow);
    let case = Case { id: "a".into(), answers, updated: Some(now()), ..Case::default() };
    let states = Rc::new(SortedMap::from([("a".to_owned(), then)]));
    let compared = Comparison { moment: backup(), at: 0, states, is_read: true };
    let row = ListRow::of(&AI1, &case, str::to_lowercase);
    assert_eq!(row.state(), PastState::of(&AI1, &case.answers));
    assert_eq!(compared.change(&case, &row.state()), Change::Answers(1));
    let totals = compared.totals([(&case, &row)].into_iter());
    assert_eq!(totals, Totals::default());
}

#[test]
fn the_times_of_a_case_say_whether_it_was_there_and_has_changed() {
    let (before, after) = ("2026-09-01T00:00:00Z", "2026-10-15T00:00:00Z");
    let state = PastState::of(&AI1, &Answers::default());
    let rows = [
        (None, None, false, Then::Same),
        (Some(before), Some(before), false, Then::Same),
        (None, Some(before), true, Then::Same),
        (Some(before), Some(after), true, Then::State(&state)),
        (None, Some(after), true, Then::State(&state)),
        (Some(before), Some(after), false, Then::Unknown),
        (Some(after), Some(after), false, Then::NotThere),
    ];
    for (created, updated, is_known, expected) in rows {
        let case = Case {
            id: "a".into(),
            created: created.map(time),
            updated: updated.map(time),
            ..Case::default()
        };
        let at = time("2026-09-30T20:00:00Z").milliseconds();
        let states = is_known.then(|| ("a".to_owned(), state));
        let states = Rc::new(states.into_iter().collect());
        let compared = Comparison { moment: backup(), at, states, is_read: true };
        assert_eq!(compared.then(&case), expected, "{created:?} {updated:?}");
        let reads = past_state::to_read([&case].into_iter(), at);
        assert_eq!(reads.len(), usize::from(expected != Then::Same));
    }
}

/// An edit of the case with the id "a", as the person makes it now.
fn edited(case: Case) -> SavedCase {
    let mut state = State::new("seed", MODEL);
    let loaded = vec![SavedCase { case: Rc::new(case), deleted: false }];
    let _ = act(&mut state, Message::Event(Event::Loaded(loaded)));
    let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let change = AnswerChange::Rate(Subject::Dimension(Dimension::Value), Level::Agreed);
    let effects = act(&mut state, Message::Case(CaseMessage::Answer(change)));
    let saved = effects.into_iter().find_map(|effect| match effect {
        Effect::Save(saved) => Some(saved),
        _ => None,
    });
    saved.expect("an edit is saved")
}

#[test]
fn a_case_from_a_file_without_its_creation_is_known_from_its_import_on() {
    let file = Case { id: "a".into(), answers: levels([2; 5]), ..Case::default() };
    let saved = SavedCase { case: Rc::new(file.clone()), deleted: false };
    let ledger = (Table::Meta, shelf().ledger(), Some(Ledger::default().to_text()));
    let store = MemoryStore::with(vec![ledger]);
    let imported = time("2026-10-01T08:00:00Z");
    let tab = ("tab", Some(&BulkProgress::default()));
    let batch = Batch::new(&AI1, &shelf(), vec![(saved, 0)], imported, tab);
    let _ = update(&store, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    let edited = edited(file.clone());
    assert_eq!(edited.case.created, Some(now()), "when it was first edited here");
    let commit = Commit::new(&AI1, &shelf(), (edited.clone(), 1), now(), "").expect("small");
    let _ = update(&store, commit.reads(), |rows| commit.decide(&AI1, rows)).expect("stored");
    assert_eq!(store.table(Table::Cases).len(), 1, "there is no conflict copy");
    let then = PastState::of(&AI1, &file.answers);
    let rows = [
        ("2026-10-15T08:00:00Z", Then::State(&then)),
        ("2026-10-01T08:00:00Z", Then::State(&then)),
        ("2026-09-30T08:00:00Z", Then::NotThere),
    ];
    for (at, expected) in rows {
        let at = time(at).milliseconds();
        let found = in_force(&shelf(), &store.table(Table::History), &["a".into()], at);
        let version = |key: &String| {
            let rows = store.table(Table::History);
            let row = rows.iter().find(|row| row.key == *key).expect("the version");
            PastState::read(&AI1, row).expect("readable")
        };
        let states = Rc::new(found.iter().map(|(id, key)| (id.clone(), version(key))).collect());
        let compared = Comparison { moment: backup(), at, states, is_read: true };
        assert_eq!(compared.then(&edited.case), expected, "{at}");
    }
}

#[test]
fn a_case_that_a_file_says_was_changed_before_is_not_new_once_it_is_edited() {
    let changed = Some(time("2026-09-01T08:00:00Z"));
    let file = Case { id: "a".into(), updated: changed, ..Case::default() };
    let edited = edited(file);
    assert_eq!((&edited.case.created, &edited.case.updated), (&None, &Some(now())));
    let at = time("2026-09-30T08:00:00Z").milliseconds();
    let compared = Comparison { moment: backup(), at, states: Rc::default(), is_read: true };
    assert_eq!(compared.then(&edited.case), Then::Unknown);
}

fn key(id: &str, revision: u64, at: &str) -> Row {
    let key = format!("{}{revision:08} {at}", shelf().history(id));
    Row { key, text: None }
}

fn shelf() -> StorageKey {
    StorageKey::named("default")
}

#[test]
fn the_version_at_a_moment_is_the_newest_that_was_saved_by_then() {
    let keys = [
        key("a", 1, "2026-09-01T00:00:00Z"),
        key("a", 2, "2026-09-30T19:59:59.999Z"),
        key("a", 3, "2026-09-30T20:00:00.001Z"),
        key("a/b", 1, "2026-09-02T00:00:00Z"),
        key("late", 1, "2026-10-02T00:00:00Z"),
        key("not asked for", 1, "2026-09-02T00:00:00Z"),
        Row { key: "default/a/damaged".into(), text: None },
    ];
    let ids = ["a", "a/b", "late", "without history"].map(String::from);
    let at = time("2026-09-30T20:00:00Z").milliseconds();
    let found = in_force(&shelf(), &keys, &ids, at);
    let expected = [("a", &keys[1].key), ("a/b", &keys[3].key)];
    assert_eq!(found, expected.map(|(id, key)| (id.to_owned(), key.clone())).into());
}

#[test]
fn moments_are_stored_one_by_one_and_read_with_the_newest_first() {
    let store = MemoryStore::default();
    let long = "x".repeat(150);
    let all = [
        moment("2026-06-30T08:00:00.000Z", " Board Q2 "),
        moment("2026-09-30T08:00:00.000Z", &long),
    ];
    let writes: Vec<_> = all.iter().map(|moment| moments::put(&shelf(), moment)).collect();
    update(&store, moments::reads(&shelf()), |_| (writes, ()));
    let read = || {
        update(&store, moments::reads(&shelf()), |rows| (vec![], moments::read(&shelf(), &rows[0])))
    };
    let expected = [
        moment("2026-09-30T08:00:00.000Z", &long[..100]),
        moment("2026-06-30T08:00:00.000Z", "Board Q2"),
    ];
    assert_eq!(read(), expected);
    let gone = moments::forget(&shelf(), &expected[0]);
    update(&store, moments::reads(&shelf()), |_| (vec![gone], ()));
    assert_eq!(read(), expected[1..]);
}

#[test]
fn quarters_end_before_today() {
    let rows = [
        ("2026-11-30", ["2026-09-30", "2026-06-30", "2026-03-31", "2025-12-31"]),
        ("2026-09-30", ["2026-06-30", "2026-03-31", "2025-12-31", "2025-09-30"]),
        ("2027-01-01", ["2026-12-31", "2026-09-30", "2026-06-30", "2026-03-31"]),
    ];
    for (today, expected) in rows {
        let day = |day: &str| day.parse::<Date>().expect("a day");
        let ends: Vec<Date> = moments::quarters_before(day(today)).take(4).collect();
        assert_eq!(ends, expected.map(day));
    }
    assert_eq!(moments::quarters_before("0000-02-01".parse().expect("a day")).count(), 0);
}

fn compared(state: &State) -> &Comparison {
    state.list.compared.as_ref().expect("a comparison")
}

#[test]
fn only_the_history_of_changed_cases_is_read() {
    let mut state = state();
    let compare = |at| Message::List(ListMessage::Compare(Some((backup(), at))));
    assert_eq!(act(&mut state, compare(5)), [], "no case has changed");
    assert!(compared(&state).is_read);
    let _ = act(&mut state, Message::Cases(CasesMessage::Rename("a".into(), "Z".into())));
    let effects = act(&mut state, compare(6));
    assert_eq!(effects, [Effect::ReadPastStates(6, vec!["a".into()])]);
    assert!(!compared(&state).is_read);
    let known = PastState::of(&AI1, &levels([1; 5]));
    let states = || SortedMap::from([("a".to_owned(), known)]);
    let _ = act(&mut state, Message::Event(Event::PastStates(5, states())));
    assert!(!compared(&state).is_read, "what was read for a different moment is not used");
    let _ = act(&mut state, Message::Event(Event::PastStates(6, states())));
    assert_eq!((compared(&state).is_read, compared(&state).states.get("a")), (true, Some(&known)));
    let _ = act(&mut state, Message::List(ListMessage::Compare(None)));
    assert_eq!(state.list.compared, None);
}

#[test]
fn what_a_case_was_is_known_when_it_is_changed_during_the_comparison() {
    let mut state = state();
    let compare = ListMessage::Compare(Some((backup(), 5)));
    let _ = act(&mut state, Message::List(compare));
    let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    for level in [Level::Missing, Level::Agreed] {
        let change = AnswerChange::Rate(Subject::Dimension(Dimension::Value), level);
        let _ = act(&mut state, Message::Case(CaseMessage::Answer(change)));
    }
    let now = &state.cases.get("a").expect("the case").case;
    let before = PastState::of(&AI1, &Answers::default());
    assert_eq!(
        compared(&state).then(now),
        Then::State(&before),
        "its first state, not a later one"
    );
}

#[test]
fn naming_a_moment_takes_a_name() {
    let mut state = state();
    let name = |name: &str| Message::List(ListMessage::NameMoment(name.into()));
    assert_eq!(act(&mut state, name("  ")), []);
    assert_eq!(act(&mut state, name("Board")), [Effect::NameMoment("Board".into())]);
    let board = moment("2026-11-20T09:58:45Z", "Board");
    let _ = act(&mut state, Message::Event(Event::Moments(vec![board.clone()], true)));
    assert_eq!((&**state.list.moments, state.list.has_named), (&[board.clone()][..], true));
}

#[test]
fn the_name_of_a_moment_is_removed_with_a_way_back() {
    let mut state = state();
    let board = moment("2026-09-30T09:58:45.250Z", "Board");
    let compared =
        |state: &State| state.list.compared.as_ref().map(|one| (one.moment.clone(), one.at));
    let chosen = (Moment::Named(board.clone()), board.at.milliseconds());
    let _ = act(&mut state, Message::List(ListMessage::Compare(Some(chosen.clone()))));
    let forget = Message::List(ListMessage::ForgetMoment(board.clone()));
    assert_eq!(act(&mut state, forget), [Effect::ForgetMoment(board.clone())]);
    assert_eq!(state.notice, Some(Notice::MomentForgotten(board.clone())));
    assert_eq!(compared(&state), None);
    let restore = Message::List(ListMessage::RestoreMoment(board.clone()));
    assert_eq!(act(&mut state, restore), [Effect::PutMoments(vec![board])]);
    assert_eq!((&state.notice, compared(&state)), (&None, Some(chosen)));
}

#[test]
fn a_moment_is_called_by_its_name_or_else_by_its_day() {
    let words = Words::new(Language::English, PluralCategory::english);
    let day = |day: &str| day.parse().expect("a day");
    let rows = [
        (
            Moment::Named(moment("2026-09-30T16:00:00Z", "Board of 30 September")),
            "Board of 30 September",
        ),
        (Moment::Backup(day("2026-11-20")), "2026-11-20"),
        (Moment::Quarter(day("2026-09-30")), "2026-09-30"),
    ];
    for (moment, expected) in rows {
        assert_eq!(moment.name(words), expected);
    }
}

#[test]
fn a_backup_has_the_moments_and_an_import_brings_those_that_are_new() {
    let all =
        [moment("2026-09-30T08:00:00Z", "Board \"Q3\" \\ ☂"), moment("2026-06-30T08:00:00Z", "B")];
    let mut state = state();
    let _ = act(&mut state, Message::Event(Event::Moments(all.to_vec(), false)));
    let words = Words::new(Language::English, PluralCategory::english);
    let export = FilesMessage::Export(ExportKind::Backup, Delivery::Download, words);
    let effects = act(&mut state, Message::Files(export));
    let Some(Effect::Download(file)) = effects.first() else { unreachable!("a download") };
    let text = file.content.text().expect("a text");
    assert_eq!(MANY.problems(&serde_json::from_str(text).expect("JSON")), "");
    let read = read(&AI1, text.as_bytes()).expect("a backup");
    assert_eq!((&read.moments[..], read.checksum), (&all[..], Checksum::Agrees));

    let mut state = crate::cases::state();
    let _ = act(&mut state, Message::Event(Event::Moments(vec![all[0].clone()], false)));
    let file =
        IncomingFile { name: "a.json".into(), read: Ok(Rc::new(read)), suffix: String::new() };
    let _ = act(&mut state, Message::Files(FilesMessage::Choose(file.clone())));
    let effects = act(&mut state, Message::Files(FilesMessage::Add));
    assert!(effects.contains(&Effect::PutMoments(vec![all[1].clone()])), "{effects:?}");

    // Also if all cases of the file are here already.
    let mut state = self::state();
    let _ = act(&mut state, Message::Files(FilesMessage::Choose(file.clone())));
    let effects = act(&mut state, Message::Files(FilesMessage::Add));
    assert_eq!(effects, [Effect::PutMoments(all.to_vec())]);
    assert_eq!(state.notice, Some(Notice::MomentsAdded(2)));
    assert_eq!((&state.files.preview, &state.files.bulk), (&None, &None));
    // Nothing is left to add then.
    let _ = act(&mut state, Message::Event(Event::Moments(all.to_vec(), false)));
    let _ = act(&mut state, Message::Files(FilesMessage::Choose(file)));
    assert_eq!(
        state
            .files
            .preview
            .as_ref()
            .map(|preview| preview.new_moments(&state.list.moments).count()),
        Some(0)
    );
}

#[test]
fn a_frozen_backup_keeps_its_moments() {
    let frozen = include_str!("../../crates/core/tests/frozen/cases-1-moments.json");
    let read = read(&AI1, frozen.as_bytes()).expect("a backup");
    let expected = [
        moment("2026-09-30T16:00:00.000Z", "Board of 30 September"),
        moment("2026-06-12T09:30:00.250Z", "After the \"pilot\""),
    ];
    assert_eq!((&read.moments[..], read.checksum), (&expected[..], Checksum::Agrees));
    let written: Vec<Case> = read.cases.into_iter().flatten().map(|read| read.case).collect();
    let lines: Vec<String> =
        written.iter().map(|case| case.to_line(&AI1).expect("small")).collect();
    let text = write_lines(&lines, &read.moments);
    assert_eq!(text.len(), size(&lines, &read.moments));
    assert!(text.ends_with(&frozen[frozen.find("\"moments\"").expect("its moments")..]));
}

#[test]
fn moments_that_cannot_be_read_are_left_out_and_the_cases_open() {
    let (list, sum) = ("[]", "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    let rows = [
        (r#"[{"name":"A","at":"2026-09-30T08:00:00Z"}]"#, 1),
        (r#"[{"name":"A","at":"yesterday"},{"name":7,"at":"2026-09-30T08:00:00Z"},7,{}]"#, 0),
        (r#"{"name":"A","at":"2026-09-30T08:00:00Z"}"#, 0),
        ("7", 0),
    ];
    for (moments, expected) in rows {
        let file = format!(
            r#"{{"format":"stop-fix-scale/cases","version":1,"cases":{list},"sha256":"{sum}","moments":{moments}}}"#
        );
        let read = read(&AI1, file.as_bytes()).expect("the cases open");
        assert_eq!((read.moments.len(), read.checksum), (expected, Checksum::Agrees), "{moments}");
    }
}

proptest! {
    #![proptest_config(tenth())]

    /// However many edits follow, the version of each named moment stays.
    #[test]
    fn a_named_moment_keeps_its_version(
        gaps in vec(1_i64..100_000, 1..90),
        named in vec(0_i64..4_000_000, 0..6),
    ) {
        let start = time("2026-11-01T00:00:00Z").milliseconds();
        let at = |offset: i64| {
            let (minutes, rest) = (offset / 60_000, offset % 60_000);
            let (days, minutes) = (minutes / 1_440, minutes % 1_440);
            let (hours, minutes, seconds, rest) = (minutes / 60, minutes % 60, rest / 1_000, rest % 1_000);
            format!("2026-11-{:02}T{hours:02}:{minutes:02}:{seconds:02}.{rest:03}Z", days + 1)
        };
        let times: Vec<i64> = gaps.iter().scan(0, |sum, gap| { *sum += gap; Some(*sum) }).collect();
        let record = |revision: usize, offset: i64| {
            let case = Case { id: "a".into(), title: revision.to_string(), ..Case::default() };
            let case = case.to_line(&AI1).expect("small");
            Record { revision: revision as u64, saved: time(&at(offset)), deleted: false, case }.to_text()
        };
        let (last, earlier) = times.split_last().expect("one or more");
        let mut rows = vec![
            (Table::Meta, shelf().ledger(), Some(Ledger::default().to_text())),
            (Table::Cases, shelf().case("a"), Some(record(times.len(), *last))),
        ];
        for (index, offset) in earlier.iter().enumerate() {
            let key = key("a", index as u64 + 1, &at(*offset)).key;
            rows.push((Table::History, key, Some(record(index + 1, *offset))));
        }
        for offset in &named {
            rows.push((Table::Meta, format!("{}{}", shelf().moments(), at(*offset)), Some("Board".into())));
        }
        let store = MemoryStore::with(rows);
        let versions = || {
            let keys = store.table(Table::History);
            let force = |offset: &i64| in_force(&shelf(), &keys, &["a".into()], start + offset);
            named.iter().map(force).collect::<Vec<_>>()
        };
        let before = versions();
        let case = Case { id: "a".into(), title: "changed".into(), ..Case::default() };
        let saved = SavedCase { case: Rc::new(case), deleted: false };
        let commit = Commit::new(&AI1, &shelf(), (saved, times.len() as u64), now(), "").expect("small");
        let landed = update(&store, commit.reads(), |rows| commit.decide(&AI1, rows));
        prop_assert!(landed.is_ok());
        // The state before the commit is a version now, too.
        for (before, after) in before.iter().zip(versions()) {
            if before.values().all(|key| *key < key_of(times.len())) {
                let is_current = after.values().any(|key| *key >= key_of(times.len()));
                prop_assert!(is_current || *before == after, "{before:?} {after:?}");
            }
        }
        prop_assert!(store.table(Table::History).len() <= 40 + named.len() + 8);
    }
}

/// Keys from this revision on are greater.
fn key_of(revision: usize) -> String {
    format!("{}{revision:08}", shelf().history("a"))
}

fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
