//! The results: the possible verdicts, the scores, and what is only claimed.

use std::borrow::Cow;

use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{
    Criterion, Dimension, Headline, PerDimension, Range, Reason, StopRule, Verdict, score,
};

use crate::app::sentences::{Sentences, verdict_in_words};
use crate::app::words::Words;

const MAX_POINTS: u8 = 16;

/// The points of a dimension without answers.
pub const NOTHING_KNOWN: PointSpan = PointSpan { low: 0, high: MAX_POINTS };

/// The dimensions with the lowest score; none if all scores are equal, or nothing is known.
#[must_use]
pub fn weakest_of(points: &PerDimension<PointSpan>) -> Vec<Dimension> {
    let lowest = points.iter().map(|(_, span)| span.low).min().unwrap_or_default();
    let weakest: Vec<_> = points.iter().filter(|(_, span)| span.low == lowest).collect();
    let are_all = weakest.len() == Dimension::ALL.len();
    let known = weakest.into_iter().filter(|(_, span)| !are_all && **span != NOTHING_KNOWN);
    known.map(|(dimension, _)| dimension).collect()
}

/// A score: one number if it is certain, else a range.
#[must_use]
pub fn span_in_words(words: Words, span: PointSpan) -> String {
    written(words, span, |low, high| words.score_between(low, high))
}

/// The same beside a bar, where there is little room.
#[must_use]
pub fn span_in_short(words: Words, span: PointSpan) -> String {
    written(words, span, |low, high| words.score_range(low, high))
}

fn written(words: Words, span: PointSpan, range: impl Fn(u32, u32) -> Cow<'static, str>) -> String {
    let (low, high) = (score(span.low), score(span.high));
    if span == NOTHING_KNOWN {
        words.not_known().into_owned()
    } else if low != high {
        range(low.into(), high.into()).into_owned()
    } else {
        low.to_string()
    }
}

/// The verdict, or before there is one, what it can still become: "Stop or Fix".
#[must_use]
pub fn range_in_short(words: Words, headline: Headline, range: Range) -> Cow<'static, str> {
    let say = |verdict| verdict_in_words(words, Some(verdict));
    match (headline, range.low, range.high) {
        (Headline::Open, Verdict::Stop, Verdict::Scale) => words.verdict_open(),
        (Headline::Open, low, high) if low == high => say(low),
        (Headline::Open, low, high) => words.verdict_or(&say(low), &say(high)),
        _ => verdict_in_words(words, headline.verdict()),
    }
}

/// Whether a rule stops the case because of this dimension.
pub(crate) fn stops(rule: &StopRule, dimension: Dimension) -> bool {
    match rule {
        StopRule::KnockOut(criterion) => criterion.dimension == dimension,
        StopRule::LowValue => dimension == Dimension::Value,
        StopRule::WeakDimensions(weak) => weak.contains(&dimension),
    }
}

impl Sentences<'_> {
    /// The verdict if claims needed no evidence, where it differs. Claims only raise levels, so it is never Stop.
    #[must_use]
    pub fn as_claimed(&self) -> Option<Cow<'static, str>> {
        let claimed = self.assessment.claimed.verdict();
        if claimed == self.assessment.headline.verdict() {
            return None;
        }
        match claimed? {
            Verdict::Stop => None,
            Verdict::Fix => Some(self.words.claimed_fix()),
            Verdict::Scale => Some(self.words.claimed_scale()),
        }
    }

    /// What the verdict can still become, and what is out of reach.
    #[must_use]
    pub fn range(&self) -> String {
        let Range { low, high } = self.assessment.range;
        let words = self.words;
        let out_of_reach = match (low, high) {
            (Verdict::Stop, Verdict::Scale) => return words.range_all().into_owned(),
            (low, high) if low == high => return words.range_one(&self.verdict(low)).into_owned(),
            (_, Verdict::Scale) => words.range_no_stop(),
            _ => words.range_no_scale(),
        };
        let now = self.assessment.headline.verdict();
        let other = now.map(|now| if now == low { high } else { low });
        let could = other.map(|other| words.range_could(&self.verdict(other)));
        could.into_iter().chain([out_of_reach]).collect::<Vec<_>>().join(" ")
    }

    /// The verdict, or before there is one, what it can still become: "Stop or Fix".
    #[must_use]
    pub fn verdict_title(&self) -> String {
        range_in_short(self.words, self.assessment.headline, self.assessment.range).into_owned()
    }

    /// The mark of a dimension: that it stops the case, or that it has the lowest score.
    #[must_use]
    pub fn mark(&self, dimension: Dimension) -> Option<Cow<'static, str>> {
        if let Reason::Stop(rule) = &self.assessment.reason {
            return stops(rule, dimension).then(|| self.words.stops());
        }
        let is_weakest = weakest_of(&self.assessment.points).contains(&dimension);
        is_weakest.then(|| self.words.weakest())
    }

    /// The score of a dimension: one number if it is certain, else a range; with the claimed score if that is higher.
    #[must_use]
    pub fn score(&self, dimension: Dimension) -> String {
        let span = *self.assessment.points.get(dimension);
        let claimed = self.assessment.claimed_points.get(dimension).high;
        if span.low == span.high && claimed > span.high {
            self.words.score_claimed(score(span.low).into(), score(claimed).into()).into_owned()
        } else {
            span_in_words(self.words, span)
        }
    }

    /// What would cost the verdict.
    #[must_use]
    pub fn losing(&self) -> Cow<'static, str> {
        let is_assumed = |criterion| self.answers.stands_on(criterion).is_some();
        match (self.assessment.flips.down.is_empty(), Criterion::all().any(is_assumed)) {
            (false, _) => self.words.losing_one(),
            (true, true) => self.words.losing_whole(),
            (true, false) => self.words.losing_none(),
        }
    }
}
