//! What has changed since the moment of comparison, in the words of the list and of the tables for people.

use std::borrow::Cow;

use stop_fix_scale_core::model::Model;

use crate::app::list::comparison::{Change, Comparison, Moment};
use crate::app::sentences::verdict_in_words;
use crate::app::words::Words;

impl Moment {
    /// The name that the person has given it, or else its day.
    #[must_use]
    pub fn name(&self, words: Words) -> String {
        match self {
            Self::Named(moment) => moment.name.clone(),
            Self::Backup(day) | Self::Quarter(day) => words.day(*day),
        }
    }
}

impl Comparison {
    /// A change, in a narrow column.
    #[must_use]
    pub fn in_words(&self, words: Words, model: &Model, change: Change) -> Cow<'static, str> {
        match change {
            Change::Nothing => words.change_nothing(),
            Change::New => words.change_new(),
            Change::Unknown if self.is_read => words.change_unknown(),
            Change::Unknown => "…".into(),
            Change::Verdict(before, now) => {
                let [before, now] = [before, now].map(|verdict| verdict_in_words(words, verdict));
                words.change_verdict(&before, &now)
            }
            Change::Score(dimension, by) => {
                let name = words.model_text(model.words.dimension(dimension).name);
                let points = u32::from(by.unsigned_abs());
                if by > 0 {
                    words.change_rise(&name, points)
                } else {
                    words.change_fall(&name, points)
                }
            }
            Change::Answers(by) => {
                let answers = u32::from(by.unsigned_abs());
                if by > 0 { words.change_more(answers) } else { words.change_fewer(answers) }
            }
        }
    }
}
