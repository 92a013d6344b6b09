//! The workbook: an independent reader finds the values of the tables in it, and nothing that is computed.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::table::{Value, names, row};
use stop_fix_scale_core::format::xlsx::{Column, Place, Sheet, workbook};
use stop_fix_scale_core::model::AI1;
use test_support::{config, hostile};

const NAMES: [&str; 2] = ["Cases", "All data"];
/// The most text that a cell holds, in UTF-16 code units.
const MAX_TEXT_UNITS: usize = 32_767;

/// A workbook with these rows on its first sheet, and these cases on its second one.
fn written(rows: &[Vec<Value<'_>>], cases: &[Case]) -> Vec<u8> {
    let column = |heading: &str, width| Column { heading: heading.to_owned(), width };
    let columns: Vec<_> = ["Text", "Other"].into_iter().map(|name| column(name, 20)).collect();
    let all: Vec<_> = names(&AI1).iter().map(|name| column(name, 0)).collect();
    let mut first = Sheet::new(Place::First, &columns, false);
    let mut second = Sheet::new(Place::Second, &all, false);
    for row in rows {
        first.row(row.iter().cloned());
    }
    for case in cases {
        second.row(row(&AI1, case).into_iter().map(|cell| cell.value));
    }
    workbook([first, second], NAMES)
}

/// The sheets, according to an independent reader, which also finds no formula.
fn sheets(bytes: &[u8]) -> [Range<Data>; 2] {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    NAMES.map(|name| {
        let formulas = workbook.worksheet_formula(name).expect("a sheet");
        assert!(formulas.is_empty(), "{name} computes {:?}", formulas.used_cells().next());
        workbook.worksheet_range(name).expect("a sheet")
    })
}

/// Every part of the package with its name. The reader checks each checksum.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let number = archive.len();
    let part = |index| {
        let mut file = archive.by_index(index).expect("a file");
        let mut content = String::new();
        file.read_to_string(&mut content).expect("the right checksum");
        (file.name().expect("a name").into_owned(), content)
    };
    (0..number).map(part).collect()
}

/// The cell of a value, according to `docs/data.md`.
fn expected(value: &Value<'_>) -> Data {
    match value {
        Value::Empty => Data::Empty,
        Value::Text(text) => Data::String(text.replace("\r\n", "\n").chars().map(kept).collect()),
        Value::Number(number) => Data::Float(f64::from(*number)),
        Value::YesOrNo(answer) => Data::Bool(*answer),
        Value::Date(date) => Data::String(date.to_string()),
    }
}

/// What a cell has in place of a character that XML or a spreadsheet cannot hold.
fn kept(character: char) -> char {
    match character {
        '\r' => '\n',
        '\t' | '\n' => character,
        '\0'..='\u{1f}' => char::from_u32(character as u32 + 0x2400).expect("a picture"),
        '\u{7f}' => '␡',
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        _ => character,
    }
}

/// A date is a number with a format; everything else is as it was read.
fn found(cell: &Data) -> Data {
    let date = match cell {
        Data::DateTime(moment) => moment.to_ymd_hms_milli(),
        _ => return cell.clone(),
    };
    Data::String(format!("{:04}-{:02}-{:02}", date.0, date.1, date.2))
}

proptest! {
    // Fewer cases, because each has more than a hundred cells.
    #![proptest_config(proptest::test_runner::Config { cases: (config().cases / 200).max(20), ..config() })]

    #[test]
    fn an_independent_reader_finds_every_value_and_no_formula(
        cases in vec(hostile::case(), 0..3),
    ) {
        let bytes = written(&[], &cases);
        let [_, all] = sheets(&bytes);
        prop_assert_eq!(all.height(), cases.len() + 1);
        for (case, cells) in cases.iter().zip(all.rows().skip(1)) {
            for (cell, read) in row(&AI1, case).iter().zip(cells) {
                prop_assert_eq!(expected(&cell.value), found(read), "{}", cell.name);
            }
        }
        prop_assert_eq!(parts(&bytes).len(), 7);
    }
}

#[test]
fn a_text_arrives_unless_a_cell_cannot_hold_it() {
    let full = "x".repeat(MAX_TEXT_UNITS);
    let too_long = "x".repeat(MAX_TEXT_UNITS + 1);
    let cut = format!("{}…", "x".repeat(MAX_TEXT_UNITS - 1));
    let wide = "😀".repeat(MAX_TEXT_UNITS);
    let wide_cut = format!("{}…", "😀".repeat(MAX_TEXT_UNITS / 2));
    let rows = [
        ("=1+1", "=1+1"),
        ("a & b < c > \"d\" 'e'", "a & b < c > \"d\" 'e'"),
        ("  two spaces  ", "  two spaces  "),
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("\0\u{1b}[2J\u{7f}", "␀␛[2J␡"),
        ("\u{fffe}\u{ffff}", "\u{fffd}\u{fffd}"),
        // A program would otherwise read this as the code of a character.
        ("_x0041_ _x004_ _X0041_ x_x000a__x000A_", "_x0041_ _x004_ _X0041_ x_x000a__x000A_"),
        ("שלום ☂ 😀 e\u{301}", "שלום ☂ 😀 e\u{301}"),
        (&full, &full),
        (&too_long, &cut),
        (&wide, &wide_cut),
    ];
    let values = rows.map(|(text, _)| vec![Value::Text(text.into()), Value::YesOrNo(true)]);
    let [first, _] = sheets(&written(&values, &[]));
    for (number, (text, expected)) in (1..).zip(rows) {
        let cell = first.get_value((number, 0));
        let start: String = text.chars().take(40).collect();
        assert!(cell == Some(&Data::String(expected.into())), "{start:?}: {cell:?}");
        assert_eq!(first.get_value((number, 1)), Some(&Data::Bool(true)), "{start:?}");
    }
}

#[test]
fn dates_are_dates_except_before_programs_agree_on_them() {
    let rows = ["1900-02-28", "1900-03-01", "2028-02-29", "9999-12-31", "0000-02-29"];
    let values = rows.map(|text| vec![Value::Date(text.parse().expect("a date"))]);
    let [first, _] = sheets(&written(&values, &[]));
    for (number, text) in (1..).zip(rows) {
        let cell = first.get_value((number, 0)).expect("a cell");
        assert_eq!(matches!(cell, Data::DateTime(_)), text >= "1900-03-01", "{text}");
        assert_eq!(found(cell), Data::String(text.into()), "{text}");
    }
}

/// Whoever edits such a text in a spreadsheet would otherwise turn it into a formula.
#[test]
fn a_text_that_looks_like_a_formula_is_marked_as_text() {
    let rows = [
        ("=1+1", true),
        (" \u{200b}=1", true),
        ("＝1", true),
        ("@here", true),
        ("-", true),
        ("\t+1", true),
        ("a=1", false),
        ("", false),
    ];
    let sheet_of = |text: &str| {
        let case = Case { title: text.into(), ..Case::default() };
        let parts = parts(&written(&[vec![Value::Text(text.into())]], &[case]));
        let styles =
            &parts.iter().find(|(name, _)| name.ends_with("styles.xml")).expect("styles").1;
        let (_, styles) = styles.split_once("<cellXfs").expect("styles of cells");
        let styles: Vec<bool> =
            styles.split("<xf ").skip(1).map(|style| style.contains("quotePrefix")).collect();
        ["sheet1.xml", "sheet2.xml"].map(|sheet| {
            let (_, content) =
                parts.iter().find(|(name, _)| name.ends_with(sheet)).expect("a sheet");
            let cells = content.split("<c r=").filter(|cell| !cell.contains(r#"s="1""#));
            let style = |cell: &str| {
                cell.split_once("s=\"").and_then(|(_, rest)| rest[..1].parse::<usize>().ok())
            };
            cells.filter_map(style).any(|style| styles[style])
        })
    };
    for (text, is_marked) in rows {
        assert_eq!(sheet_of(text), [is_marked; 2], "{text:?}");
    }
}

#[test]
fn a_workbook_can_be_empty_or_hold_ten_thousand_rows() {
    for rows in [0, 1, 10_000] {
        let values: Vec<Vec<Value<'_>>> =
            (0..rows).map(|row| vec![Value::Text("a".into()), Value::Number(row)]).collect();
        let bytes = written(&values, &[]);
        let [first, second] = sheets(&bytes);
        let heading = |column| first.get_value((0, column)).map(ToString::to_string);
        assert_eq!([heading(0), heading(1)], [Some("Text".into()), Some("Other".into())]);
        assert_eq!(first.height(), values.len() + 1);
        assert_eq!((second.height(), second.width()), (1, names(&AI1).len()));
        let last = rows.checked_sub(1).map_or("Other".into(), |row| row.to_string());
        assert_eq!(first.get_value((rows, 1)).map(ToString::to_string), Some(last));
        assert!(bytes == written(&values, &[]), "the same rows give the same file");
    }
}
