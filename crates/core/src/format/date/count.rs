//! Days and moments as numbers, so that they can be compared and counted.

use super::{Date, Timestamp, days, number};

const MILLISECONDS_OF_A_DAY: i64 = 24 * 60 * 60 * 1000;
/// The number of 1970-01-01, from which programs count milliseconds.
const EPOCH: u32 = 719_528;

impl Date {
    /// How many days it comes after 0000-01-01.
    #[must_use]
    pub fn number(self) -> u32 {
        let year = u32::from(self.year);
        // Of the years before this one, each that is divisible counts once.
        let leap_days =
            year.div_ceil(4).saturating_sub(year.div_ceil(100)).saturating_add(year.div_ceil(400));
        let months: u32 = (1..self.month).map(|month| u32::from(days(self.year, month))).sum();
        let before = year.saturating_mul(365).saturating_add(leap_days).saturating_add(months);
        before.saturating_add(u32::from(self.day)).saturating_sub(1)
    }

    /// Its beginning at UTC, in milliseconds since 1970.
    #[must_use]
    pub fn milliseconds(self) -> i64 {
        let days = i64::from(self.number()).saturating_sub(i64::from(EPOCH));
        days.saturating_mul(MILLISECONDS_OF_A_DAY)
    }
}

impl Timestamp {
    /// The moment in milliseconds since 1970; a smaller part of a second is cut off.
    #[must_use]
    pub fn milliseconds(&self) -> i64 {
        let text = self.as_str();
        let date = self.date();
        let clock = seconds(text, 11)
            .saturating_mul(1000)
            .saturating_add(digits(text, 17).saturating_mul(1000))
            .saturating_add(thousandths(text));
        date.map_or(0, Date::milliseconds).saturating_add(clock).saturating_sub(ahead_of_utc(text))
    }
}

/// The seconds of `09:58`, which begins at a place.
fn seconds(text: &str, place: usize) -> i64 {
    let minutes = digits(text, place.saturating_add(3));
    digits(text, place).saturating_mul(60).saturating_add(minutes).saturating_mul(60)
}

/// The two digits at a place; nothing where there are none.
fn digits(text: &str, place: usize) -> i64 {
    let two = text.as_bytes().get(place..place.saturating_add(2));
    two.and_then(number).map_or(0, i64::from)
}

/// The first three digits after the point of the seconds.
fn thousandths(text: &str) -> i64 {
    let fraction = text.get(19..).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
    let known = fraction.bytes().take_while(u8::is_ascii_digit);
    let three = known.map(|digit| i64::from(digit.saturating_sub(b'0'))).chain([0, 0, 0]).take(3);
    three.fold(0, |sum, digit| sum.saturating_mul(10).saturating_add(digit))
}

/// By how much the clocks of the zone are ahead, in milliseconds.
fn ahead_of_utc(text: &str) -> i64 {
    let place = text.len().saturating_sub(6);
    let ahead = || seconds(text, place.saturating_add(1)).saturating_mul(1000);
    match text.as_bytes().get(place) {
        Some(b'+') => ahead(),
        Some(b'-') => ahead().saturating_neg(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Date, Timestamp, days};

    #[test]
    fn days_are_numbered_without_a_gap() {
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
    fn moments_are_counted_from_1970_at_utc() {
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
            // A leap second is the first of the next minute.
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
            ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ];
        for (text, expected) in rows {
            let moment: Timestamp = text.parse().expect("a timestamp");
            assert_eq!(moment.milliseconds(), expected, "{text}");
        }
    }
}
