//! Functions that depend on the environment: clock, calendar, text folding.

use stop_fix_scale_core::format::date::{Date, Timestamp};

use crate::app::list::rows::Fold;
use crate::app::words::Words;
use crate::app::words::language::Language;

/// The functions that only the edge can provide.
#[derive(Clone, Copy, Debug)]
pub struct Environment {
    /// The current time.
    pub now: fn() -> Timestamp,
    /// The person's local date; `None` without a clock.
    pub today: fn() -> Option<Date>,
    /// Formats a time in a language, as in "Nov 21, 2026, 3:40 PM".
    pub in_language: fn(Language, &Timestamp) -> String,
    /// The local day of a time, in milliseconds since 1970.
    pub day_of: fn(i64) -> Option<Date>,
    /// The end of a local day, in milliseconds since 1970.
    pub end_of_day: fn(Date) -> i64,
    /// Makes texts comparable.
    pub fold: Fold,
}

impl Environment {
    /// The local day of a time, formatted for the screen.
    pub(crate) fn day_in_words(self, words: Words, time: &Timestamp) -> Option<String> {
        (self.day_of)(time.milliseconds()).map(|day| words.day(day))
    }

    /// A time, formatted for the screen.
    pub(crate) fn in_words(self, words: Words, time: &Timestamp) -> String {
        words.model_text(&(self.in_language)(words.language(), time)).into_owned()
    }
}

/// All instances hold the same functions.
impl PartialEq for Environment {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
