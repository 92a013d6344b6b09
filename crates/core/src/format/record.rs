//! A case in the browser's storage: the case file in an envelope that reveals damage.
//!
//! `{"format":"stop-fix-scale/record","version":1,"revision":7,"saved":…,"deleted":false,"sha256":…,"case":{…}}`.
//! The checksum covers all values, so that a single changed character is noticed. A [`Ledger`] is stored
//! next to the cases.

use serde_json::value::RawValue;

use super::case_file::CaseFileError;
use super::date::Timestamp;
use super::envelope::{Caps, VERSION, sha256};
use super::{envelope, limits};

/// The value of the member `format`.
pub const FORMAT: &str = "stop-fix-scale/record";

/// A saved case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The revision number. The first is 1, and each save adds 1.
    pub revision: u64,
    /// When it was saved.
    pub saved: Timestamp,
    /// Whether the person has deleted the case. It can still be restored.
    pub deleted: bool,
    /// The case file as one line.
    pub case: String,
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// It is damaged or newer than this program.
    pub fn read(text: &str) -> Result<Self, CaseFileError> {
        let mut members = envelope::open(text.as_bytes(), CAPS, FORMAT)?;
        let saved: String = envelope::member(&mut members, "saved")?;
        let [case] = members.take("case")[..] else { return Err(CaseFileError::NotACaseFile) };
        let record = Self {
            revision: envelope::member(&mut members, "revision")?,
            saved: saved.parse().map_err(|_| CaseFileError::NotACaseFile)?,
            deleted: envelope::member(&mut members, "deleted")?,
            case: RawValue::get(case).to_owned(),
        };
        // Any difference in spelling means that it was changed after it was written.
        let case = text.strip_prefix(&record.head()).and_then(|rest| rest.strip_suffix('}'));
        if case == Some(&record.case) { Ok(record) } else { Err(CaseFileError::NotACaseFile) }
    }

    /// The record as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}{}}}", self.head(), self.case)
    }

    /// What is before the case.
    fn head(&self) -> String {
        let Self { revision, saved, deleted, .. } = self;
        let (saved, sha256) = (saved.as_str(), self.checksum());
        format!(
            r#"{{"format":"{FORMAT}","version":{VERSION},"revision":{revision},"saved":"{saved}","deleted":{deleted},"sha256":"{sha256}","case":"#
        )
    }

    fn checksum(&self) -> String {
        let Self { revision, saved, deleted, case } = self;
        sha256(&[&format!("{revision} {} {deleted} ", saved.as_str()), case])
    }
}

/// The caps of a case plus its envelope, which adds one level of nesting.
const CAPS: Caps = Caps {
    bytes: limits::MAX_CASE_FILE_BYTES.saturating_add(1_024),
    depth: Some(limits::MAX_CASE_FILE_DEPTH.saturating_add(1)),
};

/// Twenty hexadecimal digits that identify a text.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let mut digits = sha256(&[text]);
    digits.truncate(20);
    digits
}

/// The ledger, stored next to the cases:
/// `{"format":"stop-fix-scale/ledger","version":1,"commits":12,"begun":…}`.
///
/// If there is none, the storage is new or was cleared. A program that finds a ledger with a newer version
/// must not write anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The number of commits so far.
    pub commits: u64,
    /// When the ledger was created. A later time means that the storage was cleared and started again. Earlier versions did
    /// not write this member.
    pub begun: Option<String>,
}

impl Ledger {
    /// The value of the member `format`.
    pub const FORMAT: &str = "stop-fix-scale/ledger";

    /// Reads a ledger.
    ///
    /// # Errors
    /// It is damaged or newer than this program.
    pub fn read(text: &str) -> Result<Self, CaseFileError> {
        let mut members = envelope::open(text.as_bytes(), CAPS, Self::FORMAT)?;
        let commits = envelope::member(&mut members, "commits")?;
        Ok(Self { commits, begun: envelope::member(&mut members, "begun").ok() })
    }

    /// The ledger as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (format, commits) = (Self::FORMAT, self.commits);
        let begun = self.begun.as_ref().map(|begun| format!(r#","begun":"{begun}""#));
        let begun = begun.unwrap_or_default();
        format!(r#"{{"format":"{format}","version":{VERSION},"commits":{commits}{begun}}}"#)
    }
}
