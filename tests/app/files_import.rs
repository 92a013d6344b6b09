//! What an import adds to the existing cases, when a backup is due, and what files are called.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::case::title::shown;
use stop_fix_scale::app::files::backup::is_due;
use stop_fix_scale::app::files::file_name::{dated, file_name};
use stop_fix_scale::app::files::import_plan::{
    ImportCounts, ImportPlan, Updates, open, plan, read,
};
use stop_fix_scale::app::files::standing::Standing;
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale::view::files::reasons::place;
use stop_fix_scale_core::format::case_file::{Case, CaseFileError, Oddity, PlannedStep, SetAside};
use stop_fix_scale_core::format::cases_file::{self, CasesFileError, Checksum};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::limits::{MAX_CASES, MAX_TEXT_CHARACTERS};
use stop_fix_scale_core::model::{AI1, Criterion, Level};
use test_support::{config, proven};

const FROZEN: &str = include_str!("../../crates/core/tests/frozen/case-1.json");
const FROZEN_WITH_ODDITIES: &str = include_str!("../../crates/core/tests/frozen/case-1-odd.json");

fn copy_of(title: &str) -> String {
    format!("{title} (imported)")
}

fn planned(at_hand: &[Case], file: &str) -> ImportPlan {
    let at_hand: Vec<&Case> = at_hand.iter().collect();
    let read = read(&AI1, file.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    plan(&at_hand, read, copy_of)
}

/// A file with these cases.
fn file(cases: &[Case]) -> String {
    cases_file::write(&AI1, cases).expect("cases of usual size")
}

/// The cases that a plan adds. New ids begin with `new`.
fn added(plan: ImportPlan) -> Vec<Case> {
    applied(plan, &Updates::default())
}

/// The cases that a plan saves with these updates.
fn applied(plan: ImportPlan, updates: &Updates) -> Vec<Case> {
    let mut number = 0;
    plan.apply(updates, || {
        number += 1;
        format!("new{number}")
    })
}

fn excess(plan: &ImportPlan) -> usize {
    plan.counts(&Updates::default()).excess
}

fn standings(plan: &ImportPlan) -> Vec<&'static str> {
    let name = |standing: &Standing| match standing {
        Standing::New => "new",
        Standing::Same => "same",
        Standing::Different { can_update: true, .. } => "different",
        Standing::Different { .. } => "second",
    };
    plan.entries.iter().map(|entry| entry.as_ref().map_or("-", |e| name(&e.standing))).collect()
}

fn case(id: &str, title: &str) -> Case {
    Case { id: id.into(), title: title.into(), ..Case::default() }
}

/// The frozen case with one change, chosen by number.
fn varied(what: u8) -> Case {
    let mut case = Case::read(&AI1, FROZEN.as_bytes()).expect("the frozen case is valid").case;
    case.id = "a".into();
    match what {
        0 => {}
        1 => case.title.push('x'),
        2 => case.summary.push('x'),
        3 => case.owner.push('x'),
        4 => *case.answers.criteria.get_mut(Criterion::FIRST) = proven(Level::Missing),
        5 => case.notes.get_mut(Criterion::FIRST).push('x'),
        6 => case.review.floor.push('x'),
        7 => case.created = None,
        8 => case.set_aside.push(SetAside { at: "quick".into(), json: "7".into() }),
        9 => {
            let (name, value) = case.unknown.at("")[0].clone();
            case.unknown.keep("review", &name, value);
        }
        10 => case.updated = None,
        11 => case.updated = "2031-01-01T00:00:00Z".parse().ok(),
        12 => {
            let step = PlannedStep { to: Level::Agreed, date: None, due: None };
            *case.plan.get_mut(Criterion::FIRST) = Some(step);
        }
        other => unreachable!("there is no change {other}"),
    }
    case
}

#[test]
fn a_case_with_the_same_content_is_recognised() {
    for what in 0..=12 {
        let plan = planned(&[varied(0)], &file(&[varied(what)]));
        let is_same = matches!(what, 0 | 10 | 11);
        assert_eq!(standings(&plan), [if is_same { "same" } else { "different" }], "change {what}");
        let added = added(plan);
        if is_same {
            assert_eq!(added, []);
        } else {
            let expected = varied(what);
            let title = copy_of(&expected.title);
            assert_eq!(added, [Case { id: "new1".into(), title, ..expected }], "change {what}");
        }
    }
}

#[test]
fn a_case_that_differs_can_update_the_existing_one() {
    let mine = [varied(0), case("b", "two")];
    let theirs = [
        varied(4),
        Case { owner: "Ada".into(), ..case("b", "two") },
        varied(2),
        case("c", "three"),
    ];
    let plan = planned(&mine, &file(&theirs));
    assert_eq!(standings(&plan), ["different", "different", "second", "new"]);
    assert_eq!(plan.updatable(), Updates::from([0, 1]), "each case is updated at most once");
    let second = |index: usize, id: &str| {
        let title = copy_of(&theirs[index].title);
        Case { id: id.into(), title, ..theirs[index].clone() }
    };
    let rows: [(&[usize], _, _); 3] = [
        (
            &[],
            vec![second(0, "new1"), second(1, "new2"), second(2, "new3"), theirs[3].clone()],
            (4, 0),
        ),
        (
            &[1],
            vec![second(0, "new1"), theirs[1].clone(), second(2, "new2"), theirs[3].clone()],
            (3, 1),
        ),
        // A choice that is none has no effect.
        (
            &[0, 1, 2, 3, 9],
            vec![theirs[0].clone(), theirs[1].clone(), second(2, "new1"), theirs[3].clone()],
            (2, 2),
        ),
    ];
    for (updates, expected, (added, updated)) in rows {
        let updates: Updates = updates.iter().copied().collect();
        let counts = ImportCounts { added, updated, excess: 0 };
        assert_eq!(plan.counts(&updates), counts, "{updates:?}");
        assert_eq!(applied(plan.clone(), &updates), expected, "{updates:?}");
    }
    // After an update, the file brings nothing new for this case.
    let again = planned(&[theirs[0].clone(), theirs[1].clone()], &file(&theirs[..2]));
    assert_eq!(standings(&again), ["same", "same"]);
}

#[test]
fn an_update_needs_no_room() {
    let numbered = |number: usize| case(&number.to_string(), "");
    let full: Vec<Case> = (0..MAX_CASES).map(numbered).collect();
    let theirs = [Case { owner: "Ada".into(), ..numbered(0) }, case("x", "")];
    let plan = planned(&full, &file(&theirs));
    let updates = plan.updatable();
    assert_eq!(plan.counts(&updates), ImportCounts { added: 0, updated: 1, excess: 1 });
    assert_eq!(applied(plan, &updates), theirs[..1]);
}

#[test]
fn a_different_result_in_a_file_only_gives_a_warning() {
    let text = file(&[varied(0)]).replace(r#""verdict":"open""#, r#""verdict":"scale""#);
    let plan = planned(&[varied(0)], &text);
    assert_eq!(standings(&plan), ["same"]);
    assert_eq!(plan.checksum, Checksum::Differs);
    let warnings = &plan.entries[0].as_ref().expect("it can be read").warnings;
    assert!(matches!(warnings[0].what, Oddity::ResultDiffers { .. }), "{warnings:?}");
}

#[test]
fn each_case_is_compared_with_existing_and_earlier_ones() {
    let [a, b] = &[case("a", "one"), case("b", "two")];
    let only_a = std::slice::from_ref(a);
    let other = |id: &str| Case { summary: "other".into(), ..case(id, "one") };
    let nameless = |title: &str| case("", title);
    // The existing cases, the cases in the file, and how each compares.
    let rows: [(&[Case], &[Case], &[&str]); 11] = [
        (&[], &[], &[]),
        (&[], &[a.clone(), b.clone()], &["new", "new"]),
        (only_a, &[b.clone(), a.clone()], &["new", "same"]),
        // The same id twice in a file.
        (&[], &[a.clone(), a.clone()], &["new", "same"]),
        (&[], &[a.clone(), other("a"), other("a")], &["new", "second", "same"]),
        (&[other("a")], &[a.clone(), other("a"), a.clone()], &["different", "same", "same"]),
        // The same content under a different id is a different case.
        (only_a, &[case("b", "one")], &["new"]),
        // A case without an id is recognised by its content.
        (&[], &[nameless("one"), nameless("two"), nameless("one")], &["new", "new", "same"]),
        (only_a, &[nameless("one"), other("")], &["same", "new"]),
        (&[nameless("two")], &[nameless("one")], &["new"]),
        // A copy that an earlier import made.
        (&[a.clone(), Case { title: copy_of("one"), ..other("x") }], &[other("a")], &["same"]),
    ];
    for (at_hand, cases, expected) in rows {
        assert_eq!(standings(&planned(at_hand, &file(cases))), expected, "{at_hand:?} {cases:?}");
    }
}

#[test]
fn importing_a_file_of_one_case_keeps_its_warnings() {
    let plan = planned(&[], FROZEN);
    assert_eq!((standings(&plan), plan.checksum), (vec!["new"], Checksum::Missing));
    let odd = planned(&[], FROZEN_WITH_ODDITIES);
    let warnings = &odd.entries[0].as_ref().expect("it can be read").warnings;
    let expected = Case::read(&AI1, FROZEN_WITH_ODDITIES.as_bytes()).expect("frozen").warnings;
    assert_eq!((warnings.is_empty(), warnings), (false, &expected));
    // Values that were set aside are recognised when the file is imported again.
    let again = planned(&added(odd), FROZEN_WITH_ODDITIES);
    assert_eq!(standings(&again), ["same"]);
}

#[test]
fn places_in_a_file_have_the_names_that_the_screen_uses() {
    let words = Words::new(Language::English, PluralCategory::english);
    let rows = [
        ("quick.V.level", "Value"),
        ("quick.G", "Governance"),
        ("answers.A3.evidence[1]", "Sponsor and affected roles"),
        ("plan.I1.date", "Path to action"),
        ("title", "Case name"),
        ("owner", "Owner"),
        ("context.acts_alone", "People and autonomy"),
        ("review.date", "Review"),
        ("result.verdict", "Result"),
        // What has no name on the screen.
        ("quick.X.level", "quick.X.level"),
        ("answers", "answers"),
        ("id", "id"),
    ];
    for (at, name) in rows {
        assert_eq!(place(words, &AI1, at), name, "{at}");
    }
}

#[test]
fn unreadable_cases_are_left_out_and_the_rest_are_added() {
    let line = case("a", "one").to_line(&AI1).expect("it is small");
    let text = format!(
        r#"{{"format":"stop-fix-scale/cases","version":1,"cases":[ 7 , {line},{}]}}"#,
        line.replace("AI1", "AI2")
    );
    let plan = planned(&[], &text);
    assert_eq!((standings(&plan), plan.checksum), (vec!["-", "new", "-"], Checksum::Missing));
    let refused = |index: usize| plan.entries[index].as_ref().expect_err("it cannot be read");
    assert_eq!(refused(0).raw.text(), "7");
    assert!(matches!(refused(2).why, CaseFileError::UnknownModel(_)));
    assert_eq!(added(plan), [case("a", "one")]);
}

#[test]
fn only_a_case_that_is_too_deep_or_too_large_is_left_out() {
    let bracketed =
        |levels: usize| format!(r#"{{"x":{}{}}}"#, "[".repeat(levels - 1), "]".repeat(levels - 1));
    let large = |bytes: usize| format!(r#"{{"x":"{}"}}"#, "y".repeat(bytes - 8));
    let too_large = |bytes| CaseFileError::TooLarge { bytes, most: 262_144 };
    let rows = [
        (bracketed(16), CaseFileError::NotACaseFile),
        (bracketed(17), CaseFileError::TooDeep),
        (bracketed(100_000), CaseFileError::TooDeep),
        (large(262_144), CaseFileError::NotACaseFile),
        (large(262_145), too_large(262_145)),
        (large(3_000_000), too_large(3_000_000)),
    ];
    let sound = [case("a", "one"), case("b", "two"), case("c", "three")];
    let lines = sound.clone().map(|case| case.to_line(&AI1).expect("it is small"));
    for (bad, why) in rows {
        for index in 0..=sound.len() {
            let mut entries = lines.to_vec();
            entries.insert(index, bad.clone());
            let text = file(&[]).replace("[\n\n]", &format!("[{}]", entries.join(",")));
            let plan = planned(&[], &text);
            assert_eq!((plan.entries.len(), plan.checksum), (4, Checksum::Differs), "{why}");
            let refused = plan.entries[index].as_ref().expect_err("it cannot be read");
            assert!(refused.why == why && refused.raw.text() == bad, "{why}: {}", refused.why);
            assert_eq!(added(plan), sound, "{why}");
        }
    }
}

type IsExpected = fn(&CaseFileError) -> bool;

#[test]
fn a_file_of_a_different_kind_is_refused() {
    let many = file(&[]).replace("\"version\": 1", "\"version\": 2");
    let too_large = vec![b' '; 6_000_000];
    let rows: [(&[u8], IsExpected); 6] = [
        (b"", |e| matches!(e, CaseFileError::NotJson { .. })),
        (b"{}", |e| *e == CaseFileError::NotACaseFile),
        (b"\xff", |e| *e == CaseFileError::NotText { at: 0 }),
        (br#"{"format":"stop-fix-scale/case","version":3}"#, |e| *e == CaseFileError::Newer(3)),
        (many.as_bytes(), |e| *e == CaseFileError::Newer(2)),
        (&too_large, |e| matches!(e, CaseFileError::TooLarge { .. })),
    ];
    for (bytes, is_expected) in rows {
        match read(&AI1, bytes) {
            Err(CasesFileError::File(error)) => assert!(is_expected(&error), "{error}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_file_that_is_read_in_steps_is_complete() {
    for (count, steps) in [(0, 2), (1, 2), (200, 2), (201, 3), (999, 6)] {
        let cases: Vec<Case> = (0..count).map(|number| case(&number.to_string(), "x")).collect();
        let file = file(&cases);
        let mut reader = open(&AI1, file.as_bytes()).expect("it can be read");
        let mut taken = 1;
        while reader.step(&AI1) {
            taken += 1;
        }
        let restored = reader.restored();
        assert_eq!(restored.checksum, Checksum::Agrees, "{count}");
        assert_eq!(restored.cases.len(), count);
        let found = restored.cases.into_iter().map(|case| case.expect("each is read").case);
        assert!(found.eq(cases), "{count}");
        assert_eq!(taken, if count == 0 { 1 } else { steps }, "{count}");
    }
}

#[test]
fn cases_beyond_the_cap_are_counted_and_not_added() {
    let numbered = |number: usize| case(&number.to_string(), "");
    let at_hand: Vec<Case> = (0..MAX_CASES - 2).map(numbered).collect();
    let cases: Vec<Case> = (MAX_CASES - 4..MAX_CASES + 3).map(numbered).collect();
    let plan = planned(&at_hand, &file(&cases));
    assert_eq!(excess(&plan), 3, "two exist already, and two fit");
    assert_eq!(added(plan), [numbered(MAX_CASES - 2), numbered(MAX_CASES - 1)]);
    let beyond: Vec<Case> = (0..MAX_CASES + 5).map(numbered).collect();
    let full = planned(&beyond, &file(&[case("x", "")]));
    assert_eq!((excess(&full), added(full).len()), (1, 0));
    assert_eq!(excess(&planned(&[], &file(&cases))), 0);
}

#[test]
fn the_title_of_a_copy_stays_within_the_cap() {
    for (length, expected) in [
        (MAX_TEXT_CHARACTERS, MAX_TEXT_CHARACTERS),
        (MAX_TEXT_CHARACTERS - 5, MAX_TEXT_CHARACTERS),
        (3, 3 + 11),
    ] {
        let long = case("a", &"ñ".repeat(length));
        let other = Case { summary: "other".into(), ..long.clone() };
        let plan = planned(&[long], &file(&[other]));
        let title = &added(plan)[0].title;
        assert_eq!(title.chars().count(), expected);
        assert!(title.ends_with("ñ (imported)"));
    }
}

/// Only a few ids, titles and contents, so that cases often collide.
fn cases() -> impl Strategy<Value = Vec<Case>> {
    let case = (0_usize..4, 0_usize..3, 0_usize..2).prop_map(|(id, title, summary)| Case {
        summary: ["", "x"][summary].into(),
        ..case(["", "a", "b", "c"][id], ["one", "two", "one (imported)"][title])
    });
    vec(case, 0..6)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn importing_replaces_loses_and_duplicates_nothing(
        mut at_hand in cases(),
        cases in cases(),
    ) {
        // Existing cases have distinct ids.
        at_hand.retain(|case| !case.id.is_empty());
        at_hand.sort_by(|one, other| one.id.cmp(&other.id));
        at_hand.dedup_by(|one, other| one.id == other.id);
        let text = file(&cases);
        let plan = planned(&at_hand, &text);
        prop_assert_eq!((plan.entries.len(), excess(&plan)), (cases.len(), 0));
        let expected = standings(&plan).iter().filter(|name| **name != "same").count();
        let added = added(plan);
        prop_assert_eq!(added.len(), expected);
        let mut all = at_hand;
        all.extend(added);
        let mut ids: Vec<&str> = all.iter().map(|case| case.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), all.len(), "every case has its own id");
        prop_assert!(ids.iter().all(|id| !id.is_empty()));
        for case in &cases {
            let is_it = |other: &Case| {
                other.summary == case.summary
                    && (other.title == case.title || other.title == copy_of(&case.title))
            };
            prop_assert!(all.iter().any(is_it), "{case:?} is lost");
        }
        let again = planned(&all, &text);
        prop_assert!(standings(&again).iter().all(|name| *name == "same"), "{again:?}");
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a date"))
}

#[test]
fn a_backup_is_due_after_20_changes_or_30_days() {
    let rows = [
        (0, "2026-11-21", false),
        (19, "2026-11-21", false),
        (20, "2026-11-21", true),
        (1, "2026-10-23", false),
        (1, "2026-10-22", true),
        // Nothing has changed since the last one.
        (0, "2020-01-01", false),
        // A clock that was set back.
        (1, "2027-11-21", false),
    ];
    for (changes, last, expected) in rows {
        let due = is_due(changes, date(last), date("2026-11-21"));
        assert_eq!(due, expected, "{changes} since {last}");
    }
    assert_eq!(dated(date("2026-11-21"), "json"), "stop-fix-scale-2026-11-21.json");
}

#[test]
fn file_names_work_on_every_system() {
    let rows = [
        ("Invoices sorted by a model", "Invoices-sorted-by-a-model.json"),
        ("Größe & Maß", "Größe-&-Maß.json"),
        ("請求書の分類", "請求書の分類.json"),
        ("تصنيف الفواتير", "تصنيف-الفواتير.json"),
        ("../../etc/passwd", "etc-passwd.json"),
        (r"C:\temp\x", "C-temp-x.json"),
        ("what? <b>\"now\"</b> | *", "what-b-now-b.json"),
        ("line\nbreak\ttab\0nul", "line-break-tab-nul.json"),
        ("exe\u{202E}nosj", "exe-nosj.json"),
        ("", "stop-fix-scale.json"),
        (" . ", "stop-fix-scale.json"),
        ("///", "stop-fix-scale.json"),
        ("\u{2800}\u{3164} \u{301}", "stop-fix-scale.json"),
        ("\u{AD} / e\u{301}", "e\u{301}.json"),
        ("v1.2.", "v1.2.json"),
        (".hidden", "hidden.json"),
        ("-rf", "rf.json"),
        ("con", "_con.json"),
        ("Aux.txt", "_Aux.txt.json"),
        ("COM1", "_COM1.json"),
        ("lpt³", "_lpt³.json"),
        ("COM", "COM.json"),
        ("comb", "comb.json"),
        ("COM10", "COM10.json"),
        ("contract", "contract.json"),
        ("conin$", "_conin$.json"),
    ];
    for (title, expected) in rows {
        assert_eq!(file_name(title, "json"), expected, "{title:?}");
    }
    assert_eq!(file_name(&"ñ".repeat(100), "json").chars().count(), 59);
    assert_eq!(
        file_name(&format!("{} x", "y".repeat(53)), "json"),
        format!("{}.json", "y".repeat(53))
    );
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn file_names_are_safe(title in any::<String>(), device in "(con|nul|lpt)[0-9]?[. /:]?[a-z]?") {
        for title in [&title, &device] {
            let name = file_name(title, "json");
            let stem = name.strip_suffix(".json").expect("the extension stays");
            prop_assert!((6..=60).contains(&name.chars().count()), "{name}");
            prop_assert!(!name.contains(|c: char| c.is_control() || c.is_whitespace() || r#"/\:*?"<>|"#.contains(c)));
            prop_assert!(!stem.starts_with(['.', '-']) && !stem.ends_with(['.', '-']), "{name}");
            let first = stem.split('.').next().unwrap_or_default().to_lowercase();
            prop_assert!(!["con", "nul", "lpt1", "lpt9"].contains(&first.as_str()), "{name}");
            prop_assert_eq!(&file_name(stem, "json"), &name, "a safe name does not change");
            // Unicode counts some combining marks and blank fillers as letters, too.
            let is_letter = |c: &char| c.is_alphanumeric() && shown(&c.to_string()).is_some();
            let letters = |text: &str| text.chars().filter(is_letter).collect::<String>();
            if title.chars().count() < 50 && !letters(title).is_empty() {
                prop_assert_eq!(letters(stem), letters(title), "letters of every script are kept");
            }
        }
    }
}
