//! `cargo xtask campaign`: long runs against the page in a real browser, which look for work that was lost.
//!
//! What each of them proves stands at the beginning of its program in `tests/campaigns`.

use std::fmt;
use std::process::Command;
use std::str::FromStr;

use crate::build;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::serve::{self, Folder};
use crate::tools;

/// What somebody asked of `campaign`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) against: Danger,
    /// How often; the program knows how often is usual.
    pub(crate) times: Option<Number>,
    /// What chance begins with, as a run before has printed it.
    pub(crate) seed: Option<Number>,
    pub(crate) build: bool,
}

impl Wishes {
    /// The usual run.
    pub(crate) fn new(against: Danger) -> Self {
        Self { against, times: None, seed: None, build: true }
    }
}

/// What can happen to work that is kept in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Danger {
    /// The browser is killed.
    Kill,
    /// Several tabs edit the same cases.
    Race,
    /// What is stored is damaged.
    Corrupt,
    /// The page ends while somebody types.
    Type,
    /// The page ends while many cases are added.
    Many,
    /// The disk is full.
    Disk,
}

impl Danger {
    pub(crate) const ALL: [Self; 6] =
        [Self::Kill, Self::Race, Self::Corrupt, Self::Type, Self::Many, Self::Disk];
}

impl fmt::Display for Danger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kill => "kill",
            Self::Race => "race",
            Self::Corrupt => "corrupt",
            Self::Type => "type",
            Self::Many => "many",
            Self::Disk => "disk",
        })
    }
}

impl FromStr for Danger {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Self, Failure> {
        Self::ALL.into_iter().find(|danger| danger.to_string() == word).ok_or_else(|| {
            Failure::new(format!("there is no campaign '{word}'")).remedy(format!(
                "There are: {}",
                Self::ALL.map(|danger| danger.to_string()).join(", ")
            ))
        })
    }
}

/// A whole number from 1 on, of 32 bits: the programs count and draw with such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number(u32);

impl FromStr for Number {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Self, Failure> {
        let number = word.parse().ok().filter(|number| *number > 0);
        number
            .map(Self)
            .ok_or_else(|| Failure::new(format!("'{word}' is no number from 1 to {}", u32::MAX)))
    }
}

/// Builds, and runs the campaign; it says itself what it has found.
pub(crate) fn run(layout: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    if wishes.build {
        build::run(layout, None)?;
    }
    of_what_is_built(layout, wishes)
}

/// The campaign against what is in `dist`.
pub(crate) fn of_what_is_built(layout: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    tools::packages(layout)?;
    let browser = tools::browser()?;
    let address = serve::in_background(&[Folder { at: "/", path: layout.dist() }])?;
    let mut command = Command::new("node");
    command
        .arg(format!("tests/campaigns/{}.js", wishes.against))
        .current_dir(&layout.root)
        .env("BASE_URL", address)
        .env("CHROMIUM", browser.chromium);
    for (name, number) in [("TIMES", wishes.times), ("SEED", wishes.seed)] {
        match number {
            Some(Number(number)) => command.env(name, number.to_string()),
            None => command.env_remove(name),
        };
    }
    program::run(&mut command)
}
