//! A file of many cases, version 1: what an export or a backup writes.
//!
//! `{"format":"stop-fix-scale/cases","version":1,"cases":[…],"sha256":…}`. The checksum covers the
//! text of the list as it stands in the file, from bracket to bracket. It tells a damaged or edited
//! file from one that is as it was written; it proves nothing about who wrote it.

use std::fmt;
use std::vec::IntoIter;

use serde_json::value::RawValue;

use super::case_file::{Case, CaseFileError, Restored, TooLarge};
use super::envelope::{self, Caps, VERSION, sha256};
use super::raw::Raw;
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

impl fmt::Display for CasesFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(CaseFileError::NotACaseFile) => write!(f, "not a file of many cases"),
            Self::File(error) => error.fmt(f),
            Self::TooMany(cases) => write!(f, "{cases} cases, at most {MOST_CASES} are read"),
        }
    }
}

impl std::error::Error for CasesFileError {}

/// Reads a file of many cases.
///
/// # Errors
/// It is no such file, or one that this program cannot know how to read.
pub fn read(model: &Model, bytes: &[u8]) -> Result<RestoredCases, CasesFileError> {
    let mut reader = Reader::open(bytes)?;
    while reader.step(model) {}
    Ok(reader.restored)
}

/// A file of many cases that is read a piece at a time: all at once, a large one takes longer than a page may stand still.
#[derive(Debug)]
pub struct Reader {
    /// The text of the list and the checksum that the file has, until they are compared.
    signed: Option<(String, String)>,
    entries: IntoIter<Box<RawValue>>,
    restored: RestoredCases,
}

/// How many cases are read in one step.
const IN_A_STEP: usize = 200;

impl Reader {
    /// Finds the cases of the file.
    ///
    /// # Errors
    /// It is no such file, or one that this program cannot know how to read.
    pub fn open(bytes: &[u8]) -> Result<Self, CasesFileError> {
        let mut members = envelope::open(bytes, CAPS, FORMAT).map_err(CasesFileError::File)?;
        let not_one = CasesFileError::File(CaseFileError::NotACaseFile);
        let [list] = members.take("cases")[..] else { return Err(not_one) };
        let entries: Vec<Box<RawValue>> = serde_json::from_str(list.get()).map_err(|_| not_one)?;
        if entries.len() > MOST_CASES {
            return Err(CasesFileError::TooMany(entries.len()));
        }
        let (signed, checksum) = match members.take("sha256")[..] {
            [] => (None, Checksum::Missing),
            [written] if written.get() == "null" => (None, Checksum::Missing),
            [written] => {
                let written = written.get().trim_matches('"').to_owned();
                (Some((list.get().to_owned(), written)), Checksum::Differs)
            }
            _ => (None, Checksum::Differs),
        };
        let restored = RestoredCases { cases: Vec::new(), checksum };
        Ok(Self { signed, entries: entries.into_iter(), restored })
    }

    /// A case that was read alone.
    #[must_use]
    pub fn of_one(case: Restored) -> Self {
        let restored = RestoredCases { cases: vec![Ok(case)], checksum: Checksum::Missing };
        Self { signed: None, entries: Vec::new().into_iter(), restored }
    }

    /// Reads the next piece. Whether there is more.
    pub fn step(&mut self, model: &Model) -> bool {
        if let Some((list, written)) = self.signed.take() {
            if sha256(&list) == written {
                self.restored.checksum = Checksum::Agrees;
            }
        } else {
            let next = self.entries.by_ref().take(IN_A_STEP);
            self.restored.cases.extend(next.map(|entry| read_case(model, &entry)));
        }
        self.entries.len() > 0
    }

    /// What was read.
    #[must_use]
    pub fn restored(self) -> RestoredCases {
        self.restored
    }
}

/// Each case is held to caps of its own, so that one that is too large or too deep is refused alone.
const CAPS: Caps = Caps { bytes: MOST_BYTES, depth: None };

fn read_case(model: &Model, entry: &RawValue) -> Result<Restored, Refused> {
    Case::read(model, entry.get().as_bytes()).map_err(|why| Refused { why, raw: Raw::from(entry) })
}

/// Writes a file of many cases, a line for each.
///
/// # Errors
/// A case, or the file, would be larger than what is read. More cases go into another file.
pub fn write(model: &Model, cases: &[Case]) -> Result<String, TooLarge> {
    let lines: Vec<String> =
        cases.iter().map(|case| case.to_line(model)).collect::<Result<_, _>>()?;
    let list = format!("[\n{}\n]", lines.join(",\n"));
    let sha256 = sha256(&list);
    let text = format!(
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"cases\": {list},\n\"sha256\": \"{sha256}\"\n}}\n"
    );
    if text.len() > MOST_BYTES {
        return Err(TooLarge { bytes: text.len(), most: MOST_BYTES });
    }
    Ok(text)
}
