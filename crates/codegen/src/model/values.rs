//! Checks single values of a model file.

use super::check::Check;
use super::{Problem, Wrong};
use stop_fix_scale_core::model::level::Level;

/// The longest text. People don't read longer sentences.
const MAX_CHARACTERS: usize = 400;

/// The largest number of problems that are reported. A longer list helps nobody, and a file that is not a model at all
/// has thousands of problems.
const MAX_PROBLEMS: usize = 100;

impl Check {
    pub(super) fn level(&mut self, at: &str, number: u8, least: Level) -> Level {
        let number = self.number(at, number, least.number(), Level::Sustained.number());
        Level::from_number(number).unwrap_or(least)
    }

    pub(super) fn number(&mut self, at: &str, found: u8, low: u8, high: u8) -> u8 {
        if !(low..=high).contains(&found) {
            self.problem(at, Wrong::OutOfRange { found, low, high });
        }
        found
    }

    pub(super) fn texts(&mut self, at: &str, texts: &[String]) {
        if self.count(at, texts, Level::ALL.len()) {
            for (index, text) in texts.iter().enumerate() {
                self.text(&format!("{at}[{index}]"), text);
            }
        }
    }

    pub(super) fn text(&mut self, at: &str, text: &str) {
        let characters = text.trim().chars().count();
        if !(1..=MAX_CHARACTERS).contains(&characters) {
            self.problem(at, Wrong::TextLength(characters));
        }
    }

    /// Whether a list has the right length. If not, its entries are not checked, because it's unclear which entry is which.
    pub(super) fn count<T>(&mut self, at: &str, entries: &[T], needed: usize) -> bool {
        let found = entries.len();
        if found != needed {
            self.problem(at, Wrong::Count { found, needed });
        }
        found == needed
    }

    pub(super) fn name(&mut self, at: &str, found: &str, needed: &'static str) {
        if found != needed {
            self.problem(at, Wrong::Name { found: found.to_owned(), needed });
        }
    }

    pub(super) fn twice(&mut self, at: &str, name: &str) {
        self.problem(at, Wrong::Twice(name.to_owned()));
    }

    pub(super) fn problem(&mut self, at: &str, what: Wrong) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { at: at.to_owned(), what });
        }
    }
}
