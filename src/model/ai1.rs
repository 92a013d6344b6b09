//! The model that comes with the tool. `build.rs` has read `model/ai1.json` and checked it.

use super::condition::Condition;
use super::definition::{
    CriterionRule, CriterionWords, DimensionWords, Model, Pattern, Rules, Thresholds, Words,
};
use super::ids::{Criterion, Dimension, Position};
use super::level::{Level, PerEvidence, PerLevel};
use super::per::{PerCriterion, PerDimension};

/// The model that comes with the tool.
pub static AI1: Model = include!(concat!(env!("OUT_DIR"), "/model.rs"));
