//! Finds a share code in whatever a person pastes: a link, a link that mail protection has wrapped, or a
//! whole chat message.

use std::borrow::Cow;

use super::{ShareCode, ShareCodeError};
use crate::format::limits::{
    MAX_DECODINGS, MAX_PASTED_BYTES, MAX_SHARE_CODE_CHARACTERS, MAX_TRIES,
};

/// The share codes in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundCodes {
    /// Each code once, in the order in which they were found.
    pub codes: Vec<ShareCode>,
    /// What is wrong with the other texts that look like codes, each reason once.
    pub errors: Vec<ShareCodeError>,
    /// Whether the text is so long that its end was not searched.
    pub is_cut: bool,
}

/// Finds the first share code in a text.
///
/// # Errors
/// There is none. The error then describes the first text that looks like a code.
pub fn find(text: &str) -> Result<ShareCode, ShareCodeError> {
    let mut last_error = ShareCodeError::NotACode;
    for decoded in Decodings::of(text) {
        match find_undecoded(&decoded) {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            // After another decoding the same place may be a valid code, or give a better error.
            Err(error) => last_error = error,
        }
    }
    Err(last_error)
}

fn find_undecoded(text: &str) -> Result<ShareCode, ShareCodeError> {
    let upper = text.to_ascii_uppercase();
    let mut first_error = None;
    for candidate in candidates(&upper).take(MAX_TRIES) {
        match candidate.parse() {
            Ok(code) => return Ok(code),
            Err(ShareCodeError::NotACode) => {}
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(ShareCodeError::NotACode))
}

/// Finds all share codes in a text: the answers of several people in one message, or a column of a table.
#[must_use]
pub fn find_all(text: &str) -> FoundCodes {
    let is_cut = text.trim().len() > MAX_PASTED_BYTES;
    let mut codes: Vec<ShareCode> = Vec::new();
    let mut broken: Vec<(String, ShareCodeError)> = Vec::new();
    for decoded in Decodings::of(text) {
        // Only those that no decoding makes readable.
        broken.clear();
        let upper = decoded.to_ascii_uppercase();
        for candidate in candidates(&upper) {
            match candidate.parse() {
                Ok(code) if !codes.contains(&code) => codes.push(code),
                Ok(_) | Err(ShareCodeError::NotACode) => {}
                Err(error) if !broken.iter().any(|(_, known)| *known == error) => {
                    broken.push((candidate.to_owned(), error));
                }
                Err(_) => {}
            }
        }
    }
    // Many programs show a long link in short, beside the whole one.
    broken.retain(|(start, _)| !codes.iter().any(|code| code.to_string().starts_with(start)));
    FoundCodes { codes, errors: broken.into_iter().map(|(_, error)| error).collect(), is_cut }
}

/// A text as it is, and as it is after each percent-decoding.
struct Decodings<'a>(Option<Cow<'a, str>>, usize);

impl<'a> Decodings<'a> {
    fn of(text: &'a str) -> Self {
        let text = up_to(text.trim(), MAX_PASTED_BYTES);
        let text = match unwrapped(text) {
            Some(links) => Cow::Owned(format!("{text}\n{links}")),
            None => Cow::Borrowed(text),
        };
        Self(Some(text), MAX_DECODINGS)
    }
}

impl<'a> Iterator for Decodings<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Self::Item> {
        let Self(next, left) = self;
        let current = next.take()?;
        if let Some(fewer) = left.checked_sub(1) {
            *left = fewer;
            *next = percent_decode(&current).map(Cow::Owned);
        }
        Some(current)
    }
}

/// Every place in a text in capital letters that may be a code.
fn candidates(upper: &str) -> impl Iterator<Item = &str> {
    let starts = upper.match_indices("SFS:").filter_map(|(at, _)| upper.split_at_checked(at));
    starts.filter(|(before, _)| !ends_in_host(before)).map(|(_, text)| code_at_start(text))
}

/// Whether a text ends within the host of an address. That may end in "sfs" and have a port.
fn ends_in_host(text: &str) -> bool {
    let is_of_host =
        |character: char| character.is_ascii_alphanumeric() || ".-_".contains(character);
    text.trim_end_matches(is_of_host).ends_with("//")
}

/// The start of a text that can be a code, without the punctuation of the surrounding sentence.
fn code_at_start(text: &str) -> &str {
    let belongs = |character: &char| {
        character.is_ascii_uppercase() || character.is_ascii_digit() || "/:.".contains(*character)
    };
    // Take one character more than a code can have, so that a longer one is reported as too long.
    let length =
        text.chars().take(MAX_SHARE_CODE_CHARACTERS.saturating_add(1)).take_while(belongs).count();
    let code = text.get(..length).unwrap_or_default();
    code.trim_end_matches(|character: char| !character.is_ascii_alphanumeric())
}

/// The targets of links that URL Defense has wrapped: they are in the parameter `u`, with `-23` for `%23`
/// and `_` for `/`.
fn unwrapped(text: &str) -> Option<String> {
    let links = text.split("urldefense").skip(1).take(MAX_TRIES);
    let targets: Vec<_> = links
        .filter_map(|link| link.split_once("u="))
        .filter_map(|(_, target)| target.split([' ', '\n', '&']).next())
        .map(|target| target.replace('-', "%").replace('_', "/"))
        .collect();
    (!targets.is_empty()).then(|| targets.join("\n"))
}

/// The decoded text, or `None` if nothing is encoded. Bytes that are not UTF-8 become `�`.
fn percent_decode(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, remaining @ ..] = rest {
        rest = match rest {
            [b'%', high, low, remaining @ ..] if let Some(byte) = hex(*high, *low) => {
                bytes.push(byte);
                remaining
            }
            _ => {
                bytes.push(*first);
                remaining
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

fn up_to(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}
