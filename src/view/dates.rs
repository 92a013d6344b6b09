//! Days and times as people read them: where they are, and in their language.

use crate::app::words::{Language, Words};
use crate::format::date::{Date, Timestamp};

/// What the edge knows of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    /// The day that it is where the person is; nothing where there is no clock.
    pub today: fn() -> Option<Date>,
    /// A moment in a language, as in "Nov 21, 2026, 3:40:12 PM".
    pub in_language: fn(Language, &Timestamp) -> String,
}

impl Dates {
    /// A moment, as it goes to the screen.
    pub(super) fn in_words(self, words: Words, time: &Timestamp) -> String {
        words.model_text(&(self.in_language)(words.language(), time)).into_owned()
    }
}

/// There is one calendar.
impl PartialEq for Dates {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
