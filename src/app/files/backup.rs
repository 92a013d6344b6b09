//! When to remind of a backup.

use std::fmt;

use stop_fix_scale_core::format::date::Date;

/// Remind after this many changes.
const REMIND_AFTER_CHANGES: u32 = 20;

/// Remind after this many days.
const REMIND_AFTER_DAYS: u32 = 30;

/// Whether a backup is due after this many changes since the last one. Before the first backup, `last` is the day of
/// the first change. Without changes no backup is due.
#[must_use]
pub fn is_due(changes: u32, last: Date, today: Date) -> bool {
    let days = today.number().saturating_sub(last.number());
    changes >= REMIND_AFTER_CHANGES || (changes > 0 && days >= REMIND_AFTER_DAYS)
}

/// The last backup, and the changes since.
///
/// All edits of one case are one change, until the person leaves the page, edits a different case or makes a backup.
/// Imported cases are not changes, because a file already has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackupStatus {
    /// The number of changes since the last backup.
    pub changes: u32,
    /// The day of the last backup.
    pub last: Option<Date>,
    /// The day of the first change ever.
    pub first: Option<Date>,
    /// The time of the last backup, in milliseconds since 1970. Earlier versions only knew the day.
    pub made: Option<i64>,
}

/// An event that affects the backup status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupEvent {
    /// A case was changed.
    Change,
    /// A backup was made.
    Made,
}

impl BackupStatus {
    /// Records an event of this day.
    pub fn note(&mut self, noted: BackupEvent, today: Date) {
        match noted {
            BackupEvent::Change => {
                self.changes = self.changes.saturating_add(1);
                self.first = self.first.or(Some(today));
            }
            BackupEvent::Made => (self.changes, self.last) = (0, Some(today)),
        }
    }

    /// Whether a backup is due.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        let since = self.last.or(self.first);
        since.is_some_and(|since| is_due(self.changes, since, today))
    }
}

/// Three words, as in `24 2026-11-09 2026-10-01`, and the time if it is known; `-` is a missing day.
impl fmt::Display for BackupStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        write!(f, "{} {} {}", self.changes, day(self.last), day(self.first))?;
        self.made.map_or(Ok(()), |made| write!(f, " {made}"))
    }
}

/// Unreadable parts are treated as missing; at worst a reminder comes late.
impl From<&str> for BackupStatus {
    fn from(text: &str) -> Self {
        let mut words = text.split(' ');
        let changes = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut day = || words.next().and_then(|word| word.parse().ok());
        let (last, first) = (day(), day());
        Self { changes, last, first, made: words.next().and_then(|word| word.parse().ok()) }
    }
}
