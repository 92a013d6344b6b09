//! Cases as a table for spreadsheets: RFC 4180 with a byte order mark, without which Excel takes
//! UTF-8 for another encoding.
//!
//! A spreadsheet computes a cell that begins like a formula, whoever wrote it. So every place of a
//! text at which a program might begin a cell is guarded: see [`guarded`].

use super::case_file::Case;
use super::table::{Value, row};
use crate::model::Model;

/// Writes the cases, a row for each below the names of the columns.
#[must_use]
pub fn write(model: &Model, cases: &[Case]) -> String {
    let mut file = String::from('\u{feff}');
    let none = Case::default();
    let names = row(model, &none).into_iter().map(|cell| cell.name.to_string());
    line(&mut file, names);
    for case in cases {
        line(&mut file, row(model, case).into_iter().map(|cell| field(&cell.value)));
    }
    file
}

fn line(file: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            file.push(',');
        }
        file.push_str(&field);
    }
    file.push_str("\r\n");
}

fn field(value: &Value<'_>) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => quoted(&guarded(text)),
        Value::Number(number) => number.to_string(),
        Value::YesOrNo(answer) => answer.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The text with an apostrophe before every sign that could begin a formula: at its beginning, and
/// after each separator and line break.
///
/// The latter because Excel splits at the separator of its country, and LibreOffice at the one that was
/// chosen last. Split at another one than the comma, quotes no longer hold a text together, and
/// the middle of a text begins a cell. Blanks before the sign are no protection: programs cut them.
///
/// An apostrophe that stands there already gets another one beside it, so that the text as it was
/// typed can be had back: of the apostrophes before such a sign, take one away.
fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let (mut begins_text, mut may_begin) = (true, true);
    for character in text.chars().map(visible) {
        // A text that begins with one is harmless by itself, yet some programs refuse such a cell.
        let is_suspect = begins_text && matches!(character, '\t' | '\r');
        if is_suspect || may_begin && is_sign(character) {
            guarded.push('\'');
        }
        begins_text = begins_text && character == '\'';
        may_begin = splits(character)
            || may_begin && (is_blank(character) || matches!(character, '\'' | '"'));
        guarded.push(character);
    }
    guarded
}

/// A sign that begins a formula, or that Excel takes for one where keyboards write it wide.
const fn is_sign(character: char) -> bool {
    matches!(
        character,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}

/// A cell of some program may begin after it.
const fn splits(character: char) -> bool {
    matches!(character, ',' | ';' | '|' | '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What is not seen, so that a program may pass it over.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Control characters cut a cell off or spoil a file. Each has a picture, which harms nobody.
fn visible(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\0'..='\u{1f}' => {
            char::from_u32(u32::from(character).saturating_add(0x2400)).unwrap_or(character)
        }
        '\u{7f}' => '\u{2421}',
        _ => character,
    }
}
