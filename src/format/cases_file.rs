//! A file of many cases, version 1: what an export or a backup writes.
//!
//! `{"format":"stop-fix-scale/cases","version":1,"cases":[…],"sha256":…}`. The checksum covers the
//! text of the list as it stands in the file, from bracket to bracket. It tells a damaged or edited
//! file from one that is as it was written; it proves nothing about who wrote it.

use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::case_file::{Case, CaseFileError, Restored, VERSION};
use super::case_file::{check_header, checked_text, object};
use super::raw::{Kept, Raw};
use crate::model::Model;

/// What the member `format` says.
pub const FORMAT: &str = "stop-fix-scale/cases";
/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most cases that are read from one file.
pub const MOST_CASES: usize = 2_000;

/// What a file of many cases holds.
#[derive(Clone, Debug, PartialEq)]
pub struct RestoredCases {
    /// Every case in its order, read or refused.
    pub cases: Vec<Result<Restored, Refused>>,
    /// Whether the list is as it was written.
    pub checksum: Checksum,
    /// Members of the file that this version does not know.
    pub kept: Kept,
}

/// A case that could not be read. The rest of the file still opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Why.
    pub why: CaseFileError,
    /// What stands there, to the byte.
    pub raw: Raw,
}

/// Whether the list of cases is as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checksum {
    /// It is.
    Agrees,
    /// It was changed or damaged since.
    Differs,
    /// The file has no checksum.
    Missing,
}

/// Why a file of many cases is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasesFileError {
    /// For the reasons for which a case file is not read.
    File(CaseFileError),
    /// It has so many cases, and [`MOST_CASES`] are read.
    TooMany(usize),
}

/// Reads a file of many cases.
///
/// # Errors
/// It is no such file, or one that this program cannot know how to read.
pub fn read(model: &Model, bytes: &[u8]) -> Result<RestoredCases, CasesFileError> {
    let text = checked_text(bytes, MOST_BYTES).map_err(CasesFileError::File)?;
    let mut members = object(text).map_err(CasesFileError::File)?;
    check_header(&mut members, FORMAT).map_err(CasesFileError::File)?;
    let not_one = CasesFileError::File(CaseFileError::NotACaseFile);
    let list = members.take("cases").pop().ok_or_else(|| not_one.clone())?;
    let entries: Vec<&RawValue> = serde_json::from_str(list.get()).map_err(|_| not_one)?;
    if entries.len() > MOST_CASES {
        return Err(CasesFileError::TooMany(entries.len()));
    }
    let checksum = match members.take("sha256").pop() {
        None => Checksum::Missing,
        Some(written) if written.get().trim_matches('"') == sha256(list.get()) => Checksum::Agrees,
        Some(_) => Checksum::Differs,
    };
    let mut kept = Kept::default();
    for (name, value) in members.0 {
        kept.keep("", &name, Raw::from(value));
    }
    let cases = entries.into_iter().map(|entry| read_case(model, entry)).collect();
    Ok(RestoredCases { cases, checksum, kept })
}

fn read_case(model: &Model, entry: &RawValue) -> Result<Restored, Refused> {
    Case::read(model, entry.get().as_bytes()).map_err(|why| Refused { why, raw: Raw::from(entry) })
}

/// Writes a file of many cases.
#[must_use]
pub fn write(model: &Model, cases: &[Case]) -> String {
    let mut list = String::from("[");
    for (place, case) in cases.iter().enumerate() {
        list.push_str(if place == 0 { "\n" } else { ",\n" });
        list.push_str(&case.to_json(model));
    }
    list.push_str("\n]");
    let sha256 = sha256(&list);
    format!(
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"cases\": {list},\n\"sha256\": \"{sha256}\"\n}}\n"
    )
}

fn sha256(text: &str) -> String {
    use std::fmt::Write;
    let mut hexadecimal = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(hexadecimal, "{byte:02x}");
    }
    hexadecimal
}
