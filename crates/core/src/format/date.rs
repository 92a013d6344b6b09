//! Dates and timestamps in files. The core never reads the clock.

use std::fmt;
use std::str::FromStr;

mod count;

/// A calendar day, written `2027-01-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a valid date or timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
            return Err(NotADate);
        };
        let year = number(&[y1, y2, y3, y4]).ok_or(NotADate)?;
        let month = within(&[m1, m2], 1, 12).ok_or(NotADate)?;
        let day = within(&[d1, d2], 1, days(year, month)).ok_or(NotADate)?;
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

const fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// An RFC 3339 timestamp such as `2026-11-20T09:58:45.123Z`. The text is kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

/// The Unix epoch.
impl Default for Timestamp {
    fn default() -> Self {
        Self("1970-01-01T00:00:00.000Z".to_owned())
    }
}

impl Timestamp {
    /// The unchanged text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The date in the time zone of the timestamp.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        self.0.get(..10)?.parse().ok()
    }
}

impl FromStr for Timestamp {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (date, time) = text.split_once('T').ok_or(NotADate)?;
        date.parse::<Date>()?;
        let (clock, zone) = time.split_at(time.find(['Z', '+', '-']).ok_or(NotADate)?);
        if is_clock(clock) && is_zone(zone) { Ok(Self(text.to_owned())) } else { Err(NotADate) }
    }
}

/// `09:58:45`, optionally with one to nine decimal places.
fn is_clock(text: &str) -> bool {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *clock.as_bytes() else { return false };
    within(&[h1, h2], 0, 23).is_some()
        && within(&[m1, m2], 0, 59).is_some()
        // Second 60 is a leap second.
        && within(&[s1, s2], 0, 60).is_some()
        && (1..=9).contains(&fraction.len())
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Z` or `+02:00`.
fn is_zone(text: &str) -> bool {
    match *text.as_bytes() {
        [b'Z'] => true,
        [b'+' | b'-', h1, h2, b':', m1, m2] => {
            within(&[h1, h2], 0, 23).is_some() && within(&[m1, m2], 0, 59).is_some()
        }
        _ => false,
    }
}

fn within(digits: &[u8], low: u8, high: u8) -> Option<u8> {
    let number = u8::try_from(number(digits)?).ok()?;
    (low..=high).contains(&number).then_some(number)
}

fn number(digits: &[u8]) -> Option<u16> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Date, Timestamp};

    #[test]
    fn only_calendar_days_parse_as_dates() {
        let rows = [
            ("2027-01-31", true),
            ("2024-02-29", true),
            ("2000-02-29", true),
            ("0000-01-01", true),
            ("2026-02-29", false),
            ("1900-02-29", false),
            ("2026-04-31", false),
            ("2026-06-31", false),
            ("2026-09-31", false),
            ("2026-11-31", false),
            ("2026-12-31", true),
            ("2026-12-32", false),
            ("2026-13-01", false),
            ("2026-00-10", false),
            ("2026-01-00", false),
            ("2026-1-01", false),
            ("+026-01-01", false),
            ("2026-01-+1", false),
            ("2026-01-01 ", false),
            ("", false),
        ];
        for (text, is_date) in rows {
            assert_eq!(text.parse::<Date>().is_ok(), is_date, "{text}");
        }
        let date: Date = "0027-01-05".parse().expect("a date");
        assert_eq!(date.to_string(), "0027-01-05");
    }

    #[test]
    fn only_texts_with_date_time_and_zone_parse_as_timestamps() {
        let rows = [
            ("2026-11-20T09:58:45Z", true),
            ("2026-11-20T09:58:45.123Z", true),
            ("2026-11-20T23:59:60+14:00", true),
            ("2026-11-20T00:00:00-08:30", true),
            ("2026-11-20T24:00:00Z", false),
            ("2026-11-20T09:60:00Z", false),
            ("2026-11-20T09:58:61Z", false),
            ("2026-11-20T09:58:45.Z", false),
            ("2026-11-20T09:58:45.1234567890Z", false),
            ("2026-11-20T09:58:45.1a3Z", false),
            ("2026-11-20T09:58:45", false),
            ("2026-11-20T09:58:45+24:00", false),
            ("2026-11-20T09:58:45+02:60", false),
            ("2026-11-20T09:58:45+0200", false),
            ("2026-11-20T09:58Z", false),
            ("2026-02-30T09:58:45Z", false),
            ("2026-11-20 09:58:45Z", false),
        ];
        for (text, is_timestamp) in rows {
            let read = text.parse::<Timestamp>();
            assert_eq!(read.is_ok(), is_timestamp, "{text}");
            if let Ok(timestamp) = read {
                assert_eq!(timestamp.as_str(), text);
            }
        }
    }
}
