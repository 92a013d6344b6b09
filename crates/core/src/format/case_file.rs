//! The case file: one case as JSON, version 1, for people to keep.
//!
//! Reading is lenient and loses nothing. An unknown member is kept byte for byte and written back.
//! A known member that cannot be read is set aside, also byte for byte, and reported as a
//! [`Warning`]; the rest of the case opens. A file is refused as a whole only if it is not a case
//! file, is too large or too deep, is newer than this program, or belongs to a different model.

use std::fmt;

use super::date::{Date, Timestamp};
use super::limits::MAX_CASE_FILE_DEPTH;
use super::raw_json::UnknownFields;
use crate::model::{Answers, Level, PerCriterion};

mod read;
mod values;
mod write;

/// The value of the member `format`.
pub const FORMAT: &str = "stop-fix-scale/case";
/// One AI use case, as stored in a case file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// The unique id. Empty if the file has none.
    pub id: String,
    /// The name that people see.
    pub title: String,
    /// What the case is about.
    pub summary: String,
    /// The person responsible for it.
    pub owner: String,
    /// The answers to the questions of the model with which the case is read and written.
    pub answers: Answers,
    /// The note on each criterion. Empty if there is none.
    pub notes: PerCriterion<String>,
    /// When to review the case, and what to check.
    pub review: Review,
    /// What is planned. It is never part of the answers.
    pub plan: Plan,
    /// When it was created.
    pub created: Option<Timestamp>,
    /// When it was last changed.
    pub updated: Option<Timestamp>,
    /// The values that could not be read, with their places.
    pub set_aside: Vec<SetAside>,
    /// The members that this version does not know.
    pub unknown: UnknownFields,
}

/// When to review a case, and what to check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What to measure.
    pub metric: String,
    /// The worst value of the metric that is acceptable.
    pub floor: String,
    /// The date of the review.
    pub date: Option<Date>,
    /// What to do if the metric is worse than the floor.
    pub action: String,
}

/// What people intend to reach, for each criterion. Nothing follows from it.
pub type Plan = PerCriterion<Option<PlannedStep>>;

/// The level that a criterion should reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// The level to reach.
    pub to: Level,
    /// The day on which it was planned.
    pub date: Option<Date>,
    /// The day by which it should be reached.
    pub due: Option<Date>,
}

/// A value that could not be read, kept byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Where it was in the file, such as `answers.V1.level`.
    pub at: String,
    /// The value as JSON text. It is written as a JSON string, so it doesn't add any nesting.
    pub json: String,
}

/// A case that was read, with the warnings about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The case.
    pub case: Case,
    /// What could not be used, or differs from what was computed. Empty if the file is in order.
    pub warnings: Vec<Warning>,
}

/// A problem in a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it is, such as `answers.V1.level`.
    pub at: String,
    /// What the problem is.
    pub what: Oddity,
}

/// What is wrong at a place in a file. The value is set aside, except for the last two variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// The value should be an object.
    NotAnObject,
    /// The value should be a string.
    NotText,
    /// The string has this many characters, more than [`MAX_TEXT_CHARACTERS`](super::limits::MAX_TEXT_CHARACTERS). It is cut, and the rest
    /// is set aside.
    TextTooLong(usize),
    /// The value should be a whole number from 1 to 5.
    NotALevel,
    /// The value should be one of the four kinds of evidence.
    NotEvidence,
    /// The value should be `true` or `false`.
    NotYesOrNo,
    /// The value should be a valid date, or a valid timestamp.
    NotADate,
    /// The answer has both a level and *don't know*. The level is used.
    LevelAndUnknown,
    /// The member occurs more than once. The last one is used.
    Twice,
    /// The value should be a list of values that were set aside.
    NotASetAside,
    /// The member is missing.
    Missing,
    /// The verdict or kind in the file is not the one that follows from the answers.
    ResultDiffers {
        /// The value in the file, as JSON.
        written: String,
        /// The value computed from the answers.
        computed: Option<&'static str>,
    },
}

/// The case is too large: its file could not be read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The number of bytes.
    pub bytes: usize,
    /// The largest number of bytes that is read.
    pub most: usize,
}

/// Why a case file was refused. No part of it was used, and the caller still has every byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseFileError {
    /// It has more bytes than are read.
    TooLarge {
        /// The number of bytes.
        bytes: usize,
        /// The largest number of bytes that is read.
        most: usize,
    },
    /// It is not UTF-8 text.
    NotText {
        /// The number of valid bytes before the first invalid one.
        at: usize,
    },
    /// It is not JSON, or it ends too early.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is nested more deeply than [`MAX_CASE_FILE_DEPTH`].
    TooDeep,
    /// It is JSON, but not a case file.
    NotACaseFile,
    /// A newer version of this program wrote it. This is the version of the file.
    Newer(u64),
    /// It belongs to this model, which is not available.
    UnknownModel(String),
}

impl fmt::Display for CaseFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, most } => write!(f, "{bytes} bytes, at most {most} are read"),
            Self::NotText { at } => write!(f, "no UTF-8 text after {at} bytes"),
            Self::NotJson { line, column } => write!(f, "no JSON at line {line}, column {column}"),
            Self::TooDeep => write!(f, "nested more deeply than {MAX_CASE_FILE_DEPTH} levels"),
            Self::NotACaseFile => write!(f, "not a case file"),
            Self::Newer(version) => {
                write!(f, "case file version {version} is newer than this program")
            }
            Self::UnknownModel(model) => write!(f, "unknown model {model}"),
        }
    }
}

impl std::error::Error for CaseFileError {}
