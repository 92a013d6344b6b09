//! Error messages for people who write a model file.

use std::fmt;

use super::condition::{BadCondition, Expected};
use super::{MAX_BYTES, ModelError, Problem, Wrong};

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => {
                write!(f, "The model file has {bytes} bytes; at most {MAX_BYTES} are read.")
            }
            Self::Form { message, .. } => write!(f, "The model file cannot be read: {message}."),
            Self::Content(problems) => {
                for (index, problem) in problems.iter().enumerate() {
                    if index > 0 {
                        writeln!(f)?;
                    }
                    write!(f, "{problem}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ModelError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}.", self.at, self.what)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { found, needed } => write!(f, "{found} entries, {needed} are needed"),
            Self::TextLength(0) => write!(f, "the text is empty"),
            Self::TextLength(characters) => {
                write!(f, "the text has {characters} characters, at most 400 are read")
            }
            Self::Name { found, needed } => write!(f, "found “{found}”, needed: {needed}"),
            Self::Twice(name) => write!(f, "“{name}” is listed twice"),
            Self::OutOfRange { found, low, high } => {
                write!(f, "{found} is not between {low} and {high}")
            }
            Self::Condition(condition) => write!(f, "{condition}"),
        }
    }
}

impl fmt::Display for BadCondition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let expected = match self.expected {
            Expected::Term => "a criterion, “spread” or “(”",
            Expected::Comparison => "“<=” or “>=” (“spread” takes “>=” only)",
            Expected::Level => "a level from 1 to 5",
            Expected::Points => "points from 0 to 16",
            Expected::ClosingBracket => "“)”",
            Expected::End => "“&”, “|” or the end",
            Expected::LessNesting => "fewer brackets within brackets",
        };
        write!(f, "after {} characters, expected {expected}", self.at)
    }
}
