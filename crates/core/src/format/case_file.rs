//! The case file: one case as JSON, version 1, for people to keep.
//!
//! Reading is lenient and loses nothing. A member that we do not know is kept to the byte and
//! written back. A member that we know and cannot read is set aside, also to the byte, and told as
//! a [`Warning`]; the rest of the case opens. Only a text that is no case file at all, is too large,
//! is newer than this program or belongs to another model is refused whole.

use std::fmt;

use super::date::{Date, Timestamp};
use super::raw::Kept;
use crate::model::{Answers, PerCriterion};

mod read;
mod values;
mod write;

/// What the member `format` says.
pub const FORMAT: &str = "stop-fix-scale/case";
/// The largest case that is read, in bytes.
pub const MOST_BYTES: usize = 256 * 1024;
/// The deepest nesting that is read.
pub const MOST_DEPTH: usize = 16;
/// The longest text of a field, in characters.
pub const MOST_TEXT: usize = 10_000;

/// One AI use case, as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// What tells it from all other cases. Empty in a file that does not say.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Who answers for it.
    pub owner: String,
    /// The answers, to the model that the case is read and written with.
    pub answers: Answers,
    /// A note on each criterion; empty where there is none.
    pub notes: PerCriterion<String>,
    /// When to look at it again, and what for.
    pub review: Review,
    /// When it was begun.
    pub created: Option<Timestamp>,
    /// When it was last changed.
    pub updated: Option<Timestamp>,
    /// What could not be read, with its place.
    pub set_aside: Vec<SetAside>,
    /// Members that this version does not know.
    pub kept: Kept,
}

/// When to look at a case again, and what for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What is measured.
    pub metric: String,
    /// Below what something is done.
    pub floor: String,
    /// When it is looked at.
    pub date: Option<Date>,
    /// What is done then.
    pub action: String,
}

/// A value that could not be read, to the byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Where it stood, as in `answers.V1.level`.
    pub at: String,
    /// The value as JSON text: written as a text, it nests no deeper than it did.
    pub json: String,
}

/// A case that was read, with what should be told about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The case.
    pub case: Case,
    /// What could not be used, or differs. Empty for a file that is as it should be.
    pub warnings: Vec<Warning>,
}

/// Something to tell about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where, as in `answers.V1.level`.
    pub at: String,
    /// What.
    pub what: Oddity,
}

/// What is odd about a place in a file. Except for the last two, the value is set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// No object stands where one should.
    NotAnObject,
    /// No text stands where one should.
    NotText,
    /// The text is longer than [`MOST_TEXT`] characters; it is cut, and the rest is set aside.
    TextTooLong(usize),
    /// No whole number from 1 to 5.
    NotALevel,
    /// No evidence of the four kinds.
    NotEvidence,
    /// Neither `true` nor `false`.
    NotYesOrNo,
    /// No date of the calendar, or no time of day.
    NotADate,
    /// Both a level and *don't know*; the level counts.
    LevelAndUnknown,
    /// The member stands more than once; the last counts.
    Twice,
    /// No list of values that were set aside.
    NotASetAside,
    /// The member is missing.
    Missing,
    /// The file says another verdict or kind than its answers give.
    ResultDiffers {
        /// What the file says, as JSON.
        written: String,
        /// What follows from the answers.
        computed: Option<&'static str>,
    },
}

/// A case that is too large for a file that could be read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// How many bytes it has.
    pub bytes: usize,
    /// How many are read.
    pub most: usize,
}

/// Why a text is not read as a case file. Nothing of it is used, nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseFileError {
    /// It has so many bytes, and so many are read.
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many are read.
        most: usize,
    },
    /// It is no text in UTF-8.
    NotText {
        /// The number of bytes before the place.
        at: usize,
    },
    /// It is no JSON, or it ends too early.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is nested more deeply than [`MOST_DEPTH`].
    TooDeep,
    /// It is JSON of another kind.
    NotACaseFile,
    /// It was written by a newer version of this program.
    Newer(u64),
    /// It belongs to this model, which is not at hand.
    UnknownModel(String),
}

impl fmt::Display for CaseFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, most } => write!(f, "{bytes} bytes, at most {most} are read"),
            Self::NotText { at } => write!(f, "no UTF-8 text after {at} bytes"),
            Self::NotJson { line, column } => write!(f, "no JSON at line {line}, column {column}"),
            Self::TooDeep => write!(f, "nested more deeply than {MOST_DEPTH} levels"),
            Self::NotACaseFile => write!(f, "not a case file"),
            Self::Newer(version) => {
                write!(f, "case file version {version} is newer than this program")
            }
            Self::UnknownModel(model) => write!(f, "unknown model {model}"),
        }
    }
}

impl std::error::Error for CaseFileError {}
