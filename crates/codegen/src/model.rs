//! The model compiler: it reads a model file and writes Rust.
//!
//! `file` defines the structure of a model file. `check` finds all problems, each with its place, and extracts the
//! rules. `write` generates the Rust. A model file can set words, floors, knock-outs, thresholds, evidence caps, the
//! repair order and patterns. The shape of five dimensions with four criteria each is fixed in code.

pub mod condition;

mod check;
mod file;
mod message;
mod values;
mod write;

use condition::BadCondition;
use file::ModelFile;

use stop_fix_scale_core::model::condition::Condition;
use stop_fix_scale_core::model::definition::Rules;

/// Compiles a model file to Rust.
///
/// # Errors
/// Lists all problems in the file, each with its place.
pub fn compile(text: &str) -> Result<String, ModelError> {
    read(text).map(|model| write::rust(&model))
}

/// Reads a model file and checks it.
///
/// # Errors
/// Lists all problems in the file, each with its place.
pub fn read(text: &str) -> Result<SoundModel, ModelError> {
    if text.len() > MAX_BYTES {
        return Err(ModelError::TooLarge(text.len()));
    }
    let file: ModelFile = serde_json::from_str(text).map_err(|error| ModelError::Form {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    check::model(file).map_err(ModelError::Content)
}

/// The largest model file that is read, in bytes. People download the model with the tool.
const MAX_BYTES: usize = 512 * 1024;

/// A model file without problems.
#[derive(Debug)]
pub struct SoundModel {
    /// The file itself, for its words.
    file: ModelFile,
    /// The rules.
    pub rules: Rules,
    /// The condition of each pattern, in the order of the patterns.
    pub conditions: Vec<Condition>,
}

/// Why a model file cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub enum ModelError {
    /// It has this many bytes, which is too many.
    TooLarge(usize),
    /// It is not JSON, or does not have the structure of a model file.
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The message of the JSON parser.
        message: String,
    },
    /// The structure is right, but there are these problems.
    Content(Vec<Problem>),
}

/// One problem in a model file.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is, such as `dimensions[1].criteria[0].levels`.
    pub at: String,
    /// What the problem is.
    pub what: Wrong,
}

/// The kinds of problems.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A list has the wrong number of entries.
    Count {
        /// How many there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
    /// A text has this many characters: none, or more than 400.
    TextLength(usize),
    /// A name is wrong.
    Name {
        /// The name in the file.
        found: String,
        /// The right name, or a description of the right names.
        needed: &'static str,
    },
    /// The name occurs twice.
    Twice(String),
    /// The number is out of range.
    OutOfRange {
        /// The number.
        found: u8,
        /// The lowest number that is allowed.
        low: u8,
        /// The highest number that is allowed.
        high: u8,
    },
    /// The condition of a pattern cannot be read.
    Condition(BadCondition),
}
