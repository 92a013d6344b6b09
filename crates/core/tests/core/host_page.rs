//! What the tool reports to a host page, and what a host page can pass in.

use proptest::prelude::*;
use serde_json::{Value, json};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::host_page::{Outcome, Report, case_of, missing, value};
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, Answer, Answers, Dimension, Level, assess};
use test_support::{answers, config, proven};

fn case(answers: Answers) -> Case {
    Case { answers, title: "A secret".into(), owner: "Ada".into(), ..Case::default() }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn a_form_value_holds_the_answers_and_no_typed_text(answers in answers()) {
        let model = &AI1;
        let written = value(model, &answers);
        prop_assert_eq!(written.is_empty(), answers == Answers::default());
        let expected = Case { answers, ..Case::default() };
        prop_assert_eq!(case_of(model, &written), Some(expected));
    }

    #[test]
    fn an_outcome_matches_the_result_in_the_case_file(answers in answers()) {
        let model = &AI1;
        let outcome = serde_json::to_value(Outcome::of(model, &answers)).expect("an outcome is JSON");
        let file = case(answers).to_json(model).expect("the case is small enough");
        let file: Value = serde_json::from_str(&file).expect("a case file is JSON");
        for member in ["verdict", "kind", "range", "scores", "weakest"] {
            prop_assert_eq!(&outcome[member], &file["result"][member], "{}", member);
        }
        prop_assert_eq!(&outcome["model"], &file["model"]);
        let has_verdict = assess(model, &answers).headline.verdict().is_some();
        prop_assert_eq!(&outcome["complete"], &json!(has_verdict));
        prop_assert_eq!(outcome.as_object().map(serde_json::Map::len), Some(7), "there are no other members");
    }
}

#[test]
fn a_form_value_with_a_title_gives_the_case_its_title() {
    let answers = Answers::default();
    let code = ShareCode::new(&AI1, answers, assess(&AI1, &answers).headline);
    let code = code.with_title("Sort invoices").expect("the title is short");
    let expected = Case { title: "Sort invoices".into(), ..Case::default() };
    assert_eq!(case_of(&AI1, &code.to_string()), Some(expected));
}

#[test]
fn an_invalid_form_value_gives_no_case() {
    let model = &AI1;
    let stop = "SFS:1/M:AI1/V:1/R:STOP/";
    for wrong in [" ", "SFS:1", stop, &format!("{stop}00000"), "https://tool.example/#SFS:1", "{}"]
    {
        assert_eq!(case_of(model, wrong), None, "{wrong:?}");
    }
}

/// The ratings of the five dimensions and the answers to the four questions of Value, each a level, U for *don't know*, or X for none.
fn given(ratings: [char; 5], of_value: [char; 4]) -> Answers {
    let answer = |symbol: char| match symbol {
        'X' => None,
        'U' => Some(Answer::DontKnow),
        level => proven(Level::ALL[level as usize - '1' as usize]),
    };
    let mut answers = Answers::default();
    for (dimension, symbol) in Dimension::ALL.into_iter().zip(ratings) {
        *answers.quick.get_mut(dimension) = answer(symbol);
    }
    for (criterion, symbol) in Dimension::Value.criteria().into_iter().zip(of_value) {
        *answers.criteria.get_mut(criterion) = answer(symbol);
    }
    answers
}

#[test]
fn a_required_field_waits_for_the_first_dimension_without_an_answer() {
    let none = ['X'; 4];
    for (ratings, of_value, expected) in [
        (['X'; 5], none, Some(Dimension::Value)),
        (['3', 'X', 'X', 'X', 'X'], none, Some(Dimension::DataReadiness)),
        (['U', '3', 'X', 'U', 'X'], none, Some(Dimension::Integration)),
        (['3', 'U', 'U', '3', 'U'], none, None),
        (['3'; 5], none, None),
        // Three of the four questions stand for a dimension, two don't.
        (['X', '3', '3', '3', '3'], ['3', 'X', 'X', '3'], Some(Dimension::Value)),
        (['X', 'U', 'X', '3', '3'], ['3', 'U', 'X', '3'], Some(Dimension::Integration)),
        // Nothing can change this verdict.
        (['1', 'X', 'X', 'X', 'X'], none, None),
    ] {
        let answers = given(ratings, of_value);
        assert_eq!(missing(&AI1, &answers), expected, "{ratings:?} {of_value:?}");
    }
}

proptest! {
    /// It never waits where there is a verdict, and a level for each dimension gives one.
    #[test]
    fn a_required_field_with_a_verdict_waits_for_nothing(answers in answers()) {
        let has_verdict = assess(&AI1, &answers).headline.verdict().is_some();
        prop_assert!(!has_verdict || missing(&AI1, &answers).is_none());
    }
}

#[test]
fn a_report_has_the_error_code_and_the_place() {
    let report_for = |text: &str| {
        let report = match Case::read(&AI1, text.as_bytes()) {
            Ok(restored) => Report::of(&restored),
            Err(error) => Report::refused(&error),
        };
        serde_json::to_value(report).expect("a report is JSON")
    };
    let file = |version: u8, level: u8| {
        json!({
            "format": "stop-fix-scale/case", "version": version, "id": "1", "model": "AI1",
            "context": {}, "quick": {"V": {"level": level}}, "answers": {},
        })
        .to_string()
    };
    assert_eq!(report_for(&file(1, 3)), json!({"ok": true, "errors": []}));
    let set_aside = json!([{"code": "set-aside", "at": "quick.V.level"}]);
    assert_eq!(report_for(&file(1, 9)), json!({"ok": true, "errors": set_aside}));
    for (text, code) in [
        (file(2, 3), "newer-data"),
        ("[".into(), "bad-json"),
        ("{}".into(), "bad-json"),
        (" ".repeat(300_000), "too-large"),
        ("[".repeat(20), "too-deep"),
    ] {
        let report = report_for(&text);
        assert_eq!((&report["ok"], &report["errors"][0]["code"]), (&json!(false), &json!(code)));
        assert_ne!(report["errors"][0]["at"], json!(""), "the report says why");
    }
}
