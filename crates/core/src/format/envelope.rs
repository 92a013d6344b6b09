//! What all our JSON files have in common: size caps, and an object with a format and a version.

use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::case_file::CaseFileError;
use super::raw_json::{Members, depth};

/// The version that we write, which is also the newest that we read, for each kind of file.
pub(super) const VERSION: u64 = 1;

/// How many bytes one call hashes.
const HASHED_AT_ONCE: usize = 16 * 1024;

/// How large and how deeply nested a file may be.
#[derive(Clone, Copy)]
pub(super) struct Caps {
    pub(super) bytes: usize,
    /// `None` if each part of the file has its own cap. Everything outside those parts is skipped
    /// without recursion, so its depth doesn't matter.
    pub(super) depth: Option<usize>,
}

/// The members of a file that has this format and a version we know.
pub(super) fn open<'a>(
    bytes: &'a [u8],
    caps: Caps,
    format: &str,
) -> Result<Members<'a>, CaseFileError> {
    let mut members = object(text(bytes, caps)?)?;
    if member::<String>(&mut members, "format")? != format {
        return Err(CaseFileError::NotACaseFile);
    }
    // Older versions will be read through pure migrations from n to n + 1. Version 1 is the first,
    // so there are none yet.
    match member::<u64>(&mut members, "version")? {
        VERSION => Ok(members),
        0 => Err(CaseFileError::NotACaseFile),
        newer => Err(CaseFileError::Newer(newer)),
    }
}

/// The value of a required member, which must occur exactly once.
pub(super) fn member<T: DeserializeOwned>(
    members: &mut Members<'_>,
    name: &str,
) -> Result<T, CaseFileError> {
    match members.take(name)[..] {
        [only] => serde_json::from_str(only.get()).map_err(|_| CaseFileError::NotACaseFile),
        _ => Err(CaseFileError::NotACaseFile),
    }
}

fn text(bytes: &[u8], caps: Caps) -> Result<&str, CaseFileError> {
    if bytes.len() > caps.bytes {
        return Err(CaseFileError::TooLarge { bytes: bytes.len(), most: caps.bytes });
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| CaseFileError::NotText { at: error.valid_up_to() })?;
    // Some editors write a byte order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let is_too_deep = caps.depth.is_some_and(|most| depth(text) > most);
    if is_too_deep { Err(CaseFileError::TooDeep) } else { Ok(text) }
}

fn object(text: &str) -> Result<Members<'_>, CaseFileError> {
    Members::read(text).map_err(|error| {
        if error.is_data() {
            CaseFileError::NotACaseFile
        } else {
            CaseFileError::NotJson { line: error.line(), column: error.column() }
        }
    })
}

/// The SHA-256 checksum of a text in these pieces, in hexadecimal digits.
pub(super) fn sha256(pieces: &[&str]) -> String {
    use std::fmt::Write;
    let mut hexadecimal = String::with_capacity(64);
    let mut hash = Sha256::new();
    // A WebAssembly engine keeps running the unoptimised code of a function until the call returns. With one call
    // for 5 MB, hashing takes four times as long.
    for piece in pieces.iter().flat_map(|piece| piece.as_bytes().chunks(HASHED_AT_ONCE)) {
        hash.update(piece);
    }
    for byte in hash.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    hexadecimal
}
