//! Finding a share code in whatever a person pastes: a link, a link that mail protection wrapped, a
//! whole chat message.

use std::borrow::Cow;

use super::{MOST_CHARACTERS, ShareCode, ShareCodeError};

/// More text than this is no message; the rest is not looked at.
const MOST_BYTES: usize = 64 * 1024;
/// `#` arrives as `%23` and as `%2523`.
const MOST_DECODINGS: usize = 3;
/// A text that only talks about share codes does not keep the reader busy.
const MOST_TRIES: usize = 64;

/// Finds the first share code in a text.
///
/// # Errors
/// There is none; then what is wrong with the first text that looks like one.
pub fn find(text: &str) -> Result<ShareCode, ShareCodeError> {
    let text = upto(text.trim(), MOST_BYTES);
    let mut text = match unwrapped(text) {
        Some(links) => Cow::Owned(format!("{text}\n{links}")),
        None => Cow::Borrowed(text),
    };
    let mut wrong = ShareCodeError::NotACode;
    for decodings in 0..=MOST_DECODINGS {
        match find_undecoded(&text) {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            // Once more decoded, the same place may be a whole code, or say better what is wrong.
            Err(error) => wrong = error,
        }
        match percent_decode(&text) {
            Some(decoded) if decodings < MOST_DECODINGS => text = Cow::Owned(decoded),
            _ => break,
        }
    }
    Err(wrong)
}

fn find_undecoded(text: &str) -> Result<ShareCode, ShareCodeError> {
    let upper = text.to_ascii_uppercase();
    let mut wrong = None;
    for (at, _) in upper.match_indices("SFS:").take(MOST_TRIES) {
        let candidate = upper.get(at..).map(code_at_start).unwrap_or_default();
        match candidate.parse() {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            Err(error) => wrong = wrong.or(Some(error)),
        }
    }
    Err(wrong.unwrap_or(ShareCodeError::NotACode))
}

/// The characters of a code at the start of a text, without the punctuation of its sentence.
fn code_at_start(text: &str) -> &str {
    let belongs = |character: &char| {
        character.is_ascii_uppercase() || character.is_ascii_digit() || "/:.".contains(*character)
    };
    // One character more than a code can have: then it is told to be too long.
    let length = text.chars().take(MOST_CHARACTERS.saturating_add(1)).take_while(belongs).count();
    let code = text.get(..length).unwrap_or_default();
    code.trim_end_matches(|character: char| !character.is_ascii_alphanumeric())
}

/// The targets of links in the way in which one mail protection writes them: in the parameter `u`,
/// with `-23` for `%23` and `_` for `/`.
fn unwrapped(text: &str) -> Option<String> {
    let links = text.split("urldefense").skip(1).take(MOST_TRIES);
    let targets: Vec<_> = links
        .filter_map(|link| link.split_once("u="))
        .filter_map(|(_, target)| target.split([' ', '\n', '&']).next())
        .map(|target| target.replace('-', "%").replace('_', "/"))
        .collect();
    (!targets.is_empty()).then(|| targets.join("\n"))
}

/// The decoded text, or `None` where nothing is encoded. Bytes that are no UTF-8 become `�`.
fn percent_decode(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match rest {
            [b'%', high, low, after @ ..] if let Some(byte) = hex(*high, *low) => {
                bytes.push(byte);
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    let decoded = String::from_utf8_lossy(&bytes).into_owned();
    (decoded != text).then_some(decoded)
}

fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |byte| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some((digit(high)? << 4) | digit(low)?)
}

fn upto(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}
