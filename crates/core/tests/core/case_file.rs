//! The case file: reading loses nothing, and every written file matches the schema.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value;
use stop_fix_scale_core::format::case_file::{
    Case, CaseFileError, Oddity, Plan, PlannedStep, Restored, Review, SetAside, TooLarge, Warning,
};
use stop_fix_scale_core::format::cases_file::{CasesFileError, Checksum};
use stop_fix_scale_core::format::limits::MAX_CASE_FILE_BYTES;
use stop_fix_scale_core::format::raw_json::Raw;
use stop_fix_scale_core::format::{cases_file, limits};
use stop_fix_scale_core::model::{AI1, Answer, Criterion, Evidence, Level, PerCriterion, Rating};
use test_support::{answers, config};

const FROZEN: &str = include_str!("../frozen/case-1.json");
const FROZEN_WITH_PLAN: &str = include_str!("../frozen/case-1-plan.json");
const FROZEN_WITH_DUE_DATES: &str = include_str!("../frozen/case-1-due.json");
const FROZEN_WITH_ODDITIES: &str = include_str!("../frozen/case-1-odd.json");
const FROZEN_MANY_INDENTED: &str = include_str!("../frozen/cases-1-indented.json");
const FROZEN_MANY: &str = include_str!("../frozen/cases-1.json");

fn read(text: &str) -> Restored {
    Case::read(&AI1, text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn refused(bytes: &[u8]) -> CaseFileError {
    Case::read(&AI1, bytes).expect_err("the file is refused")
}

fn written(case: &Case) -> String {
    case.to_json(&AI1).expect("the case is small enough")
}

/// An empty case.
fn empty() -> Case {
    Case { id: "a".into(), ..Case::default() }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(any::<String>(), inner, 0..4)
                .prop_map(|members| members.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

fn raw(value: &Value) -> Raw {
    let text = value.to_string();
    let value: &serde_json::value::RawValue = serde_json::from_str(&text).expect("JSON");
    Raw::from(value)
}

/// Generates members that no version knows, with their places.
fn unknown_members() -> impl Strategy<Value = Vec<(&'static str, String, Value)>> {
    let paths = ["", "context", "quick", "quick.V", "answers", "answers.G4", "review", "plan.A2"];
    vec((proptest::sample::select(paths.to_vec()), "x-[a-z\\PC]{0,6}", json()), 0..3)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "\\PC{1,30}", any::<String>()]
}

fn plan() -> impl Strategy<Value = Plan> {
    let date = prop_oneof![Just(None), Just(Some("2026-11-20"))];
    let due = prop_oneof![Just(None), Just(Some("2027-03-31")), Just(Some("2020-02-29"))];
    let parsed = |date: Option<&str>| date.map(|date| date.parse().expect("a date"));
    let step = (0_usize..5, date, due).prop_map(move |(level, date, due)| PlannedStep {
        to: Level::ALL[level],
        date: parsed(date),
        due: parsed(due),
    });
    vec((test_support::criterion(), step), 0..4).prop_map(|steps| {
        let mut plan = Plan::default();
        for (criterion, step) in steps {
            *plan.get_mut(criterion) = Some(step);
        }
        plan
    })
}

fn case() -> impl Strategy<Value = Case> {
    let texts = (text(), text(), text(), text(), text(), text());
    let date = prop_oneof![Just(None), Just(Some("2027-01-31")), Just(Some("2024-02-29"))];
    let time = prop_oneof![Just(None), Just(Some("2026-11-20T09:58:45.123Z"))];
    let notes = vec((test_support::criterion(), text()), 0..4);
    let set_aside = vec(("\\PC{0,9}", json()), 0..2);
    (answers(), texts, date, time, notes, plan(), unknown_members(), set_aside).prop_map(
        |(answers, texts, date, time, notes, plan, unknown, set_aside)| {
            let (title, summary, owner, metric, floor, action) = texts;
            let mut case = Case { answers, title, summary, owner, plan, ..empty() };
            let date = date.map(|date| date.parse().expect("a date"));
            case.review = Review { metric, floor, date, action };
            case.created = time.map(|time| time.parse().expect("a timestamp"));
            case.updated = case.created.clone();
            for (criterion, note) in notes {
                *case.notes.get_mut(criterion) = note;
            }
            for (path, name, value) in unknown {
                // Unknown members at these paths are always written back.
                case.unknown.keep(path, &name, raw(&value));
            }
            for (at, value) in set_aside {
                let json = value.to_string();
                case.set_aside.push(SetAside { at, json });
            }
            case
        },
    )
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_written_case_reads_back_unchanged(case in case()) {
        let text = written(&case);
        let restored = read(&text);
        prop_assert_eq!(&restored.warnings, &vec![]);
        prop_assert_eq!(written(&restored.case), text);
        prop_assert_eq!(restored.case, case);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in vec(any::<u8>(), 0..200), value in json()) {
        let _ = Case::read(&AI1, &bytes);
        let _ = cases_file::read(&AI1, &bytes);
        // The value is inside a valid file, so that the reader gets that far.
        for member in ["quick", "answers", "cases", "set_aside", "context", "result", "sha256"] {
            for (kind, read) in [("case", 0), ("cases", 1)] {
                let file = format!(
                    r#"{{"format":"stop-fix-scale/{kind}","version":1,"model":"AI1","{member}":{value}}}"#
                );
                match read {
                    0 => drop(Case::read(&AI1, file.as_bytes())),
                    _ => drop(cases_file::read(&AI1, file.as_bytes())),
                }
            }
        }
    }

    /// If a damaged file opens, the case is written as a valid file, and that file opens without warnings.
    #[test]
    fn damaged_files_open_or_are_refused(
        changes in vec((any::<proptest::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<Option<proptest::sample::Index>>(),
    ) {
        let mut bytes = FROZEN.as_bytes().to_vec();
        for (index, byte) in changes {
            // Digits, brackets and similar characters do more harm than random bytes.
            let harmful = b"0123456789{}[]\",:-.eEtrufalsn\\ \n\xff";
            let index = index.index(bytes.len());
            bytes[index] = harmful[usize::from(byte) % harmful.len()];
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(restored) = Case::read(&AI1, &bytes) {
            let again = read(&written(&restored.case));
            let is_missing = |warning: &Warning| warning.what == Oddity::Missing;
            prop_assert!(again.warnings.iter().all(is_missing), "{:?}", again.warnings);
            prop_assert_eq!(again.case, restored.case);
        }
        let _ = cases_file::read(&AI1, &bytes);
    }

    #[test]
    fn a_wrong_value_anywhere_is_not_lost(
        path in proptest::sample::select(paths()),
        value in json(),
    ) {
        let mut file = frozen_value();
        *file.pointer_mut(&path).expect("a place in the frozen file") = value.clone();
        let Ok(restored) = Case::read(&AI1, file.to_string().as_bytes()) else {
            prop_assert!(["/format", "/version", "/model"].contains(&path.as_str()), "{}", path);
            return Ok(());
        };
        let text = written(&restored.case);
        prop_assert_eq!(&read(&text).case, &restored.case);
        // The result is computed again, so values in it need not be kept.
        if !path.starts_with("/result/") {
            prop_assert!(holds(&text, &value), "{} at {}", value, path);
        }
        assert_matches_schema(&text);
    }

    /// All combinations of members of an answer: missing, null, valid, invalid and repeated.
    #[test]
    fn an_answer_with_any_combination_of_members_loses_nothing(
        members in proptest::array::uniform4(0..8_usize),
        criterion in test_support::criterion(),
    ) {
        let kinds = ["level", "evidence", "unknown", "note"];
        let good = [["2", "4", "5"], ["\"tried\"", "\"none\"", "\"running\""],
            ["true", "false", "true"], ["\"a note\"", "\"é\"", "\"\""]];
        let mut entry = Vec::new();
        for ((kind, good), state) in kinds.iter().zip(good).zip(members) {
            let values: &[&str] = match state {
                0 => &[],
                1 => &["null"],
                2 => &good[..1],
                3 => &good[1..2],
                4 => &good[2..],
                5 => &["{\"x\":[1,\"bad\"]}"],
                6 => &["71", "\"wrong\""],
                _ => &["\"first\"", good[0]],
            };
            entry.extend(values.iter().map(|value| format!("\"{kind}\":{value}")));
        }
        let entry = format!("{{{}}}", entry.join(","));
        let file = format!(
            r#"{{"format":"stop-fix-scale/case","version":1,"model":"AI1","id":"a","answers":{{"{criterion}":{entry}}}}}"#
        );
        let restored = read(&file);
        let text = written(&restored.case);
        for piece in ["bad", "wrong", "first", "71", "a note", "tried"] {
            let lost = entry.contains(piece) && !text.contains(piece);
            prop_assert!(!lost, "{} of {} in {}", piece, entry, text);
        }
        let again = read(&text);
        prop_assert_eq!(&again.warnings, &vec![], "{}", text);
        prop_assert_eq!(again.case, restored.case);
        assert_matches_schema(&text);
    }
}

/// Whether every name, string, number and boolean of a value is still in the file, either in its place or
/// in a value that was set aside.
fn holds(file: &str, value: &Value) -> bool {
    let within = |text: String| {
        let quoted = serde_json::to_string(&text).expect("a text");
        file.contains(&text) || file.contains(quoted.trim_matches('"'))
    };
    match value {
        Value::Null => true,
        Value::Array(entries) => entries.iter().all(|entry| holds(file, entry)),
        Value::Object(members) => {
            let name = |name: &str| within(Value::from(name).to_string().trim_matches('"').into());
            members.iter().all(|(key, member)| name(key) && holds(file, member))
        }
        Value::Bool(_) | Value::Number(_) => within(value.to_string()),
        Value::String(text) => {
            text.is_empty()
                || within(Value::from(text.as_str()).to_string().trim_matches('"').into())
        }
    }
}

fn assert_matches_schema(text: &str) {
    let value: Value = serde_json::from_str(&text.replace("1e400", "1")).expect("JSON");
    assert_eq!(crate::schema::ONE.problems(&value), "", "{text}");
}

proptest! {
    // Fewer cases, because the validator is a hundred times slower than the writer.
    #![proptest_config(proptest::test_runner::Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn every_written_file_matches_the_schema(case in case()) {
        assert_matches_schema(&written(&case));
    }
}

/// The frozen file as a value. `1e400` is replaced because `serde_json` cannot read it into a number.
fn frozen_value() -> Value {
    serde_json::from_str(&FROZEN_WITH_PLAN.replace("1e400", "1")).expect("JSON")
}

/// Every place in the frozen file, as a JSON pointer.
fn paths() -> Vec<String> {
    fn collect(value: &Value, at: &str, paths: &mut Vec<String>) {
        if let Value::Object(members) = value {
            for (name, member) in members {
                let at = format!("{at}/{name}");
                paths.push(at.clone());
                collect(member, &at, paths);
            }
        }
    }
    let mut paths = Vec::new();
    collect(&frozen_value(), "", &mut paths);
    paths
}

#[test]
fn the_frozen_file_opens_with_the_same_content() {
    let restored = read(FROZEN);
    assert_eq!(restored.warnings, []);
    assert_eq!(
        written(&restored.case),
        FROZEN.trim_end(),
        "the written file equals the one that was read"
    );
    let case = restored.case;
    assert_eq!(case.title, "Invoices sorted by a model");
    assert_eq!(case.owner, "Ada, purchasing");
    let tried = Answer::Rated(Rating::Shown(Evidence::Tried));
    assert_eq!(*case.answers.criteria.get("V1".parse().expect("V1")), Some(tried));
    assert_eq!(*case.answers.criteria.get("D2".parse().expect("D2")), Some(Answer::DontKnow));
    assert_eq!(case.notes.get("V1".parse().expect("V1")), "Measured in March,\non 1,200 invoices.");
    assert_eq!(case.review.date.map(|date| date.to_string()).as_deref(), Some("2027-01-31"));
    assert_eq!(case.unknown.at("").len(), 1, "the unknown member is kept");
    assert_eq!(
        case.unknown.at("")[0].1.text(),
        "{ \"tags\": [ \"q3\",  1e400 ] }",
        "the value is kept byte for byte"
    );
    assert_eq!(crate::schema::ONE.problems(&frozen_value()), "");
}

#[test]
fn the_frozen_file_with_a_plan_opens_with_the_same_content() {
    let restored = read(FROZEN_WITH_PLAN);
    assert_eq!(restored.warnings, []);
    assert_eq!(written(&restored.case), FROZEN_WITH_PLAN.trim_end());
    let step = |id: &str| *restored.case.plan.get(id.parse().expect("a criterion"));
    let date = "2026-11-20".parse().ok();
    assert_eq!(step("D1"), Some(PlannedStep { to: Level::Shown, date, due: None }));
    assert_eq!(step("D3"), Some(PlannedStep { to: Level::Agreed, date: None, due: None }));
    assert_eq!(step("I2"), None, "a step without a level is none, and its members are kept");
    assert_eq!(restored.case.unknown.at("plan.I2").len(), 1);
    assert_eq!(restored.case.unknown.at("plan.D3").len(), 1);
    assert_matches_schema(FROZEN_WITH_PLAN);
    // Nothing follows from a plan: the answers, and so the share code, are those of the same case without one.
    let without = read(FROZEN).case;
    assert_eq!(restored.case.answers, without.answers);
    let code = |text: &str| text.split("share_code").nth(1).map(str::to_owned);
    assert_eq!(code(FROZEN_WITH_PLAN), code(FROZEN));
}

#[test]
fn the_frozen_file_with_due_dates_opens_with_the_same_content() {
    let restored = read(FROZEN_WITH_DUE_DATES);
    let at = |warning: &Warning| warning.at.clone();
    assert_eq!(restored.warnings.iter().map(at).collect::<Vec<_>>(), ["plan.D3.due"]);
    let step = |id: &str| *restored.case.plan.get(id.parse().expect("a criterion"));
    let [date, due] = ["2026-11-20", "2027-03-31"].map(|date| date.parse().ok());
    assert_eq!(step("D1"), Some(PlannedStep { to: Level::Shown, date, due }));
    assert_eq!(step("D3"), Some(PlannedStep { to: Level::Agreed, date: None, due: None }));
    assert_eq!(restored.case.unknown.at("plan.D3").len(), 1, "what isn't known is kept");
    assert_eq!(step("I2"), None);
    let kept = restored.case.unknown.at("plan.I2");
    assert_eq!(kept.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["due", "x-cost"]);
    // What is read again is the same.
    let again = read(&written(&restored.case));
    assert_eq!((again.case, again.warnings), (restored.case, Vec::new()));
}

/// Earlier versions of the tool don't know a plan. What one of them writes back is the same, because it keeps every member
/// that it doesn't know byte for byte, but at the end of the file.
#[test]
fn a_plan_at_the_end_of_the_file_is_read() {
    let mut file: serde_json::Map<String, Value> =
        serde_json::from_str(&FROZEN_WITH_PLAN.replace("1e400", "1")).expect("JSON");
    let plan = file.remove("plan").expect("a plan");
    file.insert("plan".into(), plan);
    let last = Value::Object(file).to_string();
    assert_eq!(read(&last).case.plan, read(FROZEN_WITH_PLAN).case.plan);
}

#[test]
fn what_is_wrong_with_a_plan_is_set_aside() {
    let rows = [
        ("[]", "plan", Oddity::NotAnObject),
        (r#"{"V1":3}"#, "plan.V1", Oddity::NotAnObject),
        (r#"{"V1":{"to":6}}"#, "plan.V1.to", Oddity::NotALevel),
        (r#"{"V1":{"to":4,"date":"soon"}}"#, "plan.V1.date", Oddity::NotADate),
        (r#"{"V1":{"to":4,"to":3}}"#, "plan.V1.to", Oddity::Twice),
    ];
    for (plan, at, what) in rows {
        let file = FROZEN.replacen('{', &format!("{{\"plan\":{plan},"), 1);
        let restored = read(&file);
        assert_eq!(restored.warnings, [Warning { at: at.into(), what }], "{plan}");
        assert_eq!(restored.case.set_aside.len(), 1, "{plan}");
        let again = read(&written(&restored.case));
        assert_eq!((again.warnings, again.case), (vec![], restored.case), "{plan}");
    }
    // A date without a level has no meaning, and stays.
    let file = FROZEN.replacen('{', r#"{"plan":{"V1":{"date":"2026-11-20"}},"#, 1);
    let restored = read(&file);
    assert_eq!((restored.warnings, *restored.case.plan.get(Criterion::FIRST)), (vec![], None));
    assert!(written(&restored.case).contains("2026-11-20"));
}

#[test]
fn the_frozen_odd_file_opens_with_the_same_warnings() {
    let restored = read(FROZEN_WITH_ODDITIES);
    let warnings: Vec<_> =
        restored.warnings.iter().map(|warning| (warning.at.as_str(), &warning.what)).collect();
    let differs = Oddity::ResultDiffers { written: "\"scale\"".into(), computed: Some("open") };
    let expected = [
        ("title", &Oddity::NotText),
        ("owner", &Oddity::Twice),
        ("context.acts_alone", &Oddity::NotYesOrNo),
        ("quick.V.level", &Oddity::NotALevel),
        ("quick.I", &Oddity::NotAnObject),
        ("answers.V1.evidence", &Oddity::NotEvidence),
        ("answers.V2.unknown", &Oddity::LevelAndUnknown),
        ("answers.V3.level", &Oddity::NotALevel),
        ("review.date", &Oddity::NotADate),
        ("created", &Oddity::NotADate),
        ("result.verdict", &differs),
    ];
    assert_eq!(warnings, expected);
    let set_aside: Vec<_> = restored
        .case
        .set_aside
        .iter()
        .map(|set_aside| (set_aside.at.as_str(), set_aside.json.as_str()))
        .collect();
    let expected = [
        ("earlier", "[1,2]"),
        ("title", "42"),
        ("owner", "\"the first\""),
        ("context.acts_alone", "\"sometimes\""),
        ("quick.V.level", "6"),
        ("quick.I", "3"),
        ("answers.V1.evidence", "\"hearsay\""),
        ("answers.V2.unknown", "true"),
        ("answers.V3.level", "2.5"),
        ("review.date", "\"2027-02-30\""),
        ("created", "\"yesterday\""),
    ];
    assert_eq!(set_aside, expected);
    assert_eq!(restored.case.owner, "the last");
    assert_eq!(
        restored.case.unknown.at("answers.V4")[0].1.text(),
        "\"tried\"",
        "evidence below level 4 is kept"
    );
    assert_eq!(
        restored.case.unknown.at("answers").len(),
        1,
        "a criterion of a different model is kept"
    );
    let again = read(&written(&restored.case));
    assert_eq!(again.warnings, [], "the warnings appear only once");
    assert_eq!(again.case, restored.case, "nothing is lost");
}

#[test]
fn anything_but_a_case_file_is_refused_with_the_reason() {
    use CaseFileError::{NotACaseFile, NotJson, NotText, TooDeep, UnknownModel};
    let head = r#"{"format":"stop-fix-scale/case","version":1,"model":"AI1""#;
    let deep = format!("{head},\"x\":{}1{}}}", "[".repeat(16), "]".repeat(16));
    let rows: [(&[u8], CaseFileError); 17] = [
        (b"", NotJson { line: 1, column: 0 }),
        (b"{", NotJson { line: 1, column: 1 }),
        (b"{\n\"format\":", NotJson { line: 2, column: 9 }),
        (b"no", NotJson { line: 1, column: 2 }),
        (b"null", NotACaseFile),
        (b"[]", NotACaseFile),
        (b"{}", NotACaseFile),
        (br#"{"format":"stop-fix-scale/cases","version":1,"model":"AI1"}"#, NotACaseFile),
        (br#"{"format":"stop-fix-scale/case","model":"AI1"}"#, NotACaseFile),
        (br#"{"format":"stop-fix-scale/case","version":0,"model":"AI1"}"#, NotACaseFile),
        (br#"{"format":"stop-fix-scale/case","version":"1","model":"AI1"}"#, NotACaseFile),
        (br#"{"format":"stop-fix-scale/case","version":1}"#, NotACaseFile),
        (
            br#"{"format":"stop-fix-scale/case","version":1,"model":"B2"}"#,
            UnknownModel("B2".into()),
        ),
        (b"{\"format\":\"\xff\"}", NotText { at: 11 }),
        (
            br#"{"format":"stop-fix-scale/case","version":2,"model":"B2","new":[]}"#,
            CaseFileError::Newer(2),
        ),
        (deep.as_bytes(), TooDeep),
        (
            br#"{"format":"stop-fix-scale/case","version":1,"model":"AI1"} x"#,
            NotJson { line: 1, column: 60 },
        ),
    ];
    for (bytes, error) in rows {
        assert_eq!(refused(bytes), error, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_truncated_file_is_always_refused() {
    for end in 0..FROZEN.trim_end().len() {
        let cut = &FROZEN.as_bytes()[..end];
        let error = refused(cut);
        let is_specific =
            matches!(error, CaseFileError::NotJson { .. } | CaseFileError::NotText { .. });
        assert!(is_specific, "{end}: {error}");
    }
}

#[test]
fn files_are_accepted_up_to_the_caps_and_refused_above() {
    let padded = |length: usize| {
        let space = " ".repeat(length - FROZEN.len());
        format!("{FROZEN}{space}")
    };
    let bytes = 262_144;
    assert!(Case::read(&AI1, padded(bytes).as_bytes()).is_ok());
    let bytes = bytes + 1;
    let too_large = CaseFileError::TooLarge { bytes, most: MAX_CASE_FILE_BYTES };
    assert_eq!(refused(padded(bytes).as_bytes()), too_large);

    let at_edge = Case { title: "é".repeat(10_000), ..empty() };
    assert_eq!(read(&written(&at_edge)).case, at_edge);
    let over = "é".repeat(10_001);
    let file = written(&empty()).replace("\"title\": \"\"", &format!("\"title\": \"{over}\""));
    let restored = read(&file);
    assert_eq!(restored.case.title, at_edge.title, "the text is cut at the cap");
    let what = Oddity::TextTooLong(10_001);
    assert_eq!(restored.warnings, [Warning { at: "title".into(), what }]);
    assert_eq!(restored.case.set_aside[0].json, "\"é\"", "the rest is kept");

    let nested = |depth: usize| {
        let value = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        FROZEN.replacen('{', &format!("{{\"x\": {value},"), 1)
    };
    assert!(Case::read(&AI1, nested(15).as_bytes()).is_ok());
    assert_eq!(refused(nested(16).as_bytes()), CaseFileError::TooDeep);
    let closing = nested(16).replacen("\"x\":", "\"y\": \"]]]\\\\\", \"x\":", 1);
    assert_eq!(
        refused(closing.as_bytes()),
        CaseFileError::TooDeep,
        "brackets in strings don't close brackets"
    );
    let brackets_in_text = Case { title: "[{\"".repeat(50), ..empty() };
    assert_eq!(read(&written(&brackets_in_text)).case, brackets_in_text);
}

/// Whatever was read can be written and read again, because nesting and size don't grow.
#[test]
fn a_case_at_the_caps_is_written_within_the_caps() {
    let deep = format!("{}1{}", "[".repeat(15), "]".repeat(15));
    for member in ["\"x\": ", "\"title\": ", "\"set_aside\": "] {
        let file = written(&empty()).replacen('{', &format!("{{{member}{deep},"), 1);
        let restored = read(&file);
        assert_eq!(read(&written(&restored.case)).case, restored.case, "{member}");
        let many = cases_file::write(&AI1, &[restored.case]).expect("small");
        let many = cases_file::read(&AI1, many.as_bytes()).expect("the nesting is within the cap");
        assert!(many.cases[0].is_ok(), "{member}");
    }
    // The indented form does not fit, but a single line does.
    let mut case = Case { notes: PerCriterion::from_fn(|_| "x".repeat(10_000)), ..empty() };
    case.summary = "y".repeat(10_000);
    let file = written(&case);
    for unknown in 0..930 {
        let value = raw(&Value::from("z".repeat(40)));
        case.unknown.keep("answers.V1", &format!("x{unknown}"), value);
    }
    assert!(file.lines().count() > 40);
    assert_eq!(written(&case).lines().count(), 1);
    assert_eq!(read(&written(&case)).case, case);
    // A case that is too large even so is an error. Nothing is cut.
    let case = Case { notes: PerCriterion::from_fn(|_| "\u{1}".repeat(10_000)), ..empty() };
    let TooLarge { bytes, most } = case.to_json(&AI1).expect_err("too large");
    assert!(bytes > 1_000_000 && most == 262_144, "{bytes}");
    assert!(cases_file::write(&AI1, &[case]).is_err());
    let case = Case { notes: PerCriterion::from_fn(|_| "x".repeat(10_000)), ..empty() };
    let error = cases_file::write(&AI1, &vec![case; 27]).expect_err("too large");
    assert_eq!(error.most, 5_242_880);
}

#[test]
fn a_written_file_of_many_cases_has_at_most_5_mb() {
    let full = Case { notes: PerCriterion::from_fn(|_| "x".repeat(10_000)), ..empty() };
    let most = limits::MAX_CASES_FILE_BYTES;
    let without = |excess: usize| {
        let mut left = excess;
        let notes = PerCriterion::from_fn(|_| {
            let cut = left.min(9_999);
            left -= cut;
            "x".repeat(10_000 - cut)
        });
        let last = Case { notes, ..empty() };
        cases_file::write(&AI1, &[vec![full.clone(); 26], vec![last]].concat())
    };
    let excess = without(0).expect_err("27 such cases are too many").bytes - most;
    assert_eq!(without(excess).expect("exactly as large as it can be").len(), most);
    assert_eq!(without(excess - 1), Err(TooLarge { bytes: most + 1, most }));
}

#[test]
fn a_file_that_repeats_a_required_member_is_refused() {
    for repeated in ["format", "version", "model"] {
        let value = frozen_value()[repeated].clone();
        let file = FROZEN.replacen('{', &format!("{{\"{repeated}\": {value},"), 1);
        assert_eq!(refused(file.as_bytes()), CaseFileError::NotACaseFile, "{repeated}");
    }
    for repeated in ["cases\": []", "format\": \"stop-fix-scale/cases\""] {
        let file = FROZEN_MANY.replacen('{', &format!("{{\"{repeated},"), 1);
        assert!(cases_file::read(&AI1, file.as_bytes()).is_err(), "{repeated}");
    }
    let file = FROZEN_MANY.replacen('{', "{\"sha256\": \"\",", 1);
    let cases = cases_file::read(&AI1, file.as_bytes()).expect("a file of cases");
    assert_eq!(cases.checksum, Checksum::Differs);
}

#[test]
fn a_different_result_gives_warnings_and_its_unknown_members_are_kept() {
    let file = FROZEN.replace("\"verdict\": \"open\"", "\"verdict\": \"fix\"");
    let file = file.replace("\"kind\": null", "\"kind\": \"prove\", \"by\": \"B2\"");
    let restored = read(&file);
    let warned: Vec<_> = restored.warnings.iter().map(|warning| warning.at.as_str()).collect();
    assert_eq!(warned, ["result.verdict", "result.kind"]);
    assert_eq!(restored.case.unknown.at("result")[0].1.text(), "\"B2\"");
    let again = read(&written(&restored.case));
    assert_eq!((again.warnings, again.case), (vec![], restored.case));
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused() {
    let bytes = vec![b'['; 100 * 1024 * 1024];
    let most = limits::MAX_CASES_FILE_BYTES;
    assert_eq!(
        refused(&bytes),
        CaseFileError::TooLarge { bytes: bytes.len(), most: MAX_CASE_FILE_BYTES }
    );
    let error = cases_file::read(&AI1, &bytes).expect_err("too large");
    let too_large = CaseFileError::TooLarge { bytes: bytes.len(), most };
    assert_eq!(error, CasesFileError::File(too_large));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert_eq!(read(&format!("\u{FEFF}{FROZEN}")), read(FROZEN));
}

#[test]
fn null_counts_as_a_missing_member() {
    let text = r#"{"format":"stop-fix-scale/case","version":1,"model":"AI1","id":"a","title":null,
        "context":null,"quick":{"V":null},"answers":{"V1":{"level":null,"unknown":null,"note":null}},
        "review":{"date":null},"created":null,"set_aside":null}"#;
    assert_eq!(read(text), Restored { case: empty(), warnings: vec![] });
}

#[test]
fn an_answer_wins_over_a_kept_value_with_the_same_name() {
    let mut case = read(FROZEN_WITH_ODDITIES).case;
    let at: Criterion = "V4".parse().expect("V4");
    *case.answers.criteria.get_mut(at) = Some(Answer::Rated(Rating::Shown(Evidence::Running)));
    let text = written(&case);
    let again = read(&text);
    assert_eq!(again.warnings, []);
    assert_eq!(again.case.answers, case.answers);
}

#[test]
fn every_answer_is_written_correctly() {
    for answer in test_support::all_answers() {
        let mut case = empty();
        case.answers.criteria = PerCriterion::from_fn(|_| answer);
        let file: Value = serde_json::from_str(&written(&case)).expect("JSON");
        let entry = &file["answers"]["D3"];
        let rating = answer.and_then(Answer::rating);
        let level = rating.map(|rating| u64::from(rating.level().number()));
        assert_eq!(entry["level"].as_u64(), level);
        assert_eq!(entry["evidence"].as_str(), rating.and_then(Rating::evidence).map(Evidence::id));
        assert_eq!(entry["unknown"].as_bool(), (answer == Some(Answer::DontKnow)).then_some(true));
        assert_eq!(read(&written(&case)).case, case);
    }
}

#[test]
fn each_case_in_a_file_of_many_is_read_by_itself() {
    let cases = cases_file::read(&AI1, FROZEN_MANY.as_bytes()).expect("a file of cases");
    assert_eq!(cases.checksum, Checksum::Agrees);
    let sound: Vec<_> = cases.cases.iter().filter_map(|case| case.as_ref().ok()).collect();
    assert_eq!(sound.len(), 2);
    assert_eq!(sound[0].case, read(FROZEN).case);
    let again: Vec<_> = sound.iter().map(|restored| restored.case.clone()).collect();
    let many = cases_file::write(&AI1, &again).expect("two cases");
    assert_eq!(many, FROZEN_MANY, "the written file equals the one that was read");
    let value: Value = serde_json::from_str(&many.replace("1e400", "1")).expect("JSON");
    assert_eq!(crate::schema::MANY.problems(&value), "");

    // The same list, indented as another program might write it, with a checksum of its own.
    let indented = cases_file::read(&AI1, FROZEN_MANY_INDENTED.as_bytes());
    let indented = indented.expect("a file of cases");
    assert_eq!(indented.checksum, Checksum::Agrees);
    assert_eq!(indented.cases, cases.cases);

    let damaged = FROZEN_MANY.replacen("\"version\":1,", "\"version\":9,", 1);
    assert_ne!(damaged, FROZEN_MANY);
    let cases = cases_file::read(&AI1, damaged.as_bytes()).expect("the rest opens");
    assert_eq!(cases.checksum, Checksum::Differs);
    let refused = cases.cases[0].as_ref().expect_err("the case is newer than the program");
    assert_eq!(refused.why, CaseFileError::Newer(9));
    assert!(damaged.contains(refused.raw.text()), "the case is kept byte for byte");
    assert!(cases.cases[1].is_ok());

    let unsigned = r#"{"format":"stop-fix-scale/cases","version":1,"cases":[3],"x":1}"#;
    let cases = cases_file::read(&AI1, unsigned.as_bytes()).expect("a file of cases");
    assert_eq!(cases.checksum, Checksum::Missing);
    assert_eq!(
        cases.cases[0].as_ref().expect_err("it is not a case").why,
        CaseFileError::NotACaseFile
    );
    let null = unsigned.replace("\"x\":1", "\"sha256\":null");
    let cases = cases_file::read(&AI1, null.as_bytes()).expect("a file of cases");
    assert_eq!(cases.checksum, Checksum::Missing, "null counts as a missing checksum");

    for text in [r#"{"format":"stop-fix-scale/cases","version":1}"#, "{}", "[]"] {
        let error = cases_file::read(&AI1, text.as_bytes()).expect_err("there is no list");
        assert_eq!(error, CasesFileError::File(CaseFileError::NotACaseFile));
    }
}

#[test]
fn files_of_many_cases_are_accepted_up_to_the_caps_and_refused_above() {
    let listed = |count: usize| {
        let list = vec!["1"; count].join(",");
        format!(r#"{{"format":"stop-fix-scale/cases","version":1,"cases":[{list}]}}"#)
    };
    let cases = cases_file::read(&AI1, listed(2_000).as_bytes()).expect("2,000 are read");
    assert_eq!(cases.cases.len(), 2_000);
    let error = cases_file::read(&AI1, listed(2_001).as_bytes()).expect_err("too many");
    assert_eq!(error, CasesFileError::TooMany(2_001));

    let padded = |length: usize| format!("{}{}", listed(0), " ".repeat(length - listed(0).len()));
    assert!(cases_file::read(&AI1, padded(5_242_880).as_bytes()).is_ok());
    let error = cases_file::read(&AI1, padded(5_242_881).as_bytes()).expect_err("too large");
    let too_large =
        CaseFileError::TooLarge { bytes: 5_242_881, most: limits::MAX_CASES_FILE_BYTES };
    assert_eq!(error, CasesFileError::File(too_large));
}

/// Other members of a file of many cases don't affect the cases, however deep they are. The test runs on
/// a small stack, which a reader that recurses for each bracket would overflow.
#[test]
fn deep_members_next_to_the_cases_do_not_affect_the_cases() {
    let levels = 1_000_000;
    let lists = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let objects = format!("{}1{}", r#"{"x":"#.repeat(levels / 2), "}".repeat(levels / 2));
    let mut files = Vec::new();
    for deep in [&lists, &objects] {
        files.push((FROZEN_MANY.replacen('{', &format!("{{\"beside\":{deep},"), 1), true));
        let after = FROZEN_MANY.trim_end().trim_end_matches('}');
        files.push((format!("{after},\"beside\":{deep}}}"), true));
        for member in ["format", "version", "cases"] {
            files.push((FROZEN_MANY.replacen('{', &format!("{{\"{member}\":{deep},"), 1), false));
        }
        files.push(((*deep).clone(), false));
    }
    for nesting in ["[", "{\"x\":", "{\"cases\":[", "[{\"x\":"] {
        files.push((nesting.repeat(5_000_000 / nesting.len()), false));
    }
    let read_all = move || {
        for (file, opens) in files {
            let start = &file[..40];
            match cases_file::read(&AI1, file.as_bytes()) {
                Ok(cases) => {
                    let sound = cases.cases.iter().all(Result::is_ok);
                    assert!(opens && sound && cases.cases.len() == 2, "{start}");
                    assert_eq!(cases.checksum, Checksum::Agrees, "{start}");
                }
                Err(error) => {
                    let is_specific = matches!(
                        error,
                        CasesFileError::File(
                            CaseFileError::NotACaseFile | CaseFileError::NotJson { .. }
                        )
                    );
                    assert!(!opens && is_specific, "{start}: {error}");
                }
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(read_all);
    thread.expect("the thread starts").join().expect("the stack doesn't overflow");
}

#[test]
fn raw_values_are_equal_if_their_texts_are_equal() {
    assert_eq!(raw(&Value::from(1)), raw(&Value::from(1)));
    assert_ne!(raw(&Value::from(1)), raw(&Value::from(2)));
}

#[test]
fn every_error_has_a_message() {
    let rows = [
        (CaseFileError::TooLarge { bytes: 9, most: 7 }, "9 bytes, at most 7"),
        (CaseFileError::NotText { at: 5 }, "after 5 bytes"),
        (CaseFileError::NotJson { line: 3, column: 4 }, "line 3, column 4"),
        (CaseFileError::TooDeep, "16"),
        (CaseFileError::NotACaseFile, "not a case file"),
        (CaseFileError::Newer(8), "version 8"),
        (CaseFileError::UnknownModel("XY".into()), "XY"),
    ];
    for (error, words) in rows {
        assert!(error.to_string().contains(words), "{error}");
    }
    let rows = [
        (CasesFileError::File(CaseFileError::NotACaseFile), "not a file of many cases"),
        (CasesFileError::File(CaseFileError::TooDeep), "16"),
        (CasesFileError::TooMany(2_001), "2001 cases, at most 2000"),
    ];
    for (error, words) in rows {
        assert!(error.to_string().contains(words), "{error}");
    }
}
