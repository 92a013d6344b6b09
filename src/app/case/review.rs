//! When a case is looked at again.

use stop_fix_scale_core::format::date::{Date, NotADate};

/// How a review stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nobody has to look.
    Never,
    /// In so many days; none is today.
    In(u32),
    /// So many days ago.
    Past(u32),
}

/// How a review stands today.
#[must_use]
pub fn due(date: Option<Date>, today: Date) -> Due {
    let Some(date) = date.map(Date::number) else { return Due::Never };
    let days = date.abs_diff(today.number());
    if date < today.number() { Due::Past(days) } else { Due::In(days) }
}

/// The day that stands in a field for dates; an empty one says that there is none.
///
/// # Errors
/// It is no day of the calendar.
pub fn date_in(text: &str) -> Result<Option<Date>, NotADate> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}
