//! Which rule decided the verdict, and which criterion or dimension triggered it. `src/app/sentences` puts it into
//! words.

use super::answers::Answers;
use super::bounds::{Bounds, is_covered};
use super::definition::Rules;
use super::headline::{FixKind, Headline, Range, held_back_by};
use super::ids::{Criterion, Dimension};
use super::verdict::{StopRule, Verdict, stop_rule};

/// The rule that decided the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A stop rule applies.
    Stop(StopRule),
    /// A dimension is too low, whatever the open answers turn out to be. This is the criterion to
    /// repair first.
    HeldBack(Criterion),
    /// An open question could still change the verdict, or nothing is too low and something is open.
    FindOut,
    /// Nothing is too low and nothing is open, but proof from real use is missing.
    Prove,
    /// Every dimension is strong, and every criterion is at its floor or above.
    Ready,
    /// These dimensions have neither a quick level nor three criteria with a level.
    NotCovered(Vec<Dimension>),
}

pub(super) fn reason(
    rules: &Rules,
    answers: &Answers,
    bounds: &Bounds,
    range: Range,
    headline: Headline,
) -> Reason {
    match headline {
        Headline::Scale => Reason::Ready,
        Headline::Fix(FixKind::Prove) => Reason::Prove,
        Headline::Fix(FixKind::FindOut) => Reason::FindOut,
        Headline::Fix(FixKind::Repair) => {
            held_back_by(rules, bounds).map_or(Reason::FindOut, Reason::HeldBack)
        }
        Headline::Open => {
            let open = |dimension: &Dimension| !is_covered(answers, *dimension);
            Reason::NotCovered(Dimension::ALL.into_iter().filter(open).collect())
        }
        Headline::Stop => {
            // A rule that applies even in the best case stops the case whatever the open answers
            // turn out to be.
            let best = match range.high {
                Verdict::Stop => &bounds.doubted.high,
                Verdict::Fix | Verdict::Scale => &bounds.exact.high,
            };
            stop_rule(rules, best).map_or(Reason::FindOut, Reason::Stop)
        }
    }
}
