//! The share code `SFS:1`: a case as one line of text, which a person can read and repair.
//!
//! ```text
//! SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS
//! ```
//!
//! The grammar is strict, so that each case has exactly one code: `FromStr` accepts only what
//! `Display` writes. [`find()`] is lenient: it finds a code in a link, in a wrapped link or in a whole
//! chat message.

use std::fmt;

use super::limits::MAX_SHARE_CODE_CHARACTERS;
use crate::model::{Answers, Headline, Model, Verdict};

mod base32;
mod crc24;
mod find;
mod parse;
mod write;

pub use crc24::crc24;
pub use find::{FoundCodes, find, find_all};
pub(super) use parse::answer;

/// The grammar's version, written after `SFS:`.
const VERSION: &str = "1";

/// The content of a share code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareCode {
    /// The model that the answers belong to.
    pub model: String,
    /// The answers.
    pub answers: Answers,
    /// The title, if the person asked to include it. It is never empty or too long.
    title: Option<String>,
    /// The verdict that the author of the code saw. Compute it again, and warn the reader if it differs.
    pub verdict: WrittenVerdict,
}

impl ShareCode {
    /// The code of a case without its title.
    #[must_use]
    pub fn new(model: &Model, answers: Answers, headline: Headline) -> Self {
        Self { model: model.id.to_owned(), answers, title: None, verdict: headline.into() }
    }

    /// The title, if the person asked to include it.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The same code with a title.
    ///
    /// # Errors
    /// The code would be longer than [`MAX_SHARE_CODE_CHARACTERS`].
    pub fn with_title(mut self, title: &str) -> Result<Self, TitleTooLong> {
        self.title = Some(title.to_owned()).filter(|title| !title.is_empty());
        if self.to_string().len() <= MAX_SHARE_CODE_CHARACTERS {
            Ok(self)
        } else {
            Err(TitleTooLong)
        }
    }

    /// The code, if it belongs to this model.
    ///
    /// # Errors
    /// It belongs to a different model.
    pub fn for_model(self, model: &Model) -> Result<Self, ShareCodeError> {
        if self.model == model.id {
            Ok(self)
        } else {
            Err(ShareCodeError::UnknownModel(self.model))
        }
    }
}

/// A verdict as a share code writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WrittenVerdict {
    /// `STOP`
    Stop,
    /// `FIX`
    Fix,
    /// `SCALE`
    Scale,
    /// `OPEN`
    Open,
}

impl WrittenVerdict {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Stop, Self::Fix, Self::Scale, Self::Open];

    /// The verdict, or `None` if there is none yet.
    #[must_use]
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Stop => Some(Verdict::Stop),
            Self::Fix => Some(Verdict::Fix),
            Self::Scale => Some(Verdict::Scale),
            Self::Open => None,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Stop => "STOP",
            Self::Fix => "FIX",
            Self::Scale => "SCALE",
            Self::Open => "OPEN",
        }
    }
}

impl From<Headline> for WrittenVerdict {
    fn from(headline: Headline) -> Self {
        match headline {
            Headline::Stop => Self::Stop,
            Headline::Fix(_) => Self::Fix,
            Headline::Scale => Self::Scale,
            Headline::Open => Self::Open,
        }
    }
}

/// The title does not fit into a share code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleTooLong;

/// Why a share code was refused. No part of it was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareCodeError {
    /// There is no share code in the text.
    NotACode,
    /// It uses a newer version of the grammar. This is the version.
    NewerVersion(String),
    /// It belongs to this model, which is not available.
    UnknownModel(String),
    /// It is longer than any code.
    TooLong,
    /// A part is not valid.
    BadPart {
        /// The part.
        part: Part,
        /// The number of characters before it, counted from `SFS:`.
        at: usize,
    },
    /// It was damaged in transit: the checksum at its end does not match.
    FailedCheck,
}

/// A part of a share code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// `M:`
    Model,
    /// `V:` to `G:`
    Dimension(crate::model::Dimension),
    /// `C:`
    Context,
    /// `T:`
    Title,
    /// `R:`
    Verdict,
    /// The five characters of the checksum, at the end.
    Check,
    /// A part that does not belong here: out of order, repeated, or of an unknown kind.
    Stray,
}

impl fmt::Display for ShareCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACode => write!(f, "not a share code"),
            Self::NewerVersion(version) => {
                write!(f, "share code version {version} is newer than this program")
            }
            Self::UnknownModel(model) => write!(f, "unknown model {model}"),
            Self::TooLong => write!(f, "longer than {MAX_SHARE_CODE_CHARACTERS} characters"),
            Self::BadPart { part, at } => {
                write!(f, "bad part after {at} characters: {part}")
            }
            Self::FailedCheck => write!(f, "failed check: the code was damaged on the way"),
        }
    }
}

impl std::error::Error for ShareCodeError {}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Model => write!(f, "model"),
            Self::Dimension(dimension) => write!(f, "dimension {dimension}"),
            Self::Context => write!(f, "context"),
            Self::Title => write!(f, "title"),
            Self::Verdict => write!(f, "verdict"),
            Self::Check => write!(f, "check"),
            Self::Stray => write!(f, "it does not belong here"),
        }
    }
}
