//! A file of many cases, version 1. Exports and backups write it.
//!
//! `{"format":"stop-fix-scale/cases","version":1,"cases":[…],"sha256":…}`. The checksum covers the
//! exact text of the list in the file, from bracket to bracket. It shows whether the list was damaged
//! or edited. It doesn't prove who wrote it.

use std::fmt;
use std::vec::IntoIter;

use serde_json::value::RawValue;

use super::case_file::{Case, CaseFileError, Restored, TooLarge};
use super::envelope::{self, Caps, VERSION, sha256};
use super::limits::{MAX_CASES_FILE_BYTES, MAX_CASES_IN_FILE};
use super::moment::{self, NamedMoment};
use super::raw_json::Raw;
use crate::model::Model;

/// The value of the member `format`.
pub const FORMAT: &str = "stop-fix-scale/cases";
/// The content of a file of many cases.
#[derive(Clone, Debug, PartialEq)]
pub struct RestoredCases {
    /// All cases in the order of the file, each read or refused.
    pub cases: Vec<Result<Restored, Refused>>,
    /// Whether the list is unchanged since it was written.
    pub checksum: Checksum,
    /// The named moments of the person who wrote the file. Earlier versions did not write this member.
    pub moments: Vec<NamedMoment>,
}

/// A case that was refused. The rest of the file still opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Why it was refused.
    pub why: CaseFileError,
    /// The case as it is in the file, byte for byte.
    pub raw: Raw,
}

/// Whether the list of cases is unchanged since it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checksum {
    /// It is unchanged.
    Agrees,
    /// It was edited or damaged.
    Differs,
    /// The file has no checksum.
    Missing,
}

/// Why a file of many cases was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasesFileError {
    /// For a reason for which a case file is refused.
    File(CaseFileError),
    /// It has this many cases, more than [`MAX_CASES_IN_FILE`].
    TooMany(usize),
}

impl fmt::Display for CasesFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(CaseFileError::NotACaseFile) => write!(f, "not a file of many cases"),
            Self::File(error) => error.fmt(f),
            Self::TooMany(cases) => {
                write!(f, "{cases} cases, at most {MAX_CASES_IN_FILE} are read")
            }
        }
    }
}

impl std::error::Error for CasesFileError {}

/// Reads a file of many cases.
///
/// # Errors
/// It is not a file of many cases, or it is one that this program cannot read.
pub fn read(model: &Model, bytes: &[u8]) -> Result<RestoredCases, CasesFileError> {
    let mut reader = Reader::open(bytes)?;
    while reader.step(model) {}
    Ok(reader.restored)
}

/// Reads a file of many cases in steps. Reading a large file at once would block the page for too long.
#[derive(Debug)]
pub struct Reader {
    /// The text of the list and the checksum in the file, until they are compared.
    unchecked: Option<(String, String)>,
    entries: IntoIter<Box<RawValue>>,
    restored: RestoredCases,
}

/// How many cases one step reads.
const CASES_IN_A_STEP: usize = 200;

impl Reader {
    /// Finds the cases of the file.
    ///
    /// # Errors
    /// It is not a file of many cases, or it is one that this program cannot read.
    pub fn open(bytes: &[u8]) -> Result<Self, CasesFileError> {
        let mut members = envelope::open(bytes, CAPS, FORMAT).map_err(CasesFileError::File)?;
        let not_a_cases_file = CasesFileError::File(CaseFileError::NotACaseFile);
        let [list] = members.take("cases")[..] else { return Err(not_a_cases_file) };
        let entries: Vec<Box<RawValue>> =
            serde_json::from_str(list.get()).map_err(|_| not_a_cases_file)?;
        if entries.len() > MAX_CASES_IN_FILE {
            return Err(CasesFileError::TooMany(entries.len()));
        }
        let (unchecked, checksum) = match members.take("sha256")[..] {
            [] => (None, Checksum::Missing),
            [written] if written.get() == "null" => (None, Checksum::Missing),
            [written] => {
                let written = written.get().trim_matches('"').to_owned();
                (Some((list.get().to_owned(), written)), Checksum::Differs)
            }
            _ => (None, Checksum::Differs),
        };
        let moments = match members.take("moments")[..] {
            [list] => moment::read(list),
            _ => Vec::new(),
        };
        let restored = RestoredCases { cases: Vec::new(), checksum, moments };
        Ok(Self { unchecked, entries: entries.into_iter(), restored })
    }

    /// A reader for one case that was read already.
    #[must_use]
    pub fn of_one(case: Restored) -> Self {
        let restored = RestoredCases {
            cases: vec![Ok(case)],
            checksum: Checksum::Missing,
            moments: Vec::new(),
        };
        Self { unchecked: None, entries: Vec::new().into_iter(), restored }
    }

    /// Compares the checksum in the first step, then reads more cases. Returns whether there is more to read.
    pub fn step(&mut self, model: &Model) -> bool {
        if let Some((list, written)) = self.unchecked.take() {
            if sha256(&[&list]) == written {
                self.restored.checksum = Checksum::Agrees;
            }
        } else {
            let next = self.entries.by_ref().take(CASES_IN_A_STEP);
            self.restored.cases.extend(next.map(|entry| read_case(model, &entry)));
        }
        self.entries.len() > 0
    }

    /// The cases read so far.
    #[must_use]
    pub fn restored(self) -> RestoredCases {
        self.restored
    }
}

/// Each case has its own caps, so only a case that is too large or too deep is refused.
const CAPS: Caps = Caps { bytes: MAX_CASES_FILE_BYTES, depth: None };

fn read_case(model: &Model, entry: &RawValue) -> Result<Restored, Refused> {
    Case::read(model, entry.get().as_bytes()).map_err(|why| Refused { why, raw: Raw::from(entry) })
}

/// Writes a file of many cases, one line for each case.
///
/// # Errors
/// A case or the file would be larger than the largest one that is read. Split the cases over several files.
pub fn write(model: &Model, cases: &[Case]) -> Result<String, TooLarge> {
    let lines: Vec<String> =
        cases.iter().map(|case| case.to_line(model)).collect::<Result<_, _>>()?;
    let bytes = size(&lines, &[]);
    if bytes > MAX_CASES_FILE_BYTES {
        return Err(TooLarge { bytes, most: MAX_CASES_FILE_BYTES });
    }
    Ok(write_lines(&lines, &[]))
}

/// Writes a file of cases that are lines already, and of named moments. Whether it can be read back is for [`size`] to say.
#[must_use]
pub fn write_lines(lines: &[String], moments: &[NamedMoment]) -> String {
    let list = format!("[\n{}\n]", lines.join(",\n"));
    around(&list, &sha256(&[&list]), moments)
}

/// The size of the file that [`write_lines`] would write, in bytes.
#[must_use]
pub fn size(lines: &[String], moments: &[NamedMoment]) -> usize {
    const SHA256_CHARACTERS: usize = 64;
    let lengths = lines.iter().map(|line| line.len().saturating_add(",\n".len()));
    // The brackets have line breaks, and there is no comma after the last line.
    let list =
        lengths.sum::<usize>().max(",\n".len()).saturating_add("[\n]".len()).saturating_sub(1);
    around("", "", moments).len().saturating_add(list).saturating_add(SHA256_CHARACTERS)
}

fn around(list: &str, sha256: &str, moments: &[NamedMoment]) -> String {
    let moments = moment::last_member(moments);
    format!(
        "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"cases\": {list},\n\"sha256\": \"{sha256}\"{moments}\n}}\n"
    )
}
