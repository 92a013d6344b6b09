//! Model files: all problems are reported at once, each with its place, and a valid file compiles to the model.

use codegen::model::condition::{self, BadCondition, Expected};
use codegen::model::{ModelError, Problem, Wrong, compile, read};
use serde_json::{Value, json};
use stop_fix_scale_core::model::condition::Facts;
use stop_fix_scale_core::model::{AI1, Criterion, Dimension, Evidence, Level, Model, PerCriterion};

const FILE: &str = include_str!("../../../model/ai1.json");

fn file() -> Value {
    serde_json::from_str(FILE).expect("the model that comes with the tool is JSON")
}

/// The problems in the model file after the value at one place is replaced.
fn problems(path: &str, value: Value) -> Vec<(String, Wrong)> {
    let mut file = file();
    *file.pointer_mut(path).expect("a place in the model file") = value;
    match read(&file.to_string()) {
        Ok(_) => Vec::new(),
        Err(ModelError::Content(problems)) => {
            problems.into_iter().map(|Problem { at, what }| (at, what)).collect()
        }
        Err(error) => panic!("{path}: {error}"),
    }
}

fn count(found: usize, needed: usize) -> Wrong {
    Wrong::Count { found, needed }
}

fn range(found: u8, low: u8, high: u8) -> Wrong {
    Wrong::OutOfRange { found, low, high }
}

fn name(found: &str, needed: &'static str) -> Wrong {
    Wrong::Name { found: found.into(), needed }
}

fn unreadable(at: usize, expected: Expected) -> Wrong {
    Wrong::Condition(BadCondition { at, expected })
}

/// Converts the compiled model back to the structure of its file. Ideas are given by title instead of key.
fn as_file(model: &Model) -> Value {
    let words = &model.words;
    let evidence = Evidence::ALL.map(|kind| {
        let cap = model.rules.counts_up_to.get(kind).number();
        json!({"id": kind.id(), "name": words.evidence.get(kind), "counts_up_to": cap})
    });
    let criterion = |at: Criterion| {
        let (rule, words) = (model.rules.criteria.get(at), words.criterion(at));
        json!({
            "id": at.id(), "name": words.name, "question": words.question, "act": words.act,
            "levels": words.levels.0,
            "knock_out": rule.knock_out, "scale_floor": rule.scale_floor.number(),
            "scale_floor_exposed": rule.scale_floor_exposed.number(),
        })
    };
    let dimensions = Dimension::ALL.map(|at| {
        let words = words.dimension(at);
        json!({
            "id": at.id(), "name": words.name, "question": words.question, "quick": words.quick.0,
            "criteria": at.criteria().map(criterion),
        })
    });
    let thresholds = &model.rules.thresholds;
    let patterns = model.patterns.iter().map(|pattern| {
        json!({
            "id": pattern.id, "name": pattern.name, "what": pattern.what, "way_out": pattern.way_out,
            "ideas_from": pattern.ideas_from,
        })
    });
    json!({
        "id": model.id, "name": model.name,
        "levels": words.levels.0, "level_meaning": words.level_meanings.0,
        "evidence": evidence,
        "context": [
            {"id": "affects_people", "question": words.affects_people},
            {"id": "acts_alone", "question": words.acts_alone},
        ],
        "dimensions": dimensions,
        "repair_order": model.rules.repair_order.map(Criterion::id),
        "thresholds": {
            "value_stop_at_or_below": thresholds.value_stop_at_or_below,
            "weak_at_or_below": thresholds.weak_at_or_below,
            "weak_dimensions_that_stop": thresholds.weak_dimensions_that_stop,
            "sound_from": thresholds.sound_from,
            "scale_from": thresholds.scale_from,
        },
        "patterns": patterns.collect::<Vec<_>>(),
    })
}

#[test]
fn the_compiled_model_matches_its_file() {
    let mut file = file();
    let conditions = read(FILE).expect("the model that comes with the tool is valid").conditions;
    for (pattern, condition) in AI1.patterns.iter().zip(conditions) {
        assert_eq!(pattern.when, condition, "{}", pattern.id);
    }
    let ideas = take(&mut file, "ideas_from");
    for pattern in file["patterns"].as_array_mut().expect("a list") {
        take(pattern, "when");
        for name in pattern["ideas_from"].as_array_mut().expect("a list") {
            *name = ideas[name.as_str().expect("a name")].clone();
        }
    }
    // Compare line by line, so that a failure shows the line that differs.
    let (compiled, file) = (format!("{:#}", as_file(&AI1)), format!("{file:#}"));
    for (compiled, file) in compiled.lines().zip(file.lines()) {
        assert_eq!(compiled, file);
    }
    assert_eq!(compiled.lines().count(), file.lines().count());
}

/// Removes and returns a member, which must exist.
fn take(value: &mut Value, member: &str) -> Value {
    value.as_object_mut().and_then(|members| members.remove(member)).expect(member)
}

#[test]
fn text_with_special_characters_is_escaped_in_rust() {
    let mut file = file();
    file["patterns"][0]["what"] = json!("\"{quoted}\" \\ two\nlines");
    let rust = compile(&file.to_string()).expect("a valid file");
    assert!(rust.contains(r#"what: "\"{quoted}\" \\ two\nlines","#), "{rust}");
}

#[test]
#[expect(clippy::too_many_lines, reason = "the function is one long table")]
fn each_mistake_is_reported_with_its_place() {
    let long = "x".repeat(401);
    let criterion_ids = "the dimension's letter and 1 to 4 in order";
    let rows = [
        ("/id", json!(""), "id", name("", "1 to 8 of A–Z and 0–9")),
        ("/id", json!("ai1"), "id", name("ai1", "1 to 8 of A–Z and 0–9")),
        ("/id", json!("ABCDEFGH9"), "id", name("ABCDEFGH9", "1 to 8 of A–Z and 0–9")),
        ("/name", json!(" "), "name", Wrong::TextLength(0)),
        ("/name", json!(long), "name", Wrong::TextLength(401)),
        ("/levels", json!(["a", "b", "c", "d"]), "levels", count(4, 5)),
        ("/levels", json!(["", "b"]), "levels", count(2, 5)),
        ("/levels/2", json!(""), "levels[2]", Wrong::TextLength(0)),
        ("/level_meaning/4", json!(""), "level_meaning[4]", Wrong::TextLength(0)),
        ("/evidence", json!([]), "evidence", count(0, 4)),
        ("/evidence/2/id", json!("measured"), "evidence[2].id", name("measured", "tried")),
        ("/evidence/1/name", json!(""), "evidence[1].name", Wrong::TextLength(0)),
        ("/evidence/3/counts_up_to", json!(6), "evidence[3].counts_up_to", range(6, 5, 5)),
        ("/evidence/1/counts_up_to", json!(2), "evidence[1].counts_up_to", range(2, 3, 5)),
        ("/evidence/0/counts_up_to", json!(2), "evidence[0].counts_up_to", range(2, 3, 5)),
        ("/evidence/3/counts_up_to", json!(4), "evidence[3].counts_up_to", range(4, 5, 5)),
        ("/context", json!([]), "context", count(0, 2)),
        ("/context/1/id", json!("alone"), "context[1].id", name("alone", "acts_alone")),
        ("/context/0/question", json!(""), "context[0].question", Wrong::TextLength(0)),
        ("/context/1/question", json!(""), "context[1].question", Wrong::TextLength(0)),
        ("/dimensions/3/id", json!("X"), "dimensions[3].id", name("X", "A")),
        ("/dimensions/3/name", json!(""), "dimensions[3].name", Wrong::TextLength(0)),
        ("/dimensions/3/question", json!(""), "dimensions[3].question", Wrong::TextLength(0)),
        ("/dimensions/1/quick/0", json!(""), "dimensions[1].quick[0]", Wrong::TextLength(0)),
        (
            "/dimensions/1/criteria/2/id",
            json!("D4"),
            "dimensions[1].criteria[2].id",
            name("D4", criterion_ids),
        ),
        (
            "/dimensions/1/criteria/2/name",
            json!(""),
            "dimensions[1].criteria[2].name",
            Wrong::TextLength(0),
        ),
        (
            "/dimensions/1/criteria/2/act",
            json!(""),
            "dimensions[1].criteria[2].act",
            Wrong::TextLength(0),
        ),
        (
            "/dimensions/1/criteria/2/question",
            json!(""),
            "dimensions[1].criteria[2].question",
            Wrong::TextLength(0),
        ),
        (
            "/dimensions/1/criteria/2/levels",
            json!(["a"]),
            "dimensions[1].criteria[2].levels",
            count(1, 5),
        ),
        (
            "/dimensions/4/criteria/1/scale_floor",
            json!(0),
            "dimensions[4].criteria[1].scale_floor",
            range(0, 1, 5),
        ),
        (
            "/dimensions/4/criteria/1/scale_floor_exposed",
            json!(1),
            "dimensions[4].criteria[1].scale_floor_exposed",
            range(1, 2, 5),
        ),
        (
            "/dimensions/0/criteria/0/scale_floor",
            json!(2),
            "dimensions[0].criteria[0].scale_floor",
            range(2, 3, 5),
        ),
        ("/repair_order/7", json!("Q1"), "repair_order[7]", name("Q1", "V1 to G4")),
        ("/repair_order/7", json!("V1"), "repair_order[7]", Wrong::Twice("V1".into())),
        ("/repair_order", json!(["V1"]), "repair_order", count(1, 20)),
        ("/thresholds/scale_from", json!(17), "thresholds.scale_from", range(17, 2, 16)),
        ("/thresholds/sound_from", json!(11), "thresholds.sound_from", range(11, 0, 10)),
        ("/thresholds/weak_at_or_below", json!(9), "thresholds.weak_at_or_below", range(9, 0, 8)),
        (
            "/thresholds/value_stop_at_or_below",
            json!(9),
            "thresholds.value_stop_at_or_below",
            range(9, 0, 8),
        ),
        (
            "/thresholds/weak_dimensions_that_stop",
            json!(0),
            "thresholds.weak_dimensions_that_stop",
            range(0, 1, 5),
        ),
        ("/patterns/1/id", json!("showcase"), "patterns[1].id", Wrong::Twice("showcase".into())),
        ("/patterns/1/id", json!(""), "patterns[1].id", Wrong::TextLength(0)),
        ("/patterns/1/name", json!(""), "patterns[1].name", Wrong::TextLength(0)),
        ("/patterns/1/what", json!(""), "patterns[1].what", Wrong::TextLength(0)),
        ("/patterns/1/way_out", json!(""), "patterns[1].way_out", Wrong::TextLength(0)),
        (
            "/patterns/1/ideas_from/0",
            json!("nowhere"),
            "patterns[1].ideas_from[0]",
            name("nowhere", "a key of ideas_from"),
        ),
        (
            "/patterns/1/when",
            json!("V1<3"),
            "patterns[1].when",
            unreadable(2, Expected::Comparison),
        ),
    ];
    for (path, value, at, what) in rows {
        let shown = value.to_string();
        assert_eq!(problems(path, value), [(at.to_owned(), what)], "{path} = {shown}");
    }
}

#[test]
fn values_at_the_limits_are_valid() {
    let rows = [
        ("/id", json!("ABCDEFG8")),
        ("/name", json!("x".repeat(400))),
        ("/thresholds/scale_from", json!(16)),
        ("/thresholds/sound_from", json!(10)),
        ("/thresholds/weak_at_or_below", json!(8)),
        ("/thresholds/weak_dimensions_that_stop", json!(1)),
        ("/dimensions/4/criteria/1/scale_floor", json!(4)),
        ("/evidence/2/counts_up_to", json!(5)),
        ("/patterns", json!([])),
    ];
    for (path, value) in rows {
        assert_eq!(problems(path, value.clone()), [], "{path} = {value}");
    }
}

#[test]
fn several_mistakes_are_reported_at_once() {
    let mut file = file();
    file["name"] = json!("");
    file["dimensions"][2]["criteria"][0]["scale_floor"] = json!(9);
    file["repair_order"] = json!([]);
    file["thresholds"]["scale_from"] = json!(17);
    let error = read(&file.to_string()).expect_err("four mistakes");
    let lines = [
        "dimensions[2].criteria[0].scale_floor: 9 is not between 1 and 5.",
        "name: the text is empty.",
        "repair_order: 0 entries, 20 are needed.",
        "thresholds.scale_from: 17 is not between 2 and 16.",
    ];
    assert_eq!(error.to_string(), lines.join("\n"));
}

#[test]
fn a_file_with_the_wrong_structure_is_refused_with_line_and_column() {
    let structure_error = |text: &str| match read(text) {
        Err(ModelError::Form { line, column, message }) => (line, column, message),
        other => panic!("{other:?}"),
    };
    assert_eq!(structure_error("").0, 1);
    let (line, column, message) = structure_error("{\n  \"id\": 7\n}");
    assert_eq!((line, column), (2, 9));
    assert!(message.contains("expected a string"), "{message}");
    let (_, _, message) = structure_error(&FILE.replacen("scale_floor\"", "scale_flor\"", 1));
    assert!(message.contains("scale_flor"), "the message names the misspelled member: {message}");
    let (_, _, message) = structure_error(&FILE.replacen("\"knock_out\": true,", "", 1));
    assert!(message.contains("knock_out"), "the message names the missing member: {message}");
    let cut = &FILE[..FILE.len() / 2];
    assert!(structure_error(cut).0 > 100, "the error is at the end of a truncated file");
}

#[test]
fn a_file_full_of_mistakes_reports_only_the_first_hundred() {
    let mut file = file();
    file["repair_order"] = vec![""; 100_000].into();
    match read(&file.to_string()) {
        Err(ModelError::Content(problems)) => assert_eq!(problems.len(), 100),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_huge_file_is_refused_without_reading_it() {
    let huge = " ".repeat(512 * 1024 + 1);
    let error = read(&huge).expect_err("too large");
    assert_eq!(error, ModelError::TooLarge(huge.len()));
    assert!(error.to_string().contains("524289"), "{error}");
    let padded = format!("{FILE}{}", " ".repeat(512 * 1024 - FILE.len()));
    assert!(read(&padded).is_ok());
}

#[test]
fn conditions_are_parsed_or_refused_with_the_place() {
    use Expected::{ClosingBracket, Comparison, End, LessNesting, Points, Term};
    let nested = |depth: usize| format!("{}V1<=2{}", "(".repeat(depth), ")".repeat(depth));
    let rows = [
        ("V1<=2", None),
        (" V1 <= 2 & ( G4>=3 | spread >= 16 ) ", None),
        (&nested(8), None),
        ("", Some((0, Term))),
        ("V5<=2", Some((0, Term))),
        ("é1<=2", Some((0, Term))),
        ("V1", Some((2, Comparison))),
        ("V1==2", Some((2, Comparison))),
        ("V1<=", Some((4, Expected::Level))),
        ("V1<=6", Some((4, Expected::Level))),
        ("V1<=0", Some((4, Expected::Level))),
        ("V1<=999", Some((4, Expected::Level))),
        ("spread<=7", Some((6, Comparison))),
        ("spread>=17", Some((8, Points))),
        ("V1<=2 &", Some((7, Term))),
        ("V1<=2 V2<=2", Some((6, End))),
        ("(V1<=2", Some((6, ClosingBracket))),
        ("V1<=2)", Some((5, End))),
        (&nested(9), Some((9, LessNesting))),
    ];
    for (text, error) in rows {
        let expected = error.map(|(at, expected)| BadCondition { at, expected });
        assert_eq!(condition::read(text).err(), expected, "{text}");
    }
}

#[test]
fn conditions_hold_only_when_all_their_values_are_known() {
    let level = |number| Level::from_number(number);
    let mut counted = PerCriterion::from_fn(|_| None);
    *counted.get_mut("V1".parse().expect("V1")) = level(2);
    *counted.get_mut("V2".parse().expect("V2")) = level(4);
    let facts = Facts { counted: &counted, spread: Some(7) };
    let rows = [
        ("V1<=2", Some(true)),
        ("V1<=1", Some(false)),
        ("V1>=2", Some(true)),
        ("V1>=3", Some(false)),
        ("V1<=2 & V2>=4", Some(true)),
        ("V1<=2 & V2>=5", Some(false)),
        ("V1<=1 | V2>=5", Some(false)),
        ("V1<=1 | V2>=4", Some(true)),
        ("V1<=1 | V2>=4 & V2>=5", Some(false)),
        ("(V1<=2 | V2>=5) & V2>=5", Some(false)),
        ("V1<=2 | D1<=2", None),
        ("V1<=1 & D1<=2", None),
        ("D1<=2", None),
        ("spread>=7", Some(true)),
        ("spread>=8", Some(false)),
    ];
    for (text, holds) in rows {
        let condition = condition::read(text).expect(text);
        assert_eq!(condition.holds(&facts), holds, "{text}");
    }
    let open = Facts { counted: &counted, spread: None };
    assert_eq!(condition::read("spread>=0").expect("a valid condition").holds(&open), None);
}

#[test]
fn every_problem_has_a_message() {
    let rows = [
        ("V1", "<="),
        ("", "criterion"),
        ("V1<=9", "level"),
        ("spread>=99", "points"),
        ("(V1<=2", "“)”"),
        ("V1<=2 x", "end"),
        ("(((((((((V1<=2", "fewer brackets"),
    ];
    for (text, words) in rows {
        let error = condition::read(text).expect_err("a mistake");
        assert!(error.to_string().contains(words), "{text}: {error}");
    }
    for (what, words) in [
        (Wrong::TextLength(401), "401 characters"),
        (name("a", "b"), "found “a”, needed: b"),
        (Wrong::Twice("x".into()), "“x” is listed twice"),
    ] {
        assert!(what.to_string().contains(words), "{what}");
    }
}
