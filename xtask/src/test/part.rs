//! The parts by name.

use std::fmt;
use std::str::FromStr;

use super::Wishes;
use crate::failure::Failure;

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Format,
    Lint,
    Clippy,
    Native,
    Words,
    Browser,
    E2e,
    Engines,
    Size,
    Tables,
    Servers,
    Fuzz,
    Deny,
    Notices,
    Campaign,
    Storage,
}

/// In the order in which they run: what answers soonest comes first.
const ALL: [(Part, &str); 16] = [
    (Part::Format, "format"),
    (Part::Lint, "lint"),
    (Part::Clippy, "clippy"),
    (Part::Native, "native"),
    (Part::Words, "words"),
    (Part::Browser, "browser"),
    (Part::E2e, "e2e"),
    (Part::Engines, "engines"),
    (Part::Size, "size"),
    (Part::Tables, "tables"),
    (Part::Servers, "servers"),
    (Part::Fuzz, "fuzz"),
    (Part::Deny, "deny"),
    (Part::Notices, "notices"),
    (Part::Campaign, "campaign"),
    (Part::Storage, "storage"),
];

/// The one that was named; or all, those of `--full` only when asked for.
pub(super) fn wanted(wishes: &Wishes) -> Vec<Part> {
    let parts = ALL.into_iter().map(|(part, _)| part);
    match wishes.only {
        Some(only) => vec![only],
        None => parts.filter(|part| wishes.full || !part.is_only_in_full()).collect(),
    }
}

impl Part {
    fn is_only_in_full(self) -> bool {
        matches!(
            self,
            Self::Tables
                | Self::Servers
                | Self::Fuzz
                | Self::Deny
                | Self::Notices
                | Self::Campaign
                | Self::Storage
        )
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = ALL.into_iter().find_map(|(part, name)| (part == *self).then_some(name));
        f.pad(name.unwrap_or_default())
    }
}

impl FromStr for Part {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Self, Failure> {
        ALL.into_iter().find_map(|(part, name)| (name == word).then_some(part)).ok_or_else(|| {
            Failure::new(format!("the tests have no part '{word}'"))
                .remedy(format!("There are: {}", ALL.map(|(_, name)| name).join(", ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_found_by_the_name_it_shows() {
        for (part, name) in ALL {
            assert_eq!(part.to_string(), name);
            assert_eq!(name.parse(), Ok(part));
        }
    }

    #[test]
    fn the_long_parts_run_only_when_asked_for() {
        let usual = Wishes::default();
        assert!(!wanted(&usual).contains(&Part::Campaign));
        assert!(wanted(&usual).contains(&Part::Size));
        assert_eq!(wanted(&Wishes { full: true, ..usual.clone() }).len(), ALL.len());
        assert_eq!(wanted(&Wishes { only: Some(Part::Deny), ..usual }), [Part::Deny]);
    }
}
