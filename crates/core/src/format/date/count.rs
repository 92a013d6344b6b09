//! Converts dates and timestamps to numbers, so that they can be compared and subtracted.

use super::{Date, Timestamp, days, number};

const MILLISECONDS_IN_A_DAY: i64 = 24 * 60 * 60 * 1000;
/// The day number of 1970-01-01, the Unix epoch.
const EPOCH: u32 = 719_528;

impl Date {
    /// The number of days since 0000-01-01.
    #[must_use]
    pub fn number(self) -> u32 {
        let year = u32::from(self.year);
        // One leap day for each leap year before this one. Year 0 is a leap year.
        let leap_days =
            year.div_ceil(4).saturating_sub(year.div_ceil(100)).saturating_add(year.div_ceil(400));
        let months: u32 = (1..self.month).map(|month| u32::from(days(self.year, month))).sum();
        let before = year.saturating_mul(365).saturating_add(leap_days).saturating_add(months);
        before.saturating_add(u32::from(self.day)).saturating_sub(1)
    }

    /// The start of the day in UTC, in milliseconds since 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        let days = i64::from(self.number()).saturating_sub(i64::from(EPOCH));
        days.saturating_mul(MILLISECONDS_IN_A_DAY)
    }
}

impl Timestamp {
    /// The timestamp in milliseconds since 1970. Anything smaller than a millisecond is cut off.
    #[must_use]
    pub fn milliseconds(&self) -> i64 {
        let text = self.as_str();
        let date = self.date();
        let clock = seconds(text, 11)
            .saturating_mul(1000)
            .saturating_add(two_digits(text, 17).saturating_mul(1000))
            .saturating_add(decimal_milliseconds(text));
        date.map_or(0, Date::milliseconds).saturating_add(clock).saturating_sub(utc_offset(text))
    }
}

/// The number of seconds in a time such as `09:58`, which starts at this index.
fn seconds(text: &str, index: usize) -> i64 {
    let minutes = two_digits(text, index.saturating_add(3));
    two_digits(text, index).saturating_mul(60).saturating_add(minutes).saturating_mul(60)
}

/// The number that the two digits at this index form, or 0 if there are none.
fn two_digits(text: &str, index: usize) -> i64 {
    let two = text.as_bytes().get(index..index.saturating_add(2));
    two.and_then(number).map_or(0, i64::from)
}

/// The milliseconds: the first three decimal places of the seconds.
fn decimal_milliseconds(text: &str) -> i64 {
    let fraction = text.get(19..).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
    let known = fraction.bytes().take_while(u8::is_ascii_digit);
    let three = known.map(|digit| i64::from(digit.saturating_sub(b'0'))).chain([0, 0, 0]).take(3);
    three.fold(0, |sum, digit| sum.saturating_mul(10).saturating_add(digit))
}

/// The UTC offset of the time zone, in milliseconds.
fn utc_offset(text: &str) -> i64 {
    let index = text.len().saturating_sub(6);
    let offset = || seconds(text, index.saturating_add(1)).saturating_mul(1000);
    match text.as_bytes().get(index) {
        Some(b'+') => offset(),
        Some(b'-') => offset().saturating_neg(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Date, Timestamp, days};

    #[test]
    fn day_numbers_have_no_gaps() {
        let mut expected = 0;
        for year in 0..=9999 {
            for month in 1..=12 {
                for day in 1..=days(year, month) {
                    assert_eq!(
                        Date { year, month, day }.number(),
                        expected,
                        "{year}-{month}-{day}"
                    );
                    expected += 1;
                }
            }
        }
    }

    #[test]
    fn timestamps_convert_to_milliseconds_since_1970_in_utc() {
        let rows = [
            ("1970-01-01T00:00:00Z", 0),
            ("1970-01-01T00:00:00.001Z", 1),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2026-11-21T14:30:05Z", 1_795_271_405_000),
            ("2026-11-21T14:30:05.1Z", 1_795_271_405_100),
            ("2026-11-21T14:30:05.12Z", 1_795_271_405_120),
            ("2026-11-21T14:30:05.123999999Z", 1_795_271_405_123),
            ("2026-11-21T16:30:05.5+02:00", 1_795_271_405_500),
            ("2026-11-21T11:00:05-03:30", 1_795_271_405_000),
            // A leap second is treated as the first second of the next minute.
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ];
        for (text, expected) in rows {
            let timestamp: Timestamp = text.parse().expect("a timestamp");
            assert_eq!(timestamp.milliseconds(), expected, "{text}");
        }
    }
}
