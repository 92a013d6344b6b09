//! From the file's form to a model, noting everything that is wrong on the way.
//!
//! A part that is wrong becomes a placeholder, so that the rest is still looked at; a model with
//! any problem is never handed out.

use std::collections::BTreeMap;

use super::{
    ContextFile, CriterionFile, DimensionFile, EvidenceFile, ModelFile, PatternFile, Problem,
    ThresholdsFile, Wrong,
};
use crate::model::condition::Condition;
use crate::model::definition::{
    CriterionRule, CriterionWords, DimensionWords, Model, Pattern, Rules, Thresholds, Words,
};
use crate::model::ids::{Criterion, Dimension};
use crate::model::level::{Evidence, Level, PerEvidence};
use crate::model::per::{PerCriterion, PerDimension};

pub(super) fn model(file: ModelFile) -> Result<Model, Vec<Problem>> {
    let mut check = Check::default();
    let model = check.model(file);
    if check.problems.is_empty() { Ok(model) } else { Err(check.problems) }
}

#[derive(Default)]
pub(super) struct Check {
    pub(super) problems: Vec<Problem>,
}

impl Check {
    fn model(&mut self, file: ModelFile) -> Model {
        let (counts_up_to, evidence) = self.evidence(file.evidence);
        let (affects_people, acts_alone) = self.context(file.context);
        let (dimensions, criteria) = self.dimensions(file.dimensions);
        self.model_id(&file.id);
        Model {
            id: file.id,
            name: self.text("name", file.name),
            rules: Rules {
                criteria: criteria.map(|(rule, _)| *rule),
                counts_up_to,
                repair_order: self.repair_order(&file.repair_order),
                thresholds: self.thresholds(&file.thresholds),
            },
            words: Words {
                levels: self.texts("levels", file.levels),
                level_meanings: self.texts("level_meaning", file.level_meaning),
                evidence,
                affects_people,
                acts_alone,
                dimensions,
                criteria: criteria.map(|(_, words)| words.clone()),
            },
            patterns: self.patterns(file.patterns, &file.ideas_from),
        }
    }

    fn model_id(&mut self, id: &str) {
        let fits = |character: char| character.is_ascii_uppercase() || character.is_ascii_digit();
        if !(1..=8).contains(&id.len()) || !id.chars().all(fits) {
            self.name("id", id, "1 to 8 of A–Z and 0–9");
        }
    }

    fn evidence(
        &mut self,
        entries: Vec<EvidenceFile>,
    ) -> (PerEvidence<Level>, PerEvidence<String>) {
        let entries: [EvidenceFile; 4] = self.exactly("evidence", entries);
        let mut kinds = Evidence::ALL.into_iter();
        // Levels up to Agreed count without evidence. With less for a claim above them, claiming more
        // could worsen a verdict.
        let mut least = Level::Agreed;
        let entries = entries.map(|entry| {
            let kind = kinds.next().unwrap_or_default();
            let at = format!("evidence[{}]", kind as u8);
            self.name(&format!("{at}.id"), &entry.id, kind.id());
            // Better evidence never proves less, or better answers could worsen a verdict. The best
            // proves everything, or some floors would be out of reach.
            let least_here = if kind == Evidence::Running { Level::Sustained } else { least };
            let caps = self.level(&format!("{at}.counts_up_to"), entry.counts_up_to, least_here);
            least = caps;
            (caps, self.text(&format!("{at}.name"), entry.name))
        });
        let caps = entries.each_ref().map(|(caps, _)| *caps);
        (PerEvidence(caps), PerEvidence(entries.map(|(_, name)| name)))
    }

    fn context(&mut self, questions: Vec<ContextFile>) -> (String, String) {
        let [affects, alone]: [ContextFile; 2] = self.exactly("context", questions);
        self.name("context[0].id", &affects.id, "affects_people");
        self.name("context[1].id", &alone.id, "acts_alone");
        (
            self.text("context[0].question", affects.question),
            self.text("context[1].question", alone.question),
        )
    }

    fn dimensions(
        &mut self,
        entries: Vec<DimensionFile>,
    ) -> (PerDimension<DimensionWords>, PerCriterion<(CriterionRule, CriterionWords)>) {
        let entries: [DimensionFile; 5] = self.exactly("dimensions", entries);
        let mut all = Dimension::ALL.into_iter().enumerate();
        let entries = entries.map(|entry| {
            let (place, dimension) = all.next().unwrap_or((0, Dimension::Value));
            let at = format!("dimensions[{place}]");
            self.name(&format!("{at}.id"), &entry.id, dimension.id());
            let criteria: [CriterionFile; 4] =
                self.exactly(&format!("{at}.criteria"), entry.criteria);
            let mut expected = dimension.criteria().into_iter().enumerate();
            let criteria = criteria.map(|criterion| {
                let (place, expected) = expected.next().unwrap_or((0, Criterion::FIRST));
                self.criterion(&format!("{at}.criteria[{place}]"), criterion, expected)
            });
            let words = DimensionWords {
                name: self.text(&format!("{at}.name"), entry.name),
                question: self.text(&format!("{at}.question"), entry.question),
                quick: self.texts(&format!("{at}.quick"), entry.quick),
            };
            (words, criteria)
        });
        let criteria = entries.each_ref().map(|(_, criteria)| criteria.clone());
        (PerDimension::new(entries.map(|(words, _)| words)), PerCriterion::new(criteria))
    }

    fn criterion(
        &mut self,
        at: &str,
        entry: CriterionFile,
        expected: Criterion,
    ) -> (CriterionRule, CriterionWords) {
        if entry.id.parse() != Ok(expected) {
            self.name(&format!("{at}.id"), &entry.id, "the dimension's letter and 1 to 4 in order");
        }
        // A knock-out stops at level 1. With a floor of 2, one step would go from stop to scale.
        let least = if entry.knock_out { Level::Agreed } else { Level::Missing };
        let floor = self.level(&format!("{at}.scale_floor"), entry.scale_floor, least);
        // Exposure never asks for less, or knowing less could help a case.
        let exposed = entry.scale_floor_exposed;
        let exposed = self.level(&format!("{at}.scale_floor_exposed"), exposed, floor);
        let rule = CriterionRule {
            knock_out: entry.knock_out,
            scale_floor: floor,
            scale_floor_exposed: exposed,
        };
        let words = CriterionWords {
            name: self.text(&format!("{at}.name"), entry.name),
            question: self.text(&format!("{at}.question"), entry.question),
            levels: self.texts(&format!("{at}.levels"), entry.levels),
        };
        (rule, words)
    }

    fn repair_order(&mut self, names: &[String]) -> Vec<Criterion> {
        let mut order = Vec::with_capacity(names.len());
        for (place, name) in names.iter().enumerate() {
            let at = format!("repair_order[{place}]");
            match name.parse::<Criterion>() {
                Ok(criterion) if order.contains(&criterion) => self.twice(&at, name),
                Ok(criterion) => order.push(criterion),
                Err(_) => self.name(&at, name, "V1 to G4"),
            }
        }
        let needed = Criterion::all().count();
        if names.len() != needed {
            let what = Wrong::Count { found: names.len(), needed };
            self.problem("repair_order", what);
        }
        order
    }

    fn thresholds(&mut self, file: &ThresholdsFile) -> Thresholds {
        // Between stop and scale there is always room for Fix: two points, so that no single
        // step leads from one to the other.
        let scale = self.number("thresholds.scale_from", file.scale_from, 2, 16);
        let below = scale.saturating_sub(2);
        let value = file.value_stop_at_or_below;
        Thresholds {
            value_stop_at_or_below: self.number(
                "thresholds.value_stop_at_or_below",
                value,
                0,
                below,
            ),
            weak_at_or_below: self.number(
                "thresholds.weak_at_or_below",
                file.weak_at_or_below,
                0,
                below,
            ),
            weak_dimensions_that_stop: self.number(
                "thresholds.weak_dimensions_that_stop",
                file.weak_dimensions_that_stop,
                1,
                5,
            ),
            sound_from: self.number("thresholds.sound_from", file.sound_from, 0, scale),
            scale_from: scale,
        }
    }

    fn patterns(
        &mut self,
        entries: Vec<PatternFile>,
        ideas: &BTreeMap<String, String>,
    ) -> Vec<Pattern> {
        let mut seen: Vec<String> = Vec::new();
        let mut patterns = Vec::with_capacity(entries.len());
        for (place, entry) in entries.into_iter().enumerate() {
            let at = format!("patterns[{place}]");
            if seen.contains(&entry.id) {
                self.twice(&format!("{at}.id"), &entry.id);
            }
            seen.push(entry.id.clone());
            patterns.push(self.pattern(&at, entry, ideas));
        }
        patterns
    }

    fn pattern(
        &mut self,
        at: &str,
        entry: PatternFile,
        ideas: &BTreeMap<String, String>,
    ) -> Pattern {
        let when = entry.when.parse().unwrap_or_else(|wrong| {
            self.problem(&format!("{at}.when"), Wrong::Condition(wrong));
            Condition::All(Vec::new())
        });
        let mut ideas_from = Vec::with_capacity(entry.ideas_from.len());
        for (place, idea) in entry.ideas_from.iter().enumerate() {
            match ideas.get(idea) {
                Some(title) => ideas_from.push(title.clone()),
                None => {
                    self.name(&format!("{at}.ideas_from[{place}]"), idea, "a key of ideas_from");
                }
            }
        }
        Pattern {
            id: self.text(&format!("{at}.id"), entry.id),
            name: self.text(&format!("{at}.name"), entry.name),
            when,
            what: self.text(&format!("{at}.what"), entry.what),
            way_out: self.text(&format!("{at}.way_out"), entry.way_out),
            ideas_from,
        }
    }
}
