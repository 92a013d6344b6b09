//! Writes cases as a table for spreadsheets: RFC 4180 with a byte order mark. Without the mark, Excel
//! doesn't recognise UTF-8.
//!
//! A spreadsheet computes every cell that starts like a formula, whoever wrote it. So text is guarded
//! at every place where a program might start a cell: see `guarded`.

use super::case_file::Case;
use super::table::{Value, names, row};
use crate::model::Model;

/// What a file starts with: the byte order mark.
pub const START: char = '\u{feff}';

/// Writes a row with the column names, then a row for each case.
#[must_use]
pub fn write(model: &Model, cases: &[Case]) -> String {
    let mut file = String::from(START);
    line(&mut file, &mut names(model).into_iter());
    for case in cases {
        push_row(&mut file, row(model, case).into_iter().map(|cell| cell.value));
    }
    file
}

/// Appends a row.
pub fn push_row<'a>(file: &mut String, values: impl Iterator<Item = Value<'a>>) {
    line(file, &mut values.map(|value| field(&value)));
}

/// The iterator is dynamic, because the compiler would make a copy of this code for each.
fn line(file: &mut String, fields: &mut dyn Iterator<Item = String>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
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

/// Puts an apostrophe before every character that could start a formula: at the start of the text, and after each
/// separator and line break.
///
/// Separators matter because Excel splits a file at the list separator of the regional settings, and LibreOffice at the
/// separator that was chosen last. If that is not the comma, quotes no longer hold a text together, and a cell can
/// start in the middle of it. White space before the character doesn't protect it, because programs trim it.
///
/// The character gets an apostrophe even if the text already has one there. To restore the original text, remove one of
/// the apostrophes before each such character, and before a tab or CR at the start of the text.
fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    let (mut at_text_start, mut at_cell_start) = (true, true);
    for character in text.chars().map(pictured) {
        // A tab or CR at the start of a text is harmless, but some programs refuse such a cell.
        let is_refused = at_text_start && matches!(character, '\t' | '\r');
        if is_refused || at_cell_start && starts_formula(character) {
            guarded.push('\'');
        }
        at_text_start = at_text_start && character == '\'';
        at_cell_start = starts_new_cell(character)
            || at_cell_start && (is_invisible(character) || matches!(character, '\'' | '"'));
        guarded.push(character);
    }
    guarded
}

/// Whether a program might compute this text if it were typed into a cell.
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches(is_invisible).starts_with(starts_formula)
}

/// Whether the character starts a formula. Excel also accepts the wide forms that some keyboards write.
const fn starts_formula(character: char) -> bool {
    matches!(
        character,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}

/// Whether some program may start a new cell after this character.
const fn starts_new_cell(character: char) -> bool {
    matches!(character, ',' | ';' | '|' | '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the character is invisible, so that a program may skip it.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Replaces a control character with its harmless Unicode picture. Control characters can truncate a
/// cell or corrupt a file.
pub(super) fn pictured(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\0'..='\u{1f}' => {
            char::from_u32(u32::from(character).saturating_add(0x2400)).unwrap_or(character)
        }
        '\u{7f}' => '\u{2421}',
        _ => character,
    }
}
