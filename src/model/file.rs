//! Reading a model file: everything that is wrong with it, each with its place.
//!
//! Organisations bring models of their own. What a file may change is words, floors, knock-outs,
//! thresholds, evidence caps, repair order and patterns; five dimensions of four criteria are shape.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::condition::BadCondition;
use super::definition::Model;

mod check;
mod message;
mod values;

/// Why a model file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as in `dimensions[1].criteria[0].levels`.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What can be wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The longest model file that is read, in bytes.
const MOST_BYTES: usize = 512 * 1024;

impl Model {
    /// Reads a model file and checks it.
    ///
    /// # Errors
    /// Says everything that is wrong with the file, each with its place.
    pub fn from_json(text: &str) -> Result<Self, ModelError> {
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
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModelFile {
    id: String,
    name: String,
    levels: Vec<String>,
    level_meaning: Vec<String>,
    evidence: Vec<EvidenceFile>,
    context: Vec<ContextFile>,
    dimensions: Vec<DimensionFile>,
    repair_order: Vec<String>,
    thresholds: ThresholdsFile,
    patterns: Vec<PatternFile>,
    ideas_from: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct EvidenceFile {
    id: String,
    name: String,
    counts_up_to: u8,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContextFile {
    id: String,
    question: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DimensionFile {
    id: String,
    name: String,
    question: String,
    quick: Vec<String>,
    criteria: Vec<CriterionFile>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionFile {
    id: String,
    name: String,
    question: String,
    levels: Vec<String>,
    knock_out: bool,
    scale_floor: u8,
    scale_floor_exposed: u8,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdsFile {
    value_stop_at_or_below: u8,
    weak_at_or_below: u8,
    weak_dimensions_that_stop: u8,
    sound_from: u8,
    scale_from: u8,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternFile {
    id: String,
    name: String,
    when: String,
    what: String,
    way_out: String,
    ideas_from: Vec<String>,
}
