//! Messages with arguments: the data that `build.rs` writes, and the one function that reads it.

use std::borrow::Cow;

use super::Words;
use super::plural::PluralCategory;

/// A message as data.
pub(crate) type Pattern = &'static [Part];

/// A part of a message.
#[allow(dead_code, reason = "which parts occur depends on the locales")]
pub(crate) enum Part {
    /// Words of ours.
    Text(&'static str),
    /// The argument at this place.
    Argument(u8),
    /// A choice by the number at this place: the first variant whose key fits. The last key always does.
    Select(u8, &'static [(Key, Pattern)]),
}

/// When a variant fits.
#[allow(dead_code, reason = "which keys occur depends on the locales")]
pub(crate) enum Key {
    /// It is this very number.
    Exact(u32),
    /// The language puts the number in this category.
    Category(PluralCategory),
    /// Always.
    Otherwise,
}

/// What a message is filled with.
#[allow(dead_code, reason = "which arguments occur depends on the locales")]
pub(crate) enum Argument<'a> {
    /// Text that is already as it goes to the screen.
    Text(&'a str),
    /// A number.
    Number(u32),
}

impl Words {
    /// The message with its arguments. `build.rs` has checked that they fit, so what would not fit is left out.
    pub(crate) fn fill(&self, pattern: Pattern, arguments: &[Argument<'_>]) -> Cow<'static, str> {
        let mut sentence = String::new();
        self.append(pattern, arguments, &mut sentence);
        Cow::Owned(sentence)
    }

    fn append(&self, pattern: Pattern, arguments: &[Argument<'_>], sentence: &mut String) {
        for part in pattern {
            match part {
                Part::Text(text) => sentence.push_str(&self.say(text)),
                Part::Argument(place) => match arguments.get(usize::from(*place)) {
                    Some(Argument::Text(text)) => sentence.push_str(text),
                    Some(Argument::Number(number)) => sentence.push_str(&number.to_string()),
                    None => {}
                },
                Part::Select(place, variants) => {
                    if let Some(Argument::Number(number)) = arguments.get(usize::from(*place))
                        && let Some((_, chosen)) =
                            variants.iter().find(|(key, _)| self.fits(key, *number))
                    {
                        self.append(chosen, arguments, sentence);
                    }
                }
            }
        }
    }

    fn fits(&self, key: &Key, number: u32) -> bool {
        match key {
            Key::Exact(exact) => *exact == number,
            Key::Category(category) => (self.plural)(self.language, number) == *category,
            Key::Otherwise => true,
        }
    }
}
