//! The drawing of a score over time, as the data of SVG paths. Places are from 0 to 1000; what is higher is better.

use std::fmt::Write;

use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::score;

use crate::app::sentences::result::NOTHING_KNOWN;

/// How far below the best score points are drawn.
#[must_use]
pub fn height(points: u8) -> u8 {
    100_u8.saturating_sub(score(points))
}

/// A dot wherever the score changes, at the day on which it did.
#[must_use]
pub fn steps(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    for pair in spans.windows(2) {
        if let [(_, before), (x, after)] = pair
            && known(*after).is_some_and(|low| known(*before) != Some(low))
        {
            // A dot is a line without a length. Writing to a string cannot fail.
            let _ = write!(path, "M{x} {}h0", height(after.low));
        }
    }
    path
}

/// The line of the scores. It is stepped, because an answer holds until the next one, and has a gap where nothing is known.
#[must_use]
pub fn line(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    let mut is_drawn = false;
    for (x, span) in spans {
        match (known(*span), is_drawn) {
            (Some(low), true) => step(&mut path, *x, low),
            (Some(low), false) => {
                let _ = write!(path, "M{x} {}", height(low));
            }
            (None, true) => {
                let _ = write!(path, "H{x}");
            }
            (None, false) => {}
        }
        is_drawn = known(*span).is_some();
    }
    if is_drawn {
        path.push_str("H1000");
    }
    path
}

/// The band from the certain to the highest possible scores.
#[must_use]
pub fn band(spans: &[(u64, PointSpan)]) -> String {
    let mut path = String::new();
    for (x, span) in spans {
        if path.is_empty() {
            let _ = write!(path, "M{x} {}", height(span.high));
        } else {
            step(&mut path, *x, span.high);
        }
    }
    path.push_str("H1000");
    for (x, span) in spans.iter().rev() {
        let _ = write!(path, "V{}H{x}", height(span.low));
    }
    path.push('Z');
    path
}

/// The certain points; none while nothing is known, which is no score of 0.
fn known(span: PointSpan) -> Option<u8> {
    (span != NOTHING_KNOWN).then_some(span.low)
}

fn step(path: &mut String, x: u64, points: u8) {
    let _ = write!(path, "H{x}V{}", height(points));
}
