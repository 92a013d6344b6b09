//! Counting what passed and what failed.

use std::fmt;

use super::part::Part;

/// How many passed and how many failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

impl Tally {
    pub(super) const PASSED: Self = Self { passed: 1, failed: 0 };
    pub(super) const FAILED: Self = Self { passed: 0, failed: 1 };

    /// One check that can only pass or fail.
    pub(super) fn of_check(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// Sums the `test result:` lines of `cargo test`, native or in the browser.
    ///
    /// A run that did not succeed and yet names no failed test, such as one that does not compile, failed once.
    pub(super) fn of_cargo_test(output: &str, succeeded: bool) -> Self {
        output.lines().filter_map(of_result_line).sum::<Self>().honest(succeeded)
    }

    /// Never without a failure where the program says that there was one.
    pub(super) fn honest(self, succeeded: bool) -> Self {
        if succeeded { self } else { Self { failed: self.failed.max(1), ..self } }
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn of_result_line(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim_start().strip_prefix("test result: ")?.split_once(". ")?;
    let count = |what: &str| {
        let words = counts.split("; ").filter_map(|count| count.split_once(' '));
        words.filter(|(_, word)| *word == what).find_map(|(number, _)| number.parse().ok())
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
        })
    }
}

/// The line that closes every run.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// How a part ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    tally: Tally,
    /// What could not be looked at here, and why.
    skipped: Option<String>,
}

impl From<Tally> for Outcome {
    fn from(tally: Tally) -> Self {
        Self { tally, skipped: None }
    }
}

impl Outcome {
    pub(super) fn but_skipped(self, what: &str) -> Self {
        Self { skipped: Some(what.to_owned()), ..self }
    }

    /// A part in which nothing ran proves nothing, so it failed.
    pub(super) fn or_nothing_ran(self) -> Self {
        if self.tally != Tally::default() {
            return self;
        }
        eprintln!("error: nothing ran in this part");
        Self { tally: Tally::FAILED, ..self }
    }
}

/// One line of the table at the end.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) part: Part,
    pub(super) outcome: Outcome,
    pub(super) seconds: f32,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { part, outcome: Outcome { tally, skipped }, seconds } = self;
        write!(f, "{part:<10} {:>7} {:>7} {seconds:>8.1}", tally.passed, tally.failed)?;
        skipped.iter().try_for_each(|what| write!(f, "  skipped: {what}"))
    }
}

pub(super) fn total(rows: &[Row]) -> Tally {
    rows.iter().map(|row| row.outcome.tally).sum()
}

/// Prints the table, and the sum as the last line.
pub(super) fn print(rows: &[Row]) {
    println!("\n{:<10} {:>7} {:>7} {:>8}", "part", "passed", "failed", "seconds");
    for row in rows {
        println!("{row}");
    }
    println!("\n{}", total(rows));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_all_test_programs_are_summed() {
        let two = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.5s\n";
        let in_browser = "    test result: ok. 7 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.02s\n";
        for (output, succeeded, passed, failed) in [
            (two, false, 13, 2),
            (in_browser, true, 7, 0),
            // A program that was killed after some results, and one that does not compile.
            (in_browser, false, 7, 1),
            ("error: could not compile\n", false, 0, 1),
            (&format!("{two}{in_browser}"), false, 20, 2),
            ("test result: nonsense\n", true, 0, 0),
            ("", true, 0, 0),
        ] {
            assert_eq!(
                Tally::of_cargo_test(output, succeeded),
                Tally { passed, failed },
                "{output}"
            );
        }
    }

    #[test]
    fn a_part_in_which_nothing_ran_has_failed() {
        let after = |tally: Tally| Outcome::from(tally).or_nothing_ran().tally;
        assert_eq!(after(Tally::default()), Tally::FAILED);
        assert_eq!(after(Tally::PASSED), Tally::PASSED);
        assert_eq!(after(Tally::FAILED), Tally::FAILED);
    }

    #[test]
    fn the_last_line_has_exactly_this_shape() {
        let row = |outcome| Row { part: Part::Native, outcome, seconds: 1.25 };
        let rows = [
            row(Tally { passed: 12, failed: 0 }.into()),
            row(Outcome::from(Tally { passed: 3, failed: 2 }).but_skipped("advisories")),
        ];
        assert_eq!(total(&rows).to_string(), "15 passed, 2 failed");
        assert_eq!(
            rows.map(|row| row.to_string()),
            [
                "native          12       0      1.2",
                "native           3       2      1.2  skipped: advisories",
            ]
        );
    }
}
