//! Checking one value of a model file.

use super::check::Check;
use super::{Problem, Wrong};
use crate::model::level::{Level, PerLevel};

/// Long enough for a sentence that people still read.
const MOST_CHARACTERS: usize = 400;

/// More mistakes than this help nobody, and a file that is not meant to be a model has thousands.
const MOST_PROBLEMS: usize = 100;

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

    pub(super) fn texts(&mut self, at: &str, texts: Vec<String>) -> PerLevel<String> {
        let mut place = 0..;
        PerLevel(self.exactly(at, texts).map(|text| {
            let place = place.next().unwrap_or_default();
            self.text(&format!("{at}[{place}]"), text)
        }))
    }

    pub(super) fn text(&mut self, at: &str, text: String) -> String {
        let characters = text.trim().chars().count();
        if !(1..=MOST_CHARACTERS).contains(&characters) {
            self.problem(at, Wrong::TextLength(characters));
        }
        text
    }

    pub(super) fn exactly<T: Default, const N: usize>(
        &mut self,
        at: &str,
        entries: Vec<T>,
    ) -> [T; N] {
        let found = entries.len();
        entries.try_into().unwrap_or_else(|_| {
            self.problem(at, Wrong::Count { found, needed: N });
            std::array::from_fn(|_| T::default())
        })
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
        // Where a list has the wrong length, placeholders stand in for its entries.
        let within = |list: &Problem| {
            matches!(list.what, Wrong::Count { .. })
                && at.strip_prefix(list.at.as_str()).is_some_and(|rest| rest.starts_with('['))
        };
        if self.problems.len() >= MOST_PROBLEMS || self.problems.iter().any(within) {
            return;
        }
        self.problems.push(Problem { at: at.to_owned(), what });
    }
}
