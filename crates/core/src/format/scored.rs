//! An assessment as data for other programs. The fields are those of the golden cases.

use serde::Serialize;

use super::share_code::ShareCode;
use crate::model::{Answers, Assessment, Criterion, Dimension, Model, Step};

/// A scored case: everything computed from its answers, and its share code.
#[derive(Clone, Debug, Serialize)]
pub struct Scored {
    code: String,
    verdict: &'static str,
    kind: Option<&'static str>,
    range: [&'static str; 2],
    claimed: &'static str,
    points: Ends,
    weakest: &'static str,
    to_scale: Vec<ScoredStep>,
    to_fix: Vec<ScoredStep>,
    flips_down: Vec<&'static str>,
    flips_up: Vec<&'static str>,
    decisive: Vec<&'static str>,
    patterns: Vec<&'static str>,
}

/// The lowest and the highest value of each dimension, under the letter of the dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(super) struct Ends {
    v: [u8; 2],
    d: [u8; 2],
    i: [u8; 2],
    a: [u8; 2],
    g: [u8; 2],
}

#[derive(Clone, Debug, Serialize)]
struct ScoredStep {
    criterion: &'static str,
    from: u8,
    to: u8,
    what: &'static str,
}

impl Ends {
    /// The points of each dimension, converted by `convert`.
    pub(super) fn of(assessment: &Assessment, convert: fn(u8) -> u8) -> Self {
        let ends = |dimension| {
            let span = assessment.points.get(dimension);
            [convert(span.low), convert(span.high)]
        };
        Self {
            v: ends(Dimension::Value),
            d: ends(Dimension::DataReadiness),
            i: ends(Dimension::Integration),
            a: ends(Dimension::Adoption),
            g: ends(Dimension::Governance),
        }
    }
}

impl Scored {
    /// The data of an assessment.
    #[must_use]
    pub fn new(model: &Model, answers: &Answers, assessment: &Assessment) -> Self {
        Self {
            code: ShareCode::new(model, *answers, assessment.headline).to_string(),
            verdict: assessment.headline.id(),
            kind: assessment.headline.kind().map(crate::model::FixKind::id),
            range: [assessment.range.low.id(), assessment.range.high.id()],
            claimed: assessment.claimed.id(),
            points: Ends::of(assessment, |points| points),
            weakest: assessment.weakest.id(),
            to_scale: steps(&assessment.to_scale),
            to_fix: steps(&assessment.to_fix),
            flips_down: names(&assessment.flips.down),
            flips_up: names(&assessment.flips.up),
            decisive: names(&assessment.decisive),
            patterns: assessment
                .patterns
                .iter()
                .filter_map(|id| model.pattern(*id))
                .map(|pattern| pattern.id)
                .collect(),
        }
    }

    /// The share code of the case.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

fn steps(steps: &[Step]) -> Vec<ScoredStep> {
    let step = |step: &Step| ScoredStep {
        criterion: step.criterion.id(),
        from: step.from.number(),
        to: step.to.number(),
        what: step.what.id(),
    };
    steps.iter().map(step).collect()
}

fn names(criteria: &[Criterion]) -> Vec<&'static str> {
    criteria.iter().map(|criterion| criterion.id()).collect()
}
