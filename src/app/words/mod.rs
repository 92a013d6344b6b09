//! Every sentence on the screen, by id.
//!
//! `build.rs` turns each message of `locales/*.ftl` into a method of [`Words`]: `counts-both` with `$answered` and
//! `$left` becomes `words.counts_both(answered, left)`. A message that is missing, unused or badly filled fails the
//! build. Call these methods from code that every target compiles (the view): a message that only wasm uses counts as
//! unused elsewhere.
//!
//! The words of the model are in the model file; [`Words::model_text`] prepares them for the screen.

pub mod accented_english;
pub mod fill;
pub mod language;
pub mod list;
pub mod mirrored_english;
pub mod plural;

use std::borrow::Cow;

use stop_fix_scale_core::format::date::Date;
use table::Table;

use self::language::Language;
use self::plural::{Plural, PluralCategory};

#[allow(clippy::pedantic, reason = "made from the comments of translators")]
mod table {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    language: Language,
    plural: Plural,
    write_day: WriteDay,
}

/// Writes a day in a language, as in "Nov 21, 2026".
pub type WriteDay = fn(Language, Date) -> String;

impl Words {
    /// The edge passes in the plural rules: the browser's, or [`PluralCategory::english`] without a browser.
    #[must_use]
    pub const fn new(language: Language, plural: Plural) -> Self {
        Self { language, plural, write_day: |_, day| day.to_string() }
    }

    /// The same words, with days as the browser writes them.
    #[must_use]
    pub const fn with_days(self, write_day: WriteDay) -> Self {
        Self { write_day, ..self }
    }

    /// A day, as it is written everywhere on the screen, on paper and in reports.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        self.say(&(self.write_day)(self.language, day)).into_owned()
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether drawings are mirrored, because the language is read from right to left.
    #[must_use]
    pub fn is_mirrored(&self) -> bool {
        self.language.direction() == "rtl"
    }

    /// A text of the model, prepared for the screen.
    #[must_use]
    pub fn model_text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.say(text)
    }

    /// Prepares our own text or the model's, never what a person has typed.
    fn say<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.language {
            Language::English => Cow::Borrowed(text),
            Language::Accented => Cow::Owned(accented_english::accent(text)),
            Language::Mirrored => Cow::Owned(mirrored_english::mirror(text)),
        }
    }

    const fn table(&self) -> &'static Table {
        match self.language {
            Language::English | Language::Accented | Language::Mirrored => &table::EN,
        }
    }
}

/// Converts a count to the type that messages take.
#[must_use]
pub fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

/// Compares only the language: functions cannot be compared, and the edge has only one.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}
