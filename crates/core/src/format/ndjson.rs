//! Writes cases as lines of JSON for databases and scripts: one object for each case, with the columns
//! of the [`table`](super::table). Numbers stay numbers, and an empty value is `null`.

use std::fmt::Write;

use super::case_file::Case;
use super::raw_json::Node;
use super::table::{Value, names, row};
use crate::model::Model;

/// Writes one line for each case.
#[must_use]
pub fn write(model: &Model, cases: &[Case]) -> String {
    let names = names(model);
    let mut file = String::new();
    for case in cases {
        push_row(&mut file, model, &names, case);
    }
    file
}

/// Appends the line of a case. The [`names`] are those of the columns.
pub fn push_row(file: &mut String, model: &Model, names: &[String], case: &Case) {
    let cells = row(model, case);
    let values = cells.iter().map(|cell| node(&cell.value));
    let members = Node::Object(names.iter().map(String::as_str).zip(values).collect());
    // A tree of strings and numbers with strings as keys can always be serialised.
    push_line(file, &serde_json::to_string(&members).unwrap_or_default());
}

fn node<'a>(value: &'a Value<'_>) -> Node<'a> {
    match value {
        Value::Empty => Node::Null,
        Value::Text(text) => Node::Text(text),
        Value::Number(number) => Node::Number((*number).into()),
        Value::YesOrNo(answer) => Node::Bool(*answer),
        Value::Date(date) => Node::Owned(date.to_string()),
    }
}

/// Appends a line. JSON strings may contain some characters that other programs treat as line breaks,
/// so these are escaped too.
fn push_line(file: &mut String, json: &str) {
    for character in json.chars() {
        if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') {
            // Writing to a string cannot fail.
            let _ = write!(file, "\\u{:04x}", u32::from(character));
        } else {
            file.push(character);
        }
    }
    file.push('\n');
}
