//! The structure of a model file. A missing or unknown member is an error.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ModelFile {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) levels: Vec<String>,
    pub(super) level_meaning: Vec<String>,
    pub(super) evidence: Vec<EvidenceFile>,
    pub(super) context: Vec<ContextFile>,
    pub(super) dimensions: Vec<DimensionFile>,
    pub(super) repair_order: Vec<String>,
    pub(super) thresholds: ThresholdsFile,
    pub(super) patterns: Vec<PatternFile>,
    /// The titles of articles. Patterns refer to them by the key.
    pub(super) ideas_from: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EvidenceFile {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) counts_up_to: u8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContextFile {
    pub(super) id: String,
    pub(super) question: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DimensionFile {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) question: String,
    pub(super) quick: Vec<String>,
    pub(super) criteria: Vec<CriterionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CriterionFile {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) question: String,
    pub(super) act: String,
    pub(super) levels: Vec<String>,
    pub(super) knock_out: bool,
    pub(super) scale_floor: u8,
    pub(super) scale_floor_exposed: u8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThresholdsFile {
    pub(super) value_stop_at_or_below: u8,
    pub(super) weak_at_or_below: u8,
    pub(super) weak_dimensions_that_stop: u8,
    pub(super) sound_from: u8,
    pub(super) scale_from: u8,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PatternFile {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) when: String,
    pub(super) what: String,
    pub(super) way_out: String,
    pub(super) ideas_from: Vec<String>,
}
