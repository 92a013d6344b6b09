//! The language of the tool.

use crate::app::words::Words;
use crate::app::words::language::Language;
use crate::browser::{clock, plural};

pub(crate) fn words(language: &str) -> Words {
    Words::new(Language::choose(language), plural::category).with_days(clock::day_in_language)
}
