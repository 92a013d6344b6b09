//! Cases as lines of JSON for databases and scripts: one object for each, with the columns of the
//! [`table`](super::table). Numbers stay numbers, and what is empty is `null`.

use std::fmt::Write;

use super::case_file::Case;
use super::raw::Node;
use super::table::{Value, row};
use crate::model::Model;

/// Writes the cases, a line for each.
#[must_use]
pub fn write(model: &Model, cases: &[Case]) -> String {
    let none = Case::default();
    let names: Vec<_> = row(model, &none).into_iter().map(|cell| cell.name.to_string()).collect();
    let mut file = String::new();
    for case in cases {
        let cells = row(model, case);
        let values = cells.iter().map(|cell| node(&cell.value));
        let members = Node::Object(names.iter().map(String::as_str).zip(values).collect());
        // A tree of texts and numbers with names as keys can always be written.
        push_line(&mut file, &serde_json::to_string(&members).unwrap_or_default());
    }
    file
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

/// JSON allows some characters in texts at which programs end a line; they are escaped, too.
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
