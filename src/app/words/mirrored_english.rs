//! Mirrored English: it runs from right to left, like Arabic and Hebrew.

/// The override that forces the direction, and its end.
const RIGHT_TO_LEFT: char = '\u{202e}';

const END: char = '\u{202c}';

/// Forces every word to run from right to left, and so the line too. The letters stay the same, so the text remains
/// searchable. Text without words is unchanged.
pub(crate) fn mirror(text: &str) -> String {
    let mut mirrored = String::new();
    for piece in text.split_inclusive(' ') {
        let word = piece.trim_end_matches(' ');
        if word.chars().any(char::is_alphabetic) {
            mirrored.extend([RIGHT_TO_LEFT]);
            mirrored.push_str(word);
            mirrored.extend([END]);
            mirrored.push_str(piece.get(word.len()..).unwrap_or_default());
        } else {
            mirrored.push_str(piece);
        }
    }
    mirrored
}

#[cfg(test)]
mod tests {
    use super::mirror;

    #[test]
    fn only_words_are_mirrored() {
        let rows = [
            ("", ""),
            ("20", "20"),
            (" · ", " · "),
            ("Fix", "\u{202e}Fix\u{202c}"),
            ("3 of 20", "3 \u{202e}of\u{202c} 20"),
            ("Don't know ", "\u{202e}Don't\u{202c} \u{202e}know\u{202c} "),
        ];
        for (text, expected) in rows {
            assert_eq!(mirror(text), expected, "{text:?}");
        }
    }
}
