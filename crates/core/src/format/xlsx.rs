//! Writes a workbook with two sheets, for Excel and the programs that read its files.
//!
//! Texts stay texts: they are in the cell itself, never a formula. Numbers, dates and yes or no have their own types.
//! `docs/data.md` says what happens to characters that a workbook cannot hold.

use std::fmt::Write;

use super::csv::{looks_like_formula, pictured};
use super::date::Date;
use super::table::Value;
use super::zip::{Entry, archive};

/// The media type.
pub const MEDIA: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most text that a cell holds, in UTF-16 code units, as Excel counts.
const MAX_TEXT_UNITS: usize = 32_767;

/// The column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its width, in digits. Zero is the default width, for a sheet whose texts are not wrapped.
    pub width: u8,
}

/// A sheet that is being written, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    entry: Entry,
    /// The letters of the columns.
    letters: Vec<String>,
    /// The number of rows so far.
    rows: u32,
    is_wrapped: bool,
}

/// Which of the two sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The one that is shown first.
    First,
    /// The other one.
    Second,
}

impl Sheet {
    /// Begins a sheet with a row of headings, which stays in sight. In a mirrored one the first column is on the right.
    #[must_use]
    pub fn new(place: Place, columns: &[Column], is_mirrored: bool) -> Self {
        let name = match place {
            Place::First => "xl/worksheets/sheet1.xml",
            Place::Second => "xl/worksheets/sheet2.xml",
        };
        let mirrored = if is_mirrored { r#" rightToLeft="1""# } else { "" };
        let is_wrapped = columns.iter().any(|column| column.width > 0);
        let mut start = format!("{SHEET_START}{mirrored}{SHEET_VIEW}");
        if is_wrapped {
            start.push_str("<cols>");
            for (number, Column { width, .. }) in (1_u32..).zip(columns) {
                let column = format!(
                    r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#
                );
                start.push_str(&column);
            }
            start.push_str("</cols>");
        }
        start.push_str("<sheetData>");
        let letters = (0..columns.len()).map(letters).collect();
        let mut sheet = Self { entry: Entry::new(name, &start), letters, rows: 0, is_wrapped };
        let heading = |column: &Column| (HEADING, Value::Text(column.heading.clone().into()));
        sheet.styled_row(&mut columns.iter().map(heading));
        sheet
    }

    /// Adds a row.
    pub fn row<'a>(&mut self, values: impl Iterator<Item = Value<'a>>) {
        let [plain, quoted] =
            if self.is_wrapped { [WRAPPED, WRAPPED_QUOTED] } else { [PLAIN, QUOTED] };
        self.styled_row(&mut values.map(|value| {
            let style = match &value {
                Value::Date(_) => DATE,
                Value::Text(text) if looks_like_formula(text) => quoted,
                _ => plain,
            };
            (style, value)
        }));
    }

    /// The iterator is dynamic, because the compiler would make a copy of this code for each.
    fn styled_row(&mut self, values: &mut dyn Iterator<Item = (u8, Value<'_>)>) {
        self.rows = self.rows.saturating_add(1);
        let number = self.rows;
        let mut row = format!(r#"<row r="{number}">"#);
        for (letters, (style, value)) in self.letters.iter().zip(values) {
            let content = match &value {
                Value::Empty => continue,
                Value::Text(text) if text.is_empty() => continue,
                Value::Text(text) => text_cell(text),
                Value::Number(number) => number_cell("n", *number),
                Value::YesOrNo(answer) => number_cell("b", u32::from(*answer)),
                Value::Date(date) => serial(*date).map_or_else(
                    || text_cell(&date.to_string()),
                    |serial| number_cell("n", serial),
                ),
            };
            // Writing to a string cannot fail.
            let _ = write!(row, r#"<c r="{letters}{number}" s="{style}"{content}</c>"#);
        }
        row.push_str("</row>");
        self.entry.push(&row);
    }

    fn end(mut self) -> Entry {
        let filter = self
            .letters
            .last()
            .map(|last| format!(r#"<autoFilter ref="A1:{last}{}"/>"#, self.rows));
        self.entry.push(&format!("</sheetData>{}{SHEET_END}", filter.unwrap_or_default()));
        self.entry
    }
}

/// The bytes of a workbook with these sheets, the first and the second, and their names.
#[must_use]
pub fn workbook(sheets: [Sheet; 2], names: [&str; 2]) -> Vec<u8> {
    let [first, second] = names.map(sheet_name);
    let with_names = |content: &str| content.replace("{1}", &first).replace("{2}", &second);
    let parts = PARTS.into_iter().map(|(name, content)| Entry::new(name, &with_names(content)));
    archive(parts.chain(sheets.map(Sheet::end)).collect())
}

fn number_cell(kind: &str, number: u32) -> String {
    format!(r#" t="{kind}"><v>{number}</v>"#)
}

fn text_cell(text: &str) -> String {
    let text = escaped(text);
    format!(r#" t="inlineStr"><is><t xml:space="preserve">{text}</t></is>"#)
}

/// The number of a day, as spreadsheets count: 1 is 1900-01-01. `None` before March 1900, where programs disagree,
/// because Excel has a day that there never was.
fn serial(date: Date) -> Option<u32> {
    const DAY_0: u32 = 693_959;
    date.number().checked_sub(DAY_0).filter(|serial| *serial > 60)
}

/// The letters of a column: `A` to `Z`, then `AA`.
fn letters(index: usize) -> String {
    let letter = |index: usize| {
        u8::try_from(index % 26).map_or('A', |place| char::from(b'A'.saturating_add(place)))
    };
    match (index / 26).checked_sub(1) {
        None => letter(index).to_string(),
        Some(before) => format!("{}{}", letter(before), letter(index)),
    }
}

/// A name without the characters that the name of a sheet must not have, and not too long.
fn sheet_name(name: &str) -> String {
    let allowed = |character: &char| !r"[]:*?/\'".contains(*character);
    escaped(&name.chars().filter(allowed).take(31).collect::<String>())
}

/// A text for XML, cut off where a cell is full. What a cell or XML cannot hold is replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut units: usize = 0;
    for (index, character) in text.char_indices() {
        let rest = text.get(index..).unwrap_or_default();
        units = units.saturating_add(character.len_utf16());
        let is_last = rest.len() == character.len_utf8();
        if units > MAX_TEXT_UNITS || units == MAX_TEXT_UNITS && !is_last {
            escaped.push('…');
            break;
        }
        match pictured(character) {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A line break in a cell is one character.
            '\r' if rest.starts_with("\r\n") => {}
            '\r' => escaped.push('\n'),
            // XML has no such characters.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            '_' if is_code(rest.as_bytes()) => escaped.push_str("_x005F_"),
            character => escaped.push(character),
        }
    }
    escaped
}

/// Whether a text starts with what Excel would read as the code of a character, such as `_x0041_`.
fn is_code(text: &[u8]) -> bool {
    let [b'_', b'x', a, b, c, d, b'_', ..] = text else { return false };
    [a, b, c, d].into_iter().all(u8::is_ascii_hexdigit)
}

/// The styles of cells, by their place in `cellXfs` of [`PARTS`].
const PLAIN: u8 = 0;
const HEADING: u8 = 1;
const DATE: u8 = 2;
const WRAPPED: u8 = 3;
/// A text that looks like a formula stays a text even if somebody edits it.
const QUOTED: u8 = 4;
const WRAPPED_QUOTED: u8 = 5;

const SHEET_START: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0""#;
const SHEET_VIEW: &str = r#"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr baseColWidth="14" defaultRowHeight="15"/>"#;
const SHEET_END: &str = r#"<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>"#;

/// The parts of every workbook. The sheets have the names `{1}` and `{2}`.
const PARTS: [(&str, &str); 5] = [
    ("[Content_Types].xml", include_str!("xlsx/content-types.xml")),
    ("_rels/.rels", include_str!("xlsx/package.rels")),
    ("xl/workbook.xml", include_str!("xlsx/workbook.xml")),
    ("xl/_rels/workbook.xml.rels", include_str!("xlsx/workbook.rels")),
    ("xl/styles.xml", include_str!("xlsx/styles.xml")),
];
