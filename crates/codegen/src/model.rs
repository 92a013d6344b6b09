//! The compiler of the model: a model file in, Rust out.
//!
//! `file` is the form of a model file → `check` finds everything that is wrong with it, each with its place, and what it
//! decides → `write` makes the Rust. What a file may change is words, floors, knock-outs, thresholds, evidence caps, repair
//! order and patterns; five dimensions of four criteria are shape.

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

/// The Rust file for a model file.
///
/// # Errors
/// Says everything that is wrong with the file, each with its place.
pub fn compile(text: &str) -> Result<String, ModelError> {
    read(text).map(|model| write::rust(&model))
}

/// Reads a model file and checks it.
///
/// # Errors
/// Says everything that is wrong with the file, each with its place.
pub fn read(text: &str) -> Result<SoundModel, ModelError> {
    if text.len() > MOST_BYTES {
        return Err(ModelError::TooLarge(text.len()));
    }
    let file: ModelFile = serde_json::from_str(text).map_err(|error| ModelError::Form {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    check::model(file).map_err(ModelError::Content)
}

/// The longest model file that is read, in bytes: people download it with the tool.
const MOST_BYTES: usize = 512 * 1024;

/// A model file in which nothing is wrong.
#[derive(Debug)]
pub struct SoundModel {
    /// Everything in it that is read.
    file: ModelFile,
    /// Everything in it that decides.
    pub rules: Rules,
    /// When each pattern is reported, in their order.
    pub conditions: Vec<Condition>,
}

/// Why a model file cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub enum ModelError {
    /// It is longer than a model file can be, in bytes.
    TooLarge(usize),
    /// It is not JSON of a model file's form.
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the JSON reader says.
        message: String,
    },
    /// It has the form, and these things in it are wrong.
    Content(Vec<Problem>),
}

/// One thing that is wrong in a model file.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as in `dimensions[1].criteria[0].levels`.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What can be wrong at a place.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// So many entries stand where so many are needed.
    Count {
        /// How many there are.
        found: usize,
        /// How many it takes.
        needed: usize,
    },
    /// A text is empty, or longer than 400 characters.
    TextLength(usize),
    /// Another name belongs here.
    Name {
        /// The name that stands there.
        found: String,
        /// The name or form of name that belongs there.
        needed: &'static str,
    },
    /// The name stands twice.
    Twice(String),
    /// The number lies outside these bounds.
    OutOfRange {
        /// The number.
        found: u8,
        /// The lowest that is allowed.
        low: u8,
        /// The highest that is allowed.
        high: u8,
    },
    /// A condition of a pattern cannot be read.
    Condition(BadCondition),
}
