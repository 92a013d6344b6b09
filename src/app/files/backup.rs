//! When to remind of a backup.

use std::fmt;

use stop_fix_scale_core::format::date::Date;

/// After so many changes.
const MOST_CHANGES: u32 = 20;

/// After so many days.
const MOST_DAYS: u32 = 30;

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
pub struct BackupStatus {
    /// The changes since the last backup, or ever.
    pub changes: u32,
    /// The day of the last backup.
    pub last: Option<Date>,
    /// The day of the first change ever.
    pub first: Option<Date>,
}

/// Something to remember for the next backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupEvent {
    /// A case was worked on.
    Change,
    /// A backup was made.
    Made,
}

impl BackupStatus {
    /// Remembers what has happened on a day.
    pub fn note(&mut self, noted: BackupEvent, today: Date) {
        match noted {
            BackupEvent::Change => {
                self.changes = self.changes.saturating_add(1);
                self.first = self.first.or(Some(today));
            }
            BackupEvent::Made => (self.changes, self.last) = (0, Some(today)),
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
impl fmt::Display for BackupStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        write!(f, "{} {} {}", self.changes, day(self.last), day(self.first))
    }
}

/// What cannot be read was never noted: at worst a reminder comes later.
impl From<&str> for BackupStatus {
    fn from(text: &str) -> Self {
        let mut words = text.split(' ');
        let changes = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut day = || words.next().and_then(|word| word.parse().ok());
        Self { changes, last: day(), first: day() }
    }
}
