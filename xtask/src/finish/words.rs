//! The loader's texts, which are shown before the WebAssembly is loaded.

use anyhow::{Result, anyhow, bail};
use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement};
use serde_json::{Map, Value};

/// The start of the ids of the loader's messages.
const PREFIX: &str = "loader-";

/// The texts of the loader's messages by id. They must be plain, because the loader cannot fill in arguments.
pub(super) fn of_loader(source: &str) -> Result<Map<String, Value>> {
    let resource =
        fluent_syntax::parser::parse(source).map_err(|(_, errors)| anyhow!("{errors:?}"))?;
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.id.name.starts_with(PREFIX) => Some(message),
        _ => None,
    });
    let with_id =
        |message: &Message<&str>| Ok((message.id.name.to_owned(), plain_text(message)?.into()));
    messages.map(with_id).collect()
}

fn plain_text(message: &Message<&str>) -> Result<String> {
    let id = message.id.name;
    let Some(Pattern { elements }) =
        message.value.as_ref().filter(|_| message.attributes.is_empty())
    else {
        bail!("{id} must be one text without attributes");
    };
    let pieces = elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Ok(*value),
        PatternElement::Placeable { .. } => bail!("{id} must be plain text, without {{ }}"),
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_loaders_messages_are_read() {
        let source = "title = Stop\n# why\nloader-wait = One moment…\nloader-off =\n    Two\n    lines\nother = { $n }\n";
        let words = of_loader(source).expect("the source is valid");
        let read: Vec<(&str, &str)> =
            words.iter().map(|(id, text)| (id.as_str(), text.as_str().unwrap_or(""))).collect();
        assert_eq!(read, [("loader-off", "Two\nlines"), ("loader-wait", "One moment…")]);
    }

    #[test]
    fn messages_that_the_loader_cannot_show_are_refused_by_name() {
        for (source, expected) in [
            ("loader-a = { $n } left\n", "loader-a must be plain text"),
            ("loader-b =\n    .title = Two\n", "loader-b must be one text"),
            ("loader-c = Text\n    .title = Two\n", "loader-c must be one text"),
        ] {
            let refusal = of_loader(source).expect_err(source).to_string();
            assert!(refusal.contains(expected), "{refusal}");
        }
        assert!(of_loader("loader-d\n").is_err(), "a file that does not parse");
    }
}
