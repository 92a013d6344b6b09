//! Checks a model file: its shape, its names, and the ranges of its numbers.

use std::collections::BTreeMap;

use super::file::{
    ContextFile, CriterionFile, DimensionFile, EvidenceFile, ModelFile, PatternFile, ThresholdsFile,
};
use super::{Problem, SoundModel, Wrong, condition};
use stop_fix_scale_core::model::condition::Condition;
use stop_fix_scale_core::model::definition::{CriterionRule, Rules, Thresholds};
use stop_fix_scale_core::model::ids::{Criterion, Dimension};
use stop_fix_scale_core::model::level::{Evidence, Level, PerEvidence};
use stop_fix_scale_core::model::per_dimension::PerCriterion;

pub(super) fn model(file: ModelFile) -> Result<SoundModel, Vec<Problem>> {
    let mut check = Check::default();
    let counts_up_to = check.evidence(&file.evidence);
    check.context(&file.context);
    let criteria = check.dimensions(&file.dimensions);
    check.model_id(&file.id);
    check.text("name", &file.name);
    let rules = Rules {
        criteria,
        counts_up_to,
        repair_order: check.repair_order(&file.repair_order),
        thresholds: check.thresholds(&file.thresholds),
    };
    check.texts("levels", &file.levels);
    check.texts("level_meaning", &file.level_meaning);
    let conditions = check.patterns(&file.patterns, &file.ideas_from);
    if check.problems.is_empty() {
        Ok(SoundModel { file, rules, conditions })
    } else {
        Err(check.problems)
    }
}

const PLACEHOLDER: CriterionRule = CriterionRule {
    knock_out: false,
    scale_floor: Level::Missing,
    scale_floor_exposed: Level::Missing,
};

/// The problems found so far. A wrong value is replaced with a placeholder, so that checking can go on. If there is any
/// problem, no model is generated.
#[derive(Default)]
pub(super) struct Check {
    pub(super) problems: Vec<Problem>,
}

impl Check {
    fn model_id(&mut self, id: &str) {
        let fits = |character: char| character.is_ascii_uppercase() || character.is_ascii_digit();
        if !(1..=8).contains(&id.len()) || !id.chars().all(fits) {
            self.name("id", id, "1 to 8 of A–Z and 0–9");
        }
    }

    fn evidence(&mut self, entries: &[EvidenceFile]) -> PerEvidence<Level> {
        let mut caps = PerEvidence([Level::Sustained; 4]);
        if !self.count("evidence", entries, Evidence::ALL.len()) {
            return caps;
        }
        // Levels up to Agreed need no evidence. If a higher claim were reduced to less than Agreed, claiming more could
        // worsen a verdict.
        let mut least = Level::Agreed;
        for ((kind, entry), cap) in Evidence::ALL.into_iter().zip(entries).zip(&mut caps.0) {
            let at = format!("evidence[{}]", kind as u8);
            self.name(&format!("{at}.id"), &entry.id, kind.id());
            // Better evidence must never prove less; otherwise better answers could worsen a verdict.
            // The best evidence must prove everything; otherwise some floors could not be reached.
            let least_here = if kind == Evidence::Running { Level::Sustained } else { least };
            *cap = self.level(&format!("{at}.counts_up_to"), entry.counts_up_to, least_here);
            least = *cap;
            self.text(&format!("{at}.name"), &entry.name);
        }
        caps
    }

    fn context(&mut self, questions: &[ContextFile]) {
        let ids = ["affects_people", "acts_alone"];
        if self.count("context", questions, ids.len()) {
            for (index, (id, entry)) in ids.into_iter().zip(questions).enumerate() {
                self.name(&format!("context[{index}].id"), &entry.id, id);
                self.text(&format!("context[{index}].question"), &entry.question);
            }
        }
    }

    fn dimensions(&mut self, entries: &[DimensionFile]) -> PerCriterion<CriterionRule> {
        let mut rules = PerCriterion::from_fn(|_| PLACEHOLDER);
        if !self.count("dimensions", entries, Dimension::ALL.len()) {
            return rules;
        }
        for (index, (dimension, entry)) in Dimension::ALL.into_iter().zip(entries).enumerate() {
            let at = format!("dimensions[{index}]");
            self.name(&format!("{at}.id"), &entry.id, dimension.id());
            self.criteria(&format!("{at}.criteria"), dimension, &entry.criteria, &mut rules);
            self.text(&format!("{at}.name"), &entry.name);
            self.text(&format!("{at}.question"), &entry.question);
            self.texts(&format!("{at}.quick"), &entry.quick);
        }
        rules
    }

    fn criteria(
        &mut self,
        at: &str,
        dimension: Dimension,
        entries: &[CriterionFile],
        rules: &mut PerCriterion<CriterionRule>,
    ) {
        let criteria = dimension.criteria();
        if self.count(at, entries, criteria.len()) {
            for (index, (criterion, entry)) in criteria.into_iter().zip(entries).enumerate() {
                let rule = self.criterion(&format!("{at}[{index}]"), criterion, entry);
                *rules.get_mut(criterion) = rule;
            }
        }
    }

    fn criterion(&mut self, at: &str, expected: Criterion, entry: &CriterionFile) -> CriterionRule {
        if entry.id.parse() != Ok(expected) {
            self.name(&format!("{at}.id"), &entry.id, "the dimension's letter and 1 to 4 in order");
        }
        // A knock-out stops at level 1. With a floor of 2, a single step could lead from Stop to Scale.
        let least = if entry.knock_out { Level::Agreed } else { Level::Missing };
        let floor = self.level(&format!("{at}.scale_floor"), entry.scale_floor, least);
        // Exposure must never lower a floor; otherwise knowing less could help a case.
        let exposed = entry.scale_floor_exposed;
        let exposed = self.level(&format!("{at}.scale_floor_exposed"), exposed, floor);
        self.text(&format!("{at}.name"), &entry.name);
        self.text(&format!("{at}.question"), &entry.question);
        self.text(&format!("{at}.act"), &entry.act);
        self.texts(&format!("{at}.levels"), &entry.levels);
        CriterionRule {
            knock_out: entry.knock_out,
            scale_floor: floor,
            scale_floor_exposed: exposed,
        }
    }

    fn repair_order(&mut self, names: &[String]) -> [Criterion; 20] {
        let mut order = Vec::with_capacity(names.len());
        for (index, name) in names.iter().enumerate() {
            let at = format!("repair_order[{index}]");
            match name.parse::<Criterion>() {
                Ok(criterion) if order.contains(&criterion) => self.twice(&at, name),
                Ok(criterion) => order.push(criterion),
                Err(_) => self.name(&at, name, "V1 to G4"),
            }
        }
        self.count("repair_order", names, Criterion::all().count());
        order.try_into().unwrap_or([Criterion::FIRST; 20])
    }

    fn thresholds(&mut self, file: &ThresholdsFile) -> Thresholds {
        // There must always be room for Fix between Stop and Scale: at least two points, so that
        // no single step leads from one to the other.
        let scale = self.number("thresholds.scale_from", file.scale_from, 2, 16);
        let below = scale.saturating_sub(2);
        let mut within = |name: &str, found: u8, low: u8, high: u8| {
            self.number(&format!("thresholds.{name}"), found, low, high)
        };
        Thresholds {
            value_stop_at_or_below: within(
                "value_stop_at_or_below",
                file.value_stop_at_or_below,
                0,
                below,
            ),
            weak_at_or_below: within("weak_at_or_below", file.weak_at_or_below, 0, below),
            weak_dimensions_that_stop: within(
                "weak_dimensions_that_stop",
                file.weak_dimensions_that_stop,
                1,
                5,
            ),
            sound_from: within("sound_from", file.sound_from, 0, scale),
            scale_from: scale,
        }
    }

    fn patterns(
        &mut self,
        entries: &[PatternFile],
        ideas: &BTreeMap<String, String>,
    ) -> Vec<Condition> {
        let mut conditions = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let at = format!("patterns[{index}]");
            if entries.iter().take(index).any(|earlier| earlier.id == entry.id) {
                self.twice(&format!("{at}.id"), &entry.id);
            }
            conditions.push(self.pattern(&at, entry, ideas));
        }
        conditions
    }

    fn pattern(
        &mut self,
        at: &str,
        entry: &PatternFile,
        ideas: &BTreeMap<String, String>,
    ) -> Condition {
        let when = condition::read(&entry.when).unwrap_or_else(|wrong| {
            self.problem(&format!("{at}.when"), Wrong::Condition(wrong));
            Condition::All(&[])
        });
        for (index, idea) in entry.ideas_from.iter().enumerate() {
            if !ideas.contains_key(idea) {
                self.name(&format!("{at}.ideas_from[{index}]"), idea, "a key of ideas_from");
            }
        }
        self.text(&format!("{at}.id"), &entry.id);
        self.text(&format!("{at}.name"), &entry.name);
        self.text(&format!("{at}.what"), &entry.what);
        self.text(&format!("{at}.way_out"), &entry.way_out);
        when
    }
}
