//! When to remind of a backup, and how files are named.

use std::fmt;

use super::title::shown;
use stop_fix_scale_core::format::date::Date;

/// After so many changes.
const MOST_CHANGES: u32 = 20;
/// After so many days.
const MOST_DAYS: u32 = 30;
/// The longest name of a file, in characters, with its ending.
const MOST_CHARACTERS: usize = 60;
/// What every name can fall back to.
const NAME: &str = "stop-fix-scale";

/// Whether to remind of a backup: so many changes since the last one, which was made on a day, or
/// since the day of the first save. Without a change there is nothing to remind of.
#[must_use]
pub fn is_due(changes: u32, last: Date, today: Date) -> bool {
    let days = today.number().saturating_sub(last.number());
    changes >= MOST_CHANGES || (changes > 0 && days >= MOST_DAYS)
}

/// What was backed up when, and what was changed since.
///
/// A change is one case that was worked on during one visit to it: not each key, and not again until
/// the person has gone elsewhere. What came from a file is none, because it is in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The changes since the last backup, or ever.
    pub changes: u32,
    /// The day of the last backup.
    pub last: Option<Date>,
    /// The day of the first change ever.
    pub first: Option<Date>,
}

/// Something to remember for the next backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// A case was worked on.
    Change,
    /// A backup was made.
    Made,
}

impl Backup {
    /// Remembers what has happened on a day.
    pub fn note(&mut self, noted: Noted, today: Date) {
        match noted {
            Noted::Change => {
                self.changes = self.changes.saturating_add(1);
                self.first = self.first.or(Some(today));
            }
            Noted::Made => (self.changes, self.last) = (0, Some(today)),
        }
    }

    /// Whether to remind of a backup.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        let since = self.last.or(self.first);
        since.is_some_and(|since| is_due(self.changes, since, today))
    }
}

/// Three words, as in `24 2026-11-09 2026-10-01`; a day that there was not is `-`.
impl fmt::Display for Backup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        write!(f, "{} {} {}", self.changes, day(self.last), day(self.first))
    }
}

/// What cannot be read was never noted: at worst a reminder comes later.
impl From<&str> for Backup {
    fn from(text: &str) -> Self {
        let mut words = text.split(' ');
        let changes = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut day = || words.next().and_then(|word| word.parse().ok());
        Self { changes, last: day(), first: day() }
    }
}

/// The name of a backup of this day.
#[must_use]
pub fn dated_name(today: Date) -> String {
    dated(today, "json")
}

/// The name of a file of all cases with this ending.
#[must_use]
pub fn dated(today: Date, ending: &str) -> String {
    format!("{NAME}-{today}.{ending}")
}

/// The name of one of several files that make up a backup.
#[must_use]
pub fn dated_part(today: Date, part: usize, parts: usize) -> String {
    format!("{NAME}-{today}-{part}-of-{parts}.json")
}

/// A name that every system takes, made from the title of a case. Letters of every script stay.
#[must_use]
pub fn file_name(title: &str, ending: &str) -> String {
    let most = MOST_CHARACTERS.saturating_sub(ending.chars().count()).saturating_sub(1);
    let parts: Vec<&str> = title.split(separates).filter(|part| shown(part).is_some()).collect();
    // Room for the sign that tells it from a device.
    let cut: String = parts.join("-").chars().take(most.saturating_sub(1)).collect();
    // Windows drops a point at the end; one at the beginning hides a file elsewhere.
    let name = shown(cut.trim_matches(['.', '-'])).unwrap_or_default();
    let is_device = is_device(name.split('.').next().unwrap_or_default());
    match name {
        "" => format!("{NAME}.{ending}"),
        _ if is_device => format!("_{name}.{ending}"),
        _ => format!("{name}.{ending}"),
    }
}

/// Whatever is no part of a name: separators of paths, characters that a system reserves, blanks,
/// and marks that turn the direction of writing, so that an ending could hide.
fn separates(character: char) -> bool {
    character.is_control()
        || character.is_whitespace()
        || r#"/\:*?"<>|"#.contains(character)
        || matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(character, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Names that Windows keeps for devices, whatever follows after a point.
fn is_device(name: &str) -> bool {
    let is = |device: &str| name.eq_ignore_ascii_case(device);
    let port = |port: char| port.is_ascii_digit() || "¹²³".contains(port);
    let numbered = || {
        let mut characters = name.chars();
        let is_port = characters.next_back().is_some_and(port);
        let device = characters.as_str();
        is_port && ["COM", "LPT"].iter().any(|name| device.eq_ignore_ascii_case(name))
    };
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].into_iter().any(is) || numbered()
}
