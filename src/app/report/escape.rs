//! Escapes typed text for Markdown, so that it stays text: no markup, link, image or mention, and right-to-left text
//! doesn't reorder what is around it.
//!
//! A backslash escapes markup. Renderers also turn bare addresses into links, so addresses get word joiners, which are
//! invisible and have no width.

const FIRST_STRONG_ISOLATE: char = '\u{2068}';

const POP_ISOLATE: char = '\u{2069}';

const WORD_JOINER: char = '\u{2060}';

/// The text on one line; `None` if it is empty.
pub(crate) fn line(text: &str) -> Option<String> {
    let lines: Vec<_> = lines(text).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| isolated(&lines.join(" ")))
}

/// The text as an indented block quote, line by line; `None` if it is empty.
pub(crate) fn quotation(text: &str, indent: &str) -> Option<String> {
    line(text)?;
    let row = |line: &str| {
        let said = if line.is_empty() { String::new() } else { format!(" {}", isolated(line)) };
        format!("{indent}>{said}")
    };
    let rows: Vec<_> = lines(text.trim_matches(is_edge)).map(row).collect();
    // Two trailing spaces make a line break.
    Some(format!("{}\n", rows.join("  \n")))
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split("\r\n").flat_map(|part| part.split(BREAKS)).map(|line| line.trim_matches(is_edge))
}

/// Whether a character is invisible at the edge of a line.
fn is_edge(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{2066}'..=POP_ISOLATE)
}

/// Everything that may start a new line.
const BREAKS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Wraps the text in a bidi isolate. Closes isolates that it leaves open, and drops closing marks without an opening
/// one.
fn isolated(text: &str) -> String {
    let mut isolated = String::from(FIRST_STRONG_ISOLATE);
    let mut open = 0_usize;
    for character in escaped(text).chars() {
        match character {
            '\u{2066}' | '\u{2067}' | FIRST_STRONG_ISOLATE => open = open.saturating_add(1),
            POP_ISOLATE => match open.checked_sub(1) {
                Some(fewer) => open = fewer,
                None => continue,
            },
            _ => {}
        }
        isolated.push(character);
    }
    isolated.extend(std::iter::repeat_n(POP_ISOLATE, open));
    isolated.push(POP_ISOLATE);
    isolated
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut position = Position::Start;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let joins = characters.peek().is_some_and(|after| joins(before, character, *after));
        escaped.extend(joins.then_some(WORD_JOINER));
        if is_markup(character) || begins_block(position, character) {
            escaped.push('\\');
        }
        escaped.push(match character {
            '\t' => ' ',
            _ if character.is_control() => '\u{fffd}',
            _ => character,
        });
        escaped.extend(joins.then_some(WORD_JOINER));
        position = match position {
            Position::Start | Position::Number if character.is_ascii_digit() => Position::Number,
            _ => Position::Within,
        };
        before = character;
    }
    escaped
}

/// The position of a character in a line.
#[derive(Clone, Copy)]
enum Position {
    Start,
    /// After digits only.
    Number,
    Within,
}

/// Whether a character starts a list item or a definition.
const fn begins_block(position: Position, character: char) -> bool {
    match position {
        Position::Start => matches!(character, '+' | '-' | ':'),
        Position::Number => matches!(character, '.' | ')'),
        Position::Within => false,
    }
}

const fn is_markup(character: char) -> bool {
    matches!(
        character,
        '\\' | '`'
            | '*'
            | '_'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | '&'
            | '~'
            | '|'
            | '$'
            | '^'
            | '='
            | '#'
    )
}

/// Whether a character may be part of an automatic link, a mention or an emoji code. Times and decimals are excluded.
fn joins(before: char, character: char, after: char) -> bool {
    let is_number = before.is_ascii_digit() && after.is_ascii_digit();
    match character {
        ':' | '.' => !is_number && !after.is_whitespace(),
        '@' | '#' => !after.is_whitespace(),
        _ => false,
    }
}
