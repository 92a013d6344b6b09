//! Every sentence on the screen, by id.
//!
//! `build.rs` turns each message of `locales/*.ftl` into a method of [`Words`]: `counts-both` with `$answered` and `$left`
//! becomes `words.counts_both(answered, left)`. A message that the code needs and a file lacks, one that nothing shows, and
//! one that is filled wrongly all fail the build. Call them from code that every target compiles (the view): a message
//! that only wasm uses counts as unused elsewhere.
//!
//! The words of the model are in the model file; they go through [`Words::model_text`] on their way to the screen.

pub mod accent;
pub mod fill;
pub mod language;
pub mod list;
pub mod mirror;
pub mod plural;

use std::borrow::Cow;

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
}

impl Words {
    /// The edge passes in who knows the plural forms: the browser, or [`PluralCategory::english`] where there is none.
    #[must_use]
    pub const fn new(language: Language, plural: Plural) -> Self {
        Self { language, plural }
    }

    /// What these words are in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text of the model, as it goes to the screen.
    #[must_use]
    pub fn model_text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.say(text)
    }

    /// A text of ours or of the model: never what a person has typed.
    fn say<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.language {
            Language::English => Cow::Borrowed(text),
            Language::Accented => Cow::Owned(accent::accent(text)),
            Language::Mirrored => Cow::Owned(mirror::mirror(text)),
        }
    }

    const fn table(&self) -> &'static Table {
        match self.language {
            Language::English | Language::Accented | Language::Mirrored => &table::EN,
        }
    }
}

/// So many things, as messages take it.
#[must_use]
pub fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

/// The language alone decides: functions cannot be compared, and the edge has only one.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}
