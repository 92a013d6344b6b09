//! `cargo xtask test`: every check of this project, the fast ones first.
//!
//! All parts run, even after one has failed. The last line counts: `N passed, N failed`.

mod browser;
mod e2e;
mod engines;
mod full;
mod fuzz;
mod native;
mod part;
mod servers;
mod static_checks;
mod tables;
mod tally;
mod words;

use std::process::ExitCode;
use std::time::Instant;

use crate::build;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::size;

pub(crate) use part::Part;
use tally::{Outcome, Row, Tally};

/// What somebody asked of `test`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) only: Option<Part>,
    pub(crate) full: bool,
}

/// Runs the parts; the exit code tells whether anything in them failed.
pub(crate) fn run(layout: &Layout, wishes: &Wishes) -> ExitCode {
    let mut session = Session { layout, built: None };
    let rows: Vec<Row> = part::wanted(wishes).into_iter().map(|part| session.row(part)).collect();
    tally::print(&rows);
    if tally::total(&rows).failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the parts share.
struct Session<'a> {
    layout: &'a Layout,
    /// Whether `dist` holds a build of these sources; none before it was tried.
    built: Option<bool>,
}

impl Session<'_> {
    fn row(&mut self, part: Part) -> Row {
        eprintln!("\n── {part}");
        let start = Instant::now();
        let outcome = self.check(part).unwrap_or_else(|failure| {
            eprintln!("{failure}");
            Tally::FAILED.into()
        });
        Row { part, outcome: outcome.or_nothing_ran(), seconds: start.elapsed().as_secs_f32() }
    }

    fn check(&mut self, part: Part) -> Result<Outcome, Failure> {
        let layout = self.layout;
        match part {
            Part::Format => Ok(static_checks::format(layout)),
            Part::Lint => static_checks::lint(layout),
            Part::Clippy => static_checks::clippy(layout),
            Part::Native => native::run(layout),
            Part::Words => words::run(layout),
            Part::Browser => browser::run(layout),
            Part::E2e => self.with_build(e2e::run),
            Part::Engines => self.with_build(engines::run),
            Part::Size => {
                self.with_build(|layout| size::run(layout).map(|()| Tally::PASSED.into()))
            }
            Part::Tables => tables::run(layout),
            Part::Servers => self.with_build(servers::run),
            Part::Fuzz => fuzz::run(layout),
            Part::Deny => full::deny(layout),
            Part::Notices => full::notices(layout),
            Part::Campaign => full::campaign(layout),
            Part::Storage => self.with_build(|layout| Ok(full::storage(layout))),
        }
    }

    /// Builds at most once; the parts that look at the result do not run without one.
    fn with_build(
        &mut self,
        check: impl FnOnce(&Layout) -> Result<Outcome, Failure>,
    ) -> Result<Outcome, Failure> {
        match self.built {
            Some(true) => {}
            Some(false) => return Err(Failure::new("not run, because the build failed")),
            None => {
                let result = build::run(self.layout, None);
                self.built = Some(result.is_ok());
                result?;
            }
        }
        check(self.layout)
    }
}
