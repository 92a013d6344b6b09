//! When a case is due for review.

use stop_fix_scale_core::format::date::{Date, NotADate};

/// When a review is due, relative to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// No review is planned.
    Never,
    /// In this many days; 0 is today.
    In(u32),
    /// This many days ago.
    Past(u32),
}

/// Computes when a review is due.
#[must_use]
pub fn due(date: Option<Date>, today: Date) -> Due {
    let Some(date) = date.map(Date::number) else { return Due::Never };
    let days = date.abs_diff(today.number());
    if date < today.number() { Due::Past(days) } else { Due::In(days) }
}

/// Parses the text of a date field; an empty field means no date.
///
/// # Errors
/// The text is not a valid date.
pub fn date_in(text: &str) -> Result<Option<Date>, NotADate> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}
