//! Messages with arguments: the data that `build.rs` generates, and the function that fills it.

use std::borrow::Cow;

use super::Words;
use super::plural::PluralCategory;

/// A message as data.
pub(crate) type Pattern = &'static [Part];

/// A part of a message.
#[allow(dead_code, reason = "which parts occur depends on the locales")]
pub(crate) enum Part {
    /// Literal text.
    Text(&'static str),
    /// The argument with this index.
    Argument(u8),
    /// A choice by the number with this index: the first variant whose key matches. The last key always matches.
    Select(u8, &'static [(Key, Pattern)]),
}

/// When a variant matches.
#[allow(dead_code, reason = "which keys occur depends on the locales")]
pub(crate) enum Key {
    /// The number is exactly this.
    Exact(u32),
    /// The number has this plural category in the language.
    Category(PluralCategory),
    /// Always.
    Otherwise,
}

/// An argument of a message.
#[allow(dead_code, reason = "which arguments occur depends on the locales")]
pub(crate) enum Argument<'a> {
    /// Text, already localised.
    Text(&'a str),
    /// A number.
    Number(u32),
}

impl Words {
    /// Fills a message. `build.rs` has checked the arguments; mismatches are left out.
    pub(crate) fn fill(&self, pattern: Pattern, arguments: &[Argument<'_>]) -> Cow<'static, str> {
        let mut sentence = String::new();
        self.append(pattern, arguments, &mut sentence);
        Cow::Owned(sentence)
    }

    fn append(&self, pattern: Pattern, arguments: &[Argument<'_>], sentence: &mut String) {
        for part in pattern {
            match part {
                Part::Text(text) => sentence.push_str(&self.say(text)),
                Part::Argument(index) => match arguments.get(usize::from(*index)) {
                    Some(Argument::Text(text)) => sentence.push_str(text),
                    Some(Argument::Number(number)) => sentence.push_str(&number.to_string()),
                    None => {}
                },
                Part::Select(index, variants) => {
                    if let Some(Argument::Number(number)) = arguments.get(usize::from(*index))
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
