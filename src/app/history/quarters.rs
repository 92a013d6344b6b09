//! Where quarters begin on a line of time.

use stop_fix_scale_core::format::date::Date;

/// A tick on a line of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// When it is, in milliseconds since 1970.
    pub at: u64,
    /// The year.
    pub year: u32,
    /// The quarter that begins, from 1 to 4. `None` where there is room for years only.
    pub quarter: Option<u32>,
}

/// The most ticks that can be labelled in a narrow page.
const MOST: usize = 5;

/// The distances of ticks that are tried, in quarters.
const DISTANCES: [u32; 8] = [1, 2, 4, 8, 20, 40, 200, 400];

/// The ticks between two times, both in milliseconds since 1970: every quarter where there is room for all of them, else fewer.
#[must_use]
pub fn ticks(first: u64, last: u64) -> Vec<Tick> {
    // Not after the first time, because no year is longer.
    let years = u32::try_from(first / LONGEST_YEAR_MS).unwrap_or(LAST_YEAR);
    let first_year = years.saturating_add(1970);
    let every = |distance: u32| {
        let all =
            (first_year..=LAST_YEAR).flat_map(|year| (1..=4).map(move |quarter| (year, quarter)));
        let wanted = all.filter(move |(year, quarter)| {
            year.saturating_mul(4)
                .saturating_add(*quarter)
                .saturating_sub(1)
                .is_multiple_of(distance)
        });
        let ticks = wanted.filter_map(move |(year, quarter)| {
            let at = begin(year, quarter)?;
            Some(Tick { at, year, quarter: (distance < 4).then_some(quarter) })
        });
        let after = ticks.skip_while(|tick| tick.at <= first);
        after.take_while(|tick| tick.at < last).take(MOST.saturating_add(1)).collect::<Vec<_>>()
    };
    DISTANCES.into_iter().map(every).find(|ticks| ticks.len() <= MOST).unwrap_or_default()
}

/// The last year that a timestamp can have.
const LAST_YEAR: u32 = 9999;

const LONGEST_YEAR_MS: u64 = 366 * 24 * 60 * 60 * 1000;

fn begin(year: u32, quarter: u32) -> Option<u64> {
    let month = quarter.saturating_mul(3).saturating_sub(2);
    let day: Date = format!("{year:04}-{month:02}-01").parse().ok()?;
    u64::try_from(day.milliseconds()).ok()
}
