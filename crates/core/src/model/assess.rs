//! Turns answers into an assessment, in one call.

use std::cmp::Ordering;

use super::advice::{Flips, context_decides, decisive, flips};
use super::answers::Answers;
use super::bounds::{Bounds, Counting};
use super::condition::Facts;
use super::definition::{Model, PatternId, Rules};
use super::headline::{Headline, Range, headline, range};
use super::ids::{Criterion, Dimension};
use super::level::Level;
use super::path::{Step, to_fix, to_scale};
use super::per_dimension::{PerCriterion, PerDimension};
use super::reason::{Reason, reason};
use super::verdict::points;

/// Everything computed from the answers to a case. It is never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The verdict, with the kind of fix.
    pub headline: Headline,
    /// The rule that decided it.
    pub reason: Reason,
    /// The verdicts that are still possible.
    pub range: Range,
    /// The verdict if every claim counted without proof.
    pub claimed: Headline,
    /// The points of each dimension, with quick ratings taken as exact.
    pub points: PerDimension<PointSpan>,
    /// The same points if every claim counted without proof.
    pub claimed_points: PerDimension<PointSpan>,
    /// The dimension with the fewest points at the lowest bounds.
    pub weakest: Dimension,
    /// The shortest path to Scale. Empty if the verdict is Scale already.
    pub to_scale: Vec<Step>,
    /// The shortest path out of Stop. Empty for any other verdict.
    pub to_fix: Vec<Step>,
    /// Answers where a change of one level would change the verdict.
    pub flips: Flips,
    /// Open criteria that can move an end of the range, in repair order.
    pub decisive: Vec<Criterion>,
    /// Whether the open context questions can move an end of the range.
    pub context_decides: bool,
    /// The failure patterns that apply, in the order of the model.
    pub patterns: Vec<PatternId>,
}

/// The points of a dimension at its lowest and highest bounds, each from 0 to 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointSpan {
    /// At the lowest bounds.
    pub low: u8,
    /// At the highest bounds.
    pub high: u8,
}

/// Converts points to the score that people see, 0 to 100.
#[must_use]
pub fn score(points: u8) -> u8 {
    let rounded = u16::from(points).saturating_mul(100).saturating_add(8) / 16;
    u8::try_from(rounded).unwrap_or(u8::MAX)
}

/// What a list shows of a case: the part of an [`Assessment`] that needs no explanations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict, with the kind of fix.
    pub headline: Headline,
    /// The verdicts that are still possible.
    pub range: Range,
    /// The points of each dimension, with quick ratings taken as exact.
    pub points: PerDimension<PointSpan>,
}

/// Scores a case for a list, in a fraction of the time that [`assess`] takes.
#[must_use]
pub fn standing(model: &Model, answers: &Answers) -> Standing {
    standing_of(&model.rules, &Bounds::of(&model.rules, answers, Counting::Proven))
}

fn standing_of(rules: &Rules, bounds: &Bounds) -> Standing {
    let range = range(rules, bounds);
    Standing { headline: headline(rules, bounds, range), range, points: point_spans(bounds) }
}

/// Scores a case.
#[must_use]
pub fn assess(model: &Model, answers: &Answers) -> Assessment {
    let rules = &model.rules;
    let bounds = Bounds::of(rules, answers, Counting::Proven);
    let Standing { headline, range, points } = standing_of(rules, &bounds);
    let counted =
        PerCriterion::from_fn(|criterion| Some(rules.counted(answers.rating(criterion)?)));
    let claimed = standing_of(rules, &Bounds::of(rules, answers, Counting::AsClaimed));
    Assessment {
        headline,
        reason: reason(rules, answers, &bounds, range, headline),
        range,
        claimed: claimed.headline,
        weakest: weakest(&points),
        to_scale: to_scale(rules, answers, &bounds),
        to_fix: match headline {
            Headline::Stop => to_fix(rules, answers, &bounds),
            _ => Vec::new(),
        },
        flips: flips(rules, &bounds, &counted),
        decisive: decisive(rules, answers, &bounds, range),
        context_decides: context_decides(rules, &bounds, range),
        patterns: patterns(model, &counted, spread(&points)),
        claimed_points: claimed.points,
        points,
    }
}

fn point_spans(bounds: &Bounds) -> PerDimension<PointSpan> {
    PerDimension::from_fn(|dimension| PointSpan {
        low: points(bounds.exact.low.of(dimension)),
        high: points(bounds.exact.high.of(dimension)),
    })
}

fn weakest(points: &PerDimension<PointSpan>) -> Dimension {
    // `min_by_key` returns the first minimum, so the order of the dimensions breaks ties.
    Dimension::ALL
        .into_iter()
        .min_by_key(|dimension| points.get(*dimension).low)
        .unwrap_or(Dimension::Value)
}

/// The points of the strongest dimension minus those of the weakest. `None` while any dimension
/// still has different low and high points.
fn spread(points: &PerDimension<PointSpan>) -> Option<u8> {
    let exact = |(_, span): (Dimension, &PointSpan)| (span.low == span.high).then_some(span.low);
    let all: Vec<u8> = points.iter().map(exact).collect::<Option<_>>()?;
    Some(all.iter().max()?.saturating_sub(*all.iter().min()?))
}

fn patterns(
    model: &Model,
    counted: &PerCriterion<Option<Level>>,
    spread: Option<u8>,
) -> Vec<PatternId> {
    let facts = Facts { counted, spread };
    let applies = |(index, pattern): (usize, &super::definition::Pattern)| {
        (pattern.when.holds(&facts) == Some(true)).then_some(PatternId(index))
    };
    model.patterns.iter().enumerate().filter_map(applies).collect()
}

/// The order of a portfolio: better verdicts first. Cases with the same verdict are compared by
/// their weakest dimension, then by the second weakest, and so on (leximin), so nobody has to agree
/// on weights.
#[must_use]
pub fn portfolio_order(one: &Assessment, other: &Assessment) -> Ordering {
    let key = |assessment: &Assessment| {
        let mut points = Dimension::ALL.map(|dimension| assessment.points.get(dimension).low);
        points.sort_unstable();
        (assessment.headline.verdict(), points)
    };
    key(other).cmp(&key(one))
}
