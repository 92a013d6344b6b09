//! The tables for other programs: nothing is lost, no cell is a formula, and values keep their types.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::table::{Value, row};
use stop_fix_scale_core::format::{csv as our_csv, ndjson};
use stop_fix_scale_core::model::AI1;
use test_support::{config, hostile};

const FROZEN: &str = include_str!("../frozen/case-1.json");

fn names() -> Vec<String> {
    row(&AI1, &Case::default()).iter().map(|cell| cell.name.to_string()).collect()
}

/// The cells of a file, according to an independent parser.
fn parsed(file: &str, delimiter: u8, quoting: bool) -> Vec<Vec<String>> {
    let bytes = file.strip_prefix('\u{feff}').expect("a byte order mark").as_bytes();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(quoting)
        .from_reader(bytes);
    let row = |record: csv::Result<csv::StringRecord>| {
        record.expect("a record").iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}

/// Whether a program may skip this character at the start of a cell.
fn can_be_skipped(character: char) -> bool {
    let invisible =
        "\u{ad}\u{200b}\u{200f}\u{202b}\u{202c}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}";
    character == '"'
        || character.is_whitespace()
        || character.is_control()
        || invisible.contains(character)
}

const SIGNS: &str = "=+-@＝＋－＠−";
const SEPARATORS: &str = ",;|\t\r\n\u{85}\u{2028}\u{2029}";

fn is_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches(can_be_skipped).chars().next();
    first.is_some_and(|first| SIGNS.contains(first))
}

/// The text before it was guarded, restored by the rule in `docs/data.md`.
fn unguarded(cell: &str) -> String {
    let is_guard = |at: usize| {
        let (before, after) = (&cell[..at], &cell[at + 1..]);
        let sign = after.starts_with(|sign| SIGNS.contains(sign) || "﹦﹢﹣﹫".contains(sign));
        let between = |c: char| c == '\'' || can_be_skipped(c) && !SEPARATORS.contains(c);
        let start = before.trim_end_matches(between);
        sign && (start.is_empty() || start.ends_with(|c| SEPARATORS.contains(c)))
            || after.starts_with(['\t', '\r']) && before.trim_matches('\'').is_empty()
    };
    let kept = cell.char_indices().filter(|(at, c)| *c != '\'' || !is_guard(*at));
    kept.map(|(_, character)| character).collect()
}

/// The value of a cell as text.
fn as_text(value: &Value<'_>) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.chars().map(picture).collect(),
        Value::Number(number) => number.to_string(),
        Value::YesOrNo(true) => "true".into(),
        Value::YesOrNo(false) => "false".into(),
        Value::Date(date) => date.to_string(),
    }
}

/// The Unicode picture of a control character. Any other character stays the same.
fn picture(character: char) -> char {
    let pictures = "␀␁␂␃␄␅␆␇␈\t\n␋␌\r␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟";
    match character {
        '\u{7f}' => '␡',
        _ => pictures.chars().nth(character as usize).unwrap_or(character),
    }
}

proptest! {
    // Fewer cases, because each has more than a hundred cells.
    #![proptest_config(proptest::test_runner::Config { cases: (config().cases / 50).max(20), ..config() })]

    #[test]
    fn every_text_can_be_restored_from_csv(cases in vec(hostile::case(), 0..3)) {
        let rows = parsed(&our_csv::write(&AI1, &cases), b',', true);
        prop_assert_eq!(rows.len(), cases.len() + 1);
        prop_assert_eq!(&rows[0], &names());
        for (case, found) in cases.iter().zip(&rows[1..]) {
            let cells = row(&AI1, case);
            prop_assert_eq!(cells.len(), found.len());
            for (cell, found) in cells.iter().zip(found) {
                prop_assert_eq!(as_text(&cell.value), unguarded(found), "{}", cell.name);
            }
        }
    }

    /// No cell starts like a formula, whichever separator a program uses and whether or not it respects quotes.
    #[test]
    fn no_cell_starts_like_a_formula(case in hostile::case()) {
        let file = our_csv::write(&AI1, &[case]);
        for delimiter in *b",;\t|" {
            for quoting in [true, false] {
                for cell in parsed(&file, delimiter, quoting).iter().flatten() {
                    prop_assert!(!is_formula(cell), "{:?} split at {}", cell, delimiter as char);
                }
            }
        }
        let whole = parsed(&file, b',', true);
        prop_assert!(whole.iter().flatten().all(|cell| !cell.starts_with(['\t', '\r'])));
    }

    #[test]
    fn every_line_is_an_object_with_the_columns_and_their_types(
        cases in vec(hostile::case(), 0..3),
    ) {
        let file = ndjson::write(&AI1, &cases);
        let other_breaks = ['\r', '\u{b}', '\u{c}', '\u{1c}', '\u{85}', '\u{2028}', '\u{2029}'];
        prop_assert!(!file.contains(other_breaks), "{:?}", file);
        let lines: Vec<&str> = file.lines().collect();
        prop_assert_eq!(lines.len(), cases.len());
        for (case, line) in cases.iter().zip(lines) {
            let object: serde_json::Map<String, Json> =
                serde_json::from_str(line).expect("an object");
            let cells = row(&AI1, case);
            prop_assert_eq!(object.len(), cells.len());
            for cell in cells {
                let expected = match &cell.value {
                    Value::Empty => Json::Null,
                    Value::Text(text) => Json::from(text.as_ref()),
                    Value::Number(number) => Json::from(*number),
                    Value::YesOrNo(answer) => Json::from(*answer),
                    Value::Date(date) => Json::from(date.to_string()),
                };
                prop_assert_eq!(&object[&cell.name.to_string()], &expected, "{}", cell.name);
            }
        }
    }
}

#[test]
fn signs_are_guarded_only_where_a_cell_can_start() {
    let rows = [
        ("=1+1", "'=1+1"),
        ("a=1", "a=1"),
        ("a - b, c", "a - b, c"),
        ("'=1", "''=1"),
        ("'twas", "'twas"),
        (" \u{a0}\u{3000}=1", " \u{a0}\u{3000}'=1"),
        ("\u{200b}+1", "\u{200b}'+1"),
        ("＝1", "'＝1"),
        ("@here", "'@here"),
        ("a@b.example", "a@b.example"),
        ("a;=1;b", "a;'=1;b"),
        ("a\t=1", "a\t'=1"),
        ("- a\n- b", "'- a\n'- b"),
        ("\ta", "'\ta"),
        ("'\ta", "''\ta"),
        ("\ra", "'\ra"),
        ("a\ta", "a\ta"),
        ("\0=1", "␀=1"),
        ("\u{1b}[2J", "␛[2J"),
    ];
    for (title, expected) in rows {
        let case = Case { title: title.into(), ..Case::default() };
        let found = &parsed(&our_csv::write(&AI1, &[case]), b',', true)[1][1];
        assert_eq!(found, expected, "{title:?}");
    }
}

#[test]
fn the_columns_match_the_frozen_case() {
    let case = Case::read(&AI1, FROZEN.as_bytes()).expect("a case file").case;
    let file = our_csv::write(&AI1, &[case]);
    let rows = parsed(&file, b',', true);
    let cell = |name: &str| {
        let index = rows[0].iter().position(|column| column == name);
        rows[1][index.unwrap_or_else(|| panic!("no column {name}"))].as_str()
    };
    let expected = [
        ("id", "0192-inv"),
        ("title", "Invoices sorted by a model"),
        ("owner", "Ada, purchasing"),
        ("verdict", "open"),
        ("kind", ""),
        ("range_low", "stop"),
        ("range_high", "fix"),
        ("claimed_verdict", "open"),
        ("weakest", "I"),
        ("v_score_low", "69"),
        ("d_score_low", "19"),
        ("d_score_high", "44"),
        ("affects_people", "false"),
        ("acts_alone", ""),
        ("summary", "Reads invoices and proposes the account."),
        ("review_metric", "Minutes for each invoice"),
        ("review_floor", "4 minutes"),
        ("review_date", "2027-01-31"),
        ("review_action", "End it if it takes longer."),
        ("created", "2026-11-02T08:00:00Z"),
        ("updated", "2026-11-20T09:58:45.123Z"),
        ("model", "AI1"),
        ("share_code", "SFS:1/M:AI1/V:3.BF3X/D:2U14/A:U/C:NX/R:OPEN/CE177"),
        ("v_quick_level", "3"),
        ("v_quick_dont_know", "false"),
        ("a_quick_level", ""),
        ("a_quick_dont_know", "true"),
        ("v1_level", "4"),
        ("v1_evidence", "tried"),
        ("v1_note", "Measured in March,\non 1,200 invoices."),
        // A level, *don't know* and no answer are different values.
        ("d1_dont_know", "false"),
        ("d2_dont_know", "true"),
        ("d2_level", ""),
        ("i1_dont_know", ""),
        ("d4_evidence", "none"),
        ("g4_note", "Ask Grace."),
        ("set_aside", "0"),
    ];
    for (name, value) in expected {
        assert_eq!(cell(name), value, "{name}");
    }
    assert!(file.ends_with("\r\n"));
    assert_eq!(file.matches("\r\n").count(), 2, "lines end with CR LF as in RFC 4180");
}

/// Columns keep their names and order, because people use them in queries. New ones come at the end.
#[test]
fn the_published_columns_have_not_changed() {
    assert_eq!(
        names().join(" "),
        include_str!("../frozen/columns-1.txt").trim_end().replace('\n', " ")
    );
}
