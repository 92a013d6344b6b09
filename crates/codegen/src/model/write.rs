//! Writes a model as Rust source: `crates/core/src/model/ai1.rs`.

use std::fmt::Debug;

use super::SoundModel;
use super::file::{CriterionFile, DimensionFile, ModelFile, PatternFile};
use stop_fix_scale_core::model::condition::Condition;
use stop_fix_scale_core::model::definition::{CriterionRule, Rules, Thresholds};
use stop_fix_scale_core::model::ids::Criterion;
use stop_fix_scale_core::model::level::Level;

/// The start of the generated file, up to the value. It imports the same names as other files of the core.
const HEADER: &str = "\
//! The model that comes with the tool. Generated from `model/ai1.json`. To update it, run `cargo run -p codegen`.

use super::condition::Condition;
use super::definition::{
    CriterionRule, CriterionWords, DimensionWords, Model, Pattern, Rules, Thresholds, Words,
};
use super::ids::{Criterion, Dimension, Position};
use super::level::{Level, PerEvidence, PerLevel};
use super::per_dimension::{PerCriterion, PerDimension};

/// The model that comes with the tool.
#[rustfmt::skip]
pub static AI1: Model = ";

pub(super) fn rust(SoundModel { file, rules, conditions }: &SoundModel) -> String {
    let patterns = file.patterns.iter().zip(conditions);
    let patterns = list(patterns.map(|(entry, when)| pattern(file, entry, when)));
    format!(
        "{HEADER}Model {{ id: {:?}, name: {:?},\nrules: {},\nwords: {},\npatterns: &{patterns} }};\n",
        file.id,
        file.name,
        self::rules(rules),
        words(file),
    )
}

fn rules(Rules { criteria, counts_up_to, repair_order, thresholds }: &Rules) -> String {
    let Thresholds {
        value_stop_at_or_below,
        weak_at_or_below,
        weak_dimensions_that_stop,
        sound_from,
        scale_from,
    } = thresholds;
    format!(
        "Rules {{\ncriteria: PerCriterion::new({}),\ncounts_up_to: PerEvidence({}),\nrepair_order: {},\n\
         thresholds: Thresholds {{ value_stop_at_or_below: {value_stop_at_or_below}, \
         weak_at_or_below: {weak_at_or_below}, weak_dimensions_that_stop: {weak_dimensions_that_stop}, \
         sound_from: {sound_from}, scale_from: {scale_from} }} }}",
        list(criteria.rows().iter().map(|four| list(four.iter().copied().map(criterion_rule)))),
        list(counts_up_to.0.iter().copied().map(level)),
        list(repair_order.iter().copied().map(criterion)),
    )
}

fn criterion_rule(rule: CriterionRule) -> String {
    let CriterionRule { knock_out, scale_floor, scale_floor_exposed } = rule;
    format!(
        "CriterionRule {{ knock_out: {knock_out}, scale_floor: {}, scale_floor_exposed: {} }}",
        level(scale_floor),
        level(scale_floor_exposed)
    )
}

fn words(file: &ModelFile) -> String {
    let questions = file.context.iter();
    let questions = questions.map(|entry| format!("{}: {:?},\n", entry.id, entry.question));
    let questions = questions.collect::<Vec<_>>().concat();
    let criteria =
        file.dimensions.iter().map(|entry| list(entry.criteria.iter().map(criterion_words)));
    format!(
        "Words {{\nlevels: PerLevel({:?}),\nlevel_meanings: PerLevel({:?}),\nevidence: PerEvidence({}),\n\
         {questions}dimensions: PerDimension::new({}),\ncriteria: PerCriterion::new({}) }}",
        file.levels,
        file.level_meaning,
        list(file.evidence.iter().map(|entry| literal(&entry.name))),
        list(file.dimensions.iter().map(dimension_words)),
        list(criteria),
    )
}

fn dimension_words(DimensionFile { name, question, quick, .. }: &DimensionFile) -> String {
    format!(
        "DimensionWords {{ name: {name:?}, question: {question:?}, quick: PerLevel({quick:?}) }}"
    )
}

fn criterion_words(CriterionFile { name, question, act, levels, .. }: &CriterionFile) -> String {
    format!(
        "CriterionWords {{ name: {name:?}, question: {question:?}, act: {act:?}, levels: PerLevel({levels:?}) }}"
    )
}

fn pattern(file: &ModelFile, entry: &PatternFile, when: &Condition) -> String {
    let PatternFile { id, name, what, way_out, ideas_from, .. } = entry;
    let ideas = ideas_from.iter().filter_map(|idea| file.ideas_from.get(idea));
    format!(
        "Pattern {{ id: {id:?}, name: {name:?}, when: {},\nwhat: {what:?}, way_out: {way_out:?}, ideas_from: &{} }}",
        condition(when),
        list(ideas.map(literal)),
    )
}

fn condition(condition: &Condition) -> String {
    let parts = |parts: &[Condition]| list(parts.iter().map(self::condition));
    match condition {
        Condition::AtMost(at, most) => {
            format!("Condition::AtMost({}, {})", criterion(*at), level(*most))
        }
        Condition::AtLeast(at, least) => {
            format!("Condition::AtLeast({}, {})", criterion(*at), level(*least))
        }
        Condition::SpreadAtLeast(points) => format!("Condition::SpreadAtLeast({points})"),
        Condition::All(all) => format!("Condition::All(&{})", parts(all)),
        Condition::Any(any) => format!("Condition::Any(&{})", parts(any)),
    }
}

/// `Debug` shows the names of the variants as Rust source needs them.
fn criterion(Criterion { dimension, position }: Criterion) -> String {
    format!("Criterion {{ dimension: Dimension::{dimension:?}, position: Position::{position:?} }}")
}

fn level(level: Level) -> String {
    format!("Level::{level:?}")
}

fn literal(text: impl Debug) -> String {
    format!("{text:?}")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[\n{}]", items.map(|item| item + ",\n").collect::<String>())
}
