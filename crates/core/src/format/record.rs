//! A case as it lies in the browser's storage: the case file in an envelope that tells a damaged one.
//!
//! `{"format":"stop-fix-scale/record","version":1,"revision":7,"saved":…,"deleted":false,"sha256":…,"case":{…}}`.
//! The checksum covers everything that is said, so that one changed character is noticed. Beside the
//! cases lies a [`Ledger`].

use serde_json::value::RawValue;

use super::case_file::{self, CaseFileError};
use super::date::Timestamp;
use super::envelope::{self, Caps, VERSION, sha256};

/// What the member `format` says.
pub const FORMAT: &str = "stop-fix-scale/record";

/// A case as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// One more than what it replaced; the first is 1.
    pub revision: u64,
    /// When it was saved.
    pub saved: Timestamp,
    /// Whether the person has deleted it. It can still be brought back.
    pub deleted: bool,
    /// The case file, as one line.
    pub case: String,
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// It is damaged, or newer than this program.
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
        // Spelled in another way it is not as it was written, whatever it says.
        if record.to_text() == text { Ok(record) } else { Err(CaseFileError::NotACaseFile) }
    }

    /// The record as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { revision, saved, deleted, case } = self;
        let (saved, sha256) = (saved.as_str(), self.checksum());
        format!(
            r#"{{"format":"{FORMAT}","version":{VERSION},"revision":{revision},"saved":"{saved}","deleted":{deleted},"sha256":"{sha256}","case":{case}}}"#
        )
    }

    fn checksum(&self) -> String {
        let Self { revision, saved, deleted, case } = self;
        sha256(&format!("{revision} {} {deleted} {case}", saved.as_str()))
    }
}

/// A case in an envelope of one level more.
const CAPS: Caps = Caps {
    bytes: case_file::MOST_BYTES.saturating_add(1_024),
    depth: Some(case_file::MOST_DEPTH.saturating_add(1)),
};

/// What a text has and no other: twenty hexadecimal digits.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let mut digits = sha256(text);
    digits.truncate(20);
    digits
}

/// What lies beside the cases: `{"format":"stop-fix-scale/ledger","version":1,"commits":12,"begun":…}`.
///
/// Where there is none, the storage is new, or was cleared. A newer version tells programs that do not
/// know it to write nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// How often something was saved.
    pub commits: u64,
    /// When it was laid there: one that was laid later is of another store, because the first was cleared. Earlier versions
    /// did not write it.
    pub begun: Option<String>,
}

impl Ledger {
    /// What the member `format` says.
    pub const FORMAT: &str = "stop-fix-scale/ledger";

    /// Reads it.
    ///
    /// # Errors
    /// It is damaged, or newer than this program.
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
