//! From answers to an assessment, in one call.

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
use super::per::{PerCriterion, PerDimension};
use super::reason::{Reason, reason};
use super::verdict::points;

/// Everything that follows from the answers to a case. Computed, never stored.
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
    /// Points of each dimension at the bounds at their word.
    pub points: PerDimension<PointSpan>,
    /// The same if every claim counted without proof.
    pub claimed_points: PerDimension<PointSpan>,
    /// The dimension with the fewest points at the lowest bounds.
    pub weakest: Dimension,
    /// The fewest steps to Scale. For Scale itself that is none.
    pub to_scale: Vec<Step>,
    /// The fewest steps out of Stop; empty for other verdicts.
    pub to_fix: Vec<Step>,
    /// Answers that carry the verdict on one level.
    pub flips: Flips,
    /// Open criteria that can move an end of the range, in repair order.
    pub decisive: Vec<Criterion>,
    /// Whether the open answers on people and autonomy can move an end of the range.
    pub context_decides: bool,
    /// Ways of failing that show, in the order of the model.
    pub patterns: Vec<PatternId>,
}

/// Points of a dimension, from the lowest to the highest bounds: 0 to 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointSpan {
    /// At the lowest bounds.
    pub low: u8,
    /// At the highest bounds.
    pub high: u8,
}

/// A dimension score for display, 0 to 100.
#[must_use]
pub fn score(points: u8) -> u8 {
    let rounded = u16::from(points).saturating_mul(100).saturating_add(8) / 16;
    u8::try_from(rounded).unwrap_or(u8::MAX)
}

/// Scores a case.
#[must_use]
pub fn assess(model: &Model, answers: &Answers) -> Assessment {
    let rules = &model.rules;
    let bounds = Bounds::of(rules, answers, Counting::Proven);
    let range = range(rules, &bounds);
    let headline = headline(rules, &bounds, range);
    let counted =
        PerCriterion::from_fn(|criterion| Some(rules.counted(answers.rating(criterion)?)));
    let claimed = Bounds::of(rules, answers, Counting::AsClaimed);
    let points = point_spans(&bounds);
    Assessment {
        headline,
        reason: reason(rules, answers, &bounds, range, headline),
        range,
        claimed: headline_of(rules, &claimed),
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
        claimed_points: point_spans(&claimed),
        points,
    }
}

fn headline_of(rules: &Rules, bounds: &Bounds) -> Headline {
    headline(rules, bounds, range(rules, bounds))
}

fn point_spans(bounds: &Bounds) -> PerDimension<PointSpan> {
    PerDimension::from_fn(|dimension| PointSpan {
        low: points(bounds.at_word.low.of(dimension)),
        high: points(bounds.at_word.high.of(dimension)),
    })
}

fn weakest(points: &PerDimension<PointSpan>) -> Dimension {
    // `min_by_key` gives the first of equals: ties go by the order of the dimensions.
    Dimension::ALL
        .into_iter()
        .min_by_key(|dimension| points.get(*dimension).low)
        .unwrap_or(Dimension::Value)
}

/// Strongest minus weakest dimension, once every bound meets.
fn spread(points: &PerDimension<PointSpan>) -> Option<u8> {
    let met = |(_, span): (Dimension, &PointSpan)| (span.low == span.high).then_some(span.low);
    let all: Vec<u8> = points.iter().map(met).collect::<Option<_>>()?;
    Some(all.iter().max()?.saturating_sub(*all.iter().min()?))
}

fn patterns(
    model: &Model,
    counted: &PerCriterion<Option<Level>>,
    spread: Option<u8>,
) -> Vec<PatternId> {
    let facts = Facts { counted, spread };
    let shows = |(place, pattern): (usize, &super::definition::Pattern)| {
        (pattern.when.holds(&facts) == Some(true)).then_some(PatternId(place))
    };
    model.patterns.iter().enumerate().filter_map(shows).collect()
}

/// The order of a portfolio: better verdicts first, then by the dimensions sorted ascending and
/// compared one by one (leximin), so that no weights have to be agreed.
#[must_use]
pub fn portfolio_order(one: &Assessment, other: &Assessment) -> Ordering {
    let key = |assessment: &Assessment| {
        let mut points = Dimension::ALL.map(|dimension| assessment.points.get(dimension).low);
        points.sort_unstable();
        (assessment.headline.verdict(), points)
    };
    key(other).cmp(&key(one))
}
