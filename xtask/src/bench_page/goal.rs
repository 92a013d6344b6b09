//! What is measured, and what we promise of it.

use super::report::Medians;

/// One row of the table.
#[derive(Debug)]
pub(super) struct Measure {
    pub(super) name: &'static str,
    /// What measure.js calls it.
    pub(super) id: &'static str,
    pub(super) unit: Unit,
    pub(super) goal: Option<Goal>,
}

/// Every measure, in the order of the table.
pub(super) const MEASURES: [Measure; 7] = [
    Measure {
        name: "over the wire, Brotli",
        id: "wire",
        unit: Unit::Kilobytes,
        goal: Some(Goal::AtMost(150_000.0)),
    },
    Measure {
        name: "first contentful paint",
        id: "firstPaint",
        unit: Unit::Milliseconds,
        goal: Some(Goal::TimesHandWritten(1.15)),
    },
    Measure {
        name: "first answer counts",
        id: "ready",
        unit: Unit::Milliseconds,
        goal: Some(Goal::TimesReact(1.2)),
    },
    Measure {
        name: "answer to painted",
        id: "painted",
        unit: Unit::Milliseconds,
        goal: Some(Goal::OneFrameAfterHandWritten),
    },
    Measure { name: "layout shift", id: "shift", unit: Unit::Score, goal: Some(Goal::AtMost(0.0)) },
    Measure { name: "JavaScript heap", id: "heap", unit: Unit::Kilobytes, goal: None },
    Measure { name: "WebAssembly memory", id: "wasm", unit: Unit::Kilobytes, goal: None },
];

/// How a figure is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unit {
    /// Thousands of bytes.
    Kilobytes,
    Milliseconds,
    /// The browser's own measure of how far things moved.
    Score,
}

impl Unit {
    pub(super) fn write(self, figure: f64) -> String {
        match self {
            Self::Kilobytes => format!("{:.1} KB", figure / 1000.0),
            Self::Milliseconds => format!("{figure:.1} ms"),
            Self::Score => format!("{figure:.3}"),
        }
    }
}

/// What our figure may be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Goal {
    AtMost(f64),
    TimesHandWritten(f64),
    TimesReact(f64),
    OneFrameAfterHandWritten,
}

/// At 60 frames a second.
const FRAME_MILLISECONDS: f64 = 1000.0 / 60.0;

impl Goal {
    fn limit(self, medians: &Medians) -> f64 {
        match self {
            Self::AtMost(limit) => limit,
            Self::TimesHandWritten(times) => times * medians.hand_written,
            Self::TimesReact(times) => times * medians.react,
            Self::OneFrameAfterHandWritten => medians.hand_written + FRAME_MILLISECONDS,
        }
    }

    /// The goal in words and whether it is met.
    pub(super) fn judge(self, unit: Unit, medians: &Medians) -> String {
        let limit = self.limit(medians);
        let written = unit.write(limit);
        let words = match self {
            Self::AtMost(_) => format!("at most {written}"),
            Self::TimesHandWritten(times) => format!("{times} × hand-written = {written}"),
            Self::TimesReact(times) => format!("{times} × React = {written}"),
            Self::OneFrameAfterHandWritten => format!("hand-written + 1 frame = {written}"),
        };
        let excess = medians.ours - limit;
        if excess > 0.0 {
            format!("{words}: missed by {}", unit.write(excess))
        } else {
            format!("{words}: met")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_that_is_missed_says_by_how_much() {
        for (goal, unit, ours, told) in [
            (Goal::AtMost(150_000.0), Unit::Kilobytes, 150_000.0, "at most 150.0 KB: met"),
            (
                Goal::AtMost(150_000.0),
                Unit::Kilobytes,
                151_200.0,
                "at most 150.0 KB: missed by 1.2 KB",
            ),
            (Goal::AtMost(0.0), Unit::Score, 0.0, "at most 0.000: met"),
            (Goal::AtMost(0.0), Unit::Score, 0.25, "at most 0.000: missed by 0.250"),
            (
                Goal::TimesHandWritten(1.15),
                Unit::Milliseconds,
                114.0,
                "1.15 × hand-written = 115.0 ms: met",
            ),
            (
                Goal::TimesReact(1.2),
                Unit::Milliseconds,
                300.0,
                "1.2 × React = 240.0 ms: missed by 60.0 ms",
            ),
            (
                Goal::OneFrameAfterHandWritten,
                Unit::Milliseconds,
                116.0,
                "hand-written + 1 frame = 116.7 ms: met",
            ),
        ] {
            let medians = Medians { ours, hand_written: 100.0, react: 200.0 };
            assert_eq!(goal.judge(unit, &medians), told);
        }
    }
}
