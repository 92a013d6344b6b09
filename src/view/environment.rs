//! What is around the tool and differs from place to place: the time, the calendar, the scripts of the world.

use stop_fix_scale_core::format::date::{Date, Timestamp};

use crate::app::list::rows::Fold;
use crate::app::words::Words;
use crate::app::words::language::Language;

/// What only the edge knows.
#[derive(Clone, Copy, Debug)]
pub struct Environment {
    /// The time.
    pub now: fn() -> Timestamp,
    /// The day that it is where the person is; nothing where there is no clock.
    pub today: fn() -> Option<Date>,
    /// A moment in a language, as in "Nov 21, 2026, 3:40:12 PM".
    pub in_language: fn(Language, &Timestamp) -> String,
    /// Makes texts comparable.
    pub fold: Fold,
}

impl Environment {
    /// A moment, as it goes to the screen.
    pub(crate) fn in_words(self, words: Words, time: &Timestamp) -> String {
        words.model_text(&(self.in_language)(words.language(), time)).into_owned()
    }
}

/// There is one world.
impl PartialEq for Environment {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
