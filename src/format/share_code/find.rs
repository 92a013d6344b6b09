//! Finding a share code in whatever a person pastes: a link, a link that mail protection wrapped, a
//! whole chat message.

use std::borrow::Cow;

use super::{ShareCode, ShareCodeError};

/// More text than this is no message; the rest is not looked at.
const MOST_BYTES: usize = 64 * 1024;
/// `#` arrives as `%23` and as `%2523`.
const MOST_DECODINGS: usize = 3;
/// A text that only talks about share codes does not keep the reader busy.
const MOST_TRIES: usize = 64;

/// Finds the first share code in a text.
///
/// # Errors
/// There is none; then the error of the text that came nearest to one.
pub fn find(text: &str) -> Result<ShareCode, ShareCodeError> {
    let mut nearest = ShareCodeError::NotACode;
    let mut text = Cow::Borrowed(upto(text.trim(), MOST_BYTES));
    let mut decodings = 0..MOST_DECODINGS;
    loop {
        match find_undecoded(&text) {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            // Once more decoded, the same place may be a whole code.
            Err(error) => nearest = error,
        }
        let decoded = decodings.next().and_then(|_| decode(&text));
        let Some(decoded) = decoded else { return Err(nearest) };
        text = Cow::Owned(decoded);
    }
}

fn find_undecoded(text: &str) -> Result<ShareCode, ShareCodeError> {
    let upper = text.to_ascii_uppercase();
    let mut nearest = ShareCodeError::NotACode;
    for (at, _) in upper.match_indices("SFS:").take(MOST_TRIES) {
        let candidate = upper.get(at..).map(code_at_start).unwrap_or_default();
        match candidate.parse() {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            Err(error) => nearest = error,
        }
    }
    Err(nearest)
}

/// The characters of a code at the start of a text, without the punctuation of its sentence.
fn code_at_start(text: &str) -> &str {
    let belongs = |character: char| {
        character.is_ascii_uppercase() || character.is_ascii_digit() || "/:.".contains(character)
    };
    let end = text.find(|character| !belongs(character)).unwrap_or(text.len());
    let code = text.get(..end).unwrap_or_default();
    code.trim_end_matches(|character: char| !character.is_ascii_alphanumeric())
}

/// One layer of wrapping taken off: percent-encoding, or the way in which one mail protection
/// writes it (`-23` for `%23` and `_` for `/`, in the parameter `u` of its links).
fn decode(text: &str) -> Option<String> {
    let wrapped = text.split_once("urldefense").and_then(|(_, link)| link.split_once("u="));
    if let Some((_, link)) = wrapped
        && link.contains('-')
    {
        let link = link.split_once('&').map_or(link, |(link, _)| link);
        return percent_decode(&link.replace('-', "%").replace('_', "/"));
    }
    percent_decode(text)
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
