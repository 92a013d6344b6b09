//! From what measure.js prints to the table that a person reads.

use std::fmt;

use serde_json::Value;

use super::goal::{MEASURES, Measure};
use crate::failure::Failure;

/// The middle of all runs, for each page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Medians {
    pub(super) ours: f64,
    pub(super) hand_written: f64,
    pub(super) react: f64,
}

/// All rows of the table.
#[derive(Debug)]
pub(super) struct Report {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    measure: &'static Measure,
    medians: Medians,
    /// Our least and most, which tell how far the machine can be trusted.
    range: (f64, f64),
}

impl Report {
    /// Reads for each page a list of runs, each with every figure by its name.
    pub(super) fn parse(text: &str) -> Result<Self, Failure> {
        let pages: Value = serde_json::from_str(text)
            .map_err(|error| Failure::new(format!("the figures cannot be read: {error}")))?;
        let row = |measure: &'static Measure| {
            let ours = figures(&pages, "ours", measure)?;
            let medians = Medians {
                ours: median(&ours),
                hand_written: median(&figures(&pages, "handWritten", measure)?),
                react: median(&figures(&pages, "react", measure)?),
            };
            Ok(Row { measure, medians, range: (ours[0], ours[ours.len() - 1]) })
        };
        Ok(Self { rows: MEASURES.iter().map(row).collect::<Result<_, Failure>>()? })
    }
}

/// One figure of every run of a page, in order of size.
fn figures(pages: &Value, page: &str, measure: &Measure) -> Result<Vec<f64>, Failure> {
    let runs = pages[page].as_array().filter(|runs| !runs.is_empty());
    let figures = runs.and_then(|runs| {
        runs.iter().map(|run| run[measure.id].as_f64()).collect::<Option<Vec<f64>>>()
    });
    let mut figures =
        figures.ok_or_else(|| Failure::new(format!("no figure for: {page}, {}", measure.name)))?;
    figures.sort_by(f64::total_cmp);
    Ok(figures)
}

/// Of figures in order of size, of which there is at least one.
fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        sorted[middle]
    } else {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [name, ours, hand, react] = ["median", "ours", "hand-written", "React"];
        let [least, most, by_hand, by_react] = ["least", "most", "× hand", "× React"];
        writeln!(
            f,
            "{name:<23} {ours:>10} {least:>10} {most:>10} {hand:>12} {react:>10} {by_hand:>7} {by_react:>7}  goal"
        )?;
        self.rows.iter().try_for_each(|row| row.fmt(f))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { measure: Measure { name, unit, goal, .. }, medians, range } = self;
        let Medians { ours, hand_written, react } = *medians;
        let [least, most] = [range.0, range.1].map(|figure| unit.write(figure));
        let [by_hand, by_react] = [hand_written, react].map(|yardstick| times(ours, yardstick));
        let [ours, hand, react] = [ours, hand_written, react].map(|figure| unit.write(figure));
        let goal = goal.map_or_else(|| "none".to_owned(), |goal| goal.judge(*unit, medians));
        writeln!(
            f,
            "{name:<23} {ours:>10} {least:>10} {most:>10} {hand:>12} {react:>10} {by_hand:>7} {by_react:>7}  {goal}"
        )
    }
}

/// A ratio to nothing says nothing.
fn times(ours: f64, yardstick: f64) -> String {
    if yardstick > 0.0 { format!("{:.2}", ours / yardstick) } else { "–".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn run(figure: f64) -> Value {
        MEASURES.iter().map(|measure| (measure.id.to_owned(), json!(figure))).collect()
    }

    fn runs(figures: &[f64]) -> Value {
        figures.iter().map(|figure| run(*figure)).collect()
    }

    #[test]
    fn each_row_shows_medians_ratios_and_the_goal() {
        let pages = json!({
            "ours": runs(&[900.0, 300.0, 240.0]),
            "handWritten": runs(&[100.0, 100.0, 500.0, 200.0]),
            "react": runs(&[200.0]),
        });
        let report = Report::parse(&pages.to_string()).expect("every figure is there");
        let table = report.to_string();
        let row = table.lines().find(|line| line.starts_with("first answer")).unwrap_or_default();
        let cells: Vec<&str> =
            row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        assert_eq!(
            cells,
            [
                "first answer counts",
                "300.0 ms",
                "240.0 ms",
                "900.0 ms",
                "150.0 ms",
                "200.0 ms",
                "2.00",
                "1.50",
                "1.2 × React = 240.0 ms: missed by 60.0 ms",
            ]
        );
        assert_eq!(table.lines().count(), 1 + MEASURES.len());
    }

    #[test]
    fn a_figure_that_is_missing_is_named() {
        let all = || runs(&[1.0]);
        for (pages, told) in [
            (json!({ "ours": all(), "handWritten": all() }), "no figure for: react, over the wire"),
            (
                json!({ "ours": [], "handWritten": all(), "react": all() }),
                "no figure for: ours, over the wire",
            ),
            (
                json!({ "ours": all(), "handWritten": [{ "wire": 1, "firstPaint": null }], "react": all() }),
                "no figure for: handWritten, first contentful paint",
            ),
        ] {
            let failure = Report::parse(&pages.to_string()).expect_err(told).to_string();
            assert!(failure.contains(told), "{failure}");
        }
        assert!(Report::parse("").is_err(), "nothing was printed");
    }
}
