//! Plural forms. The browser knows the rules of every language, so we need no tables.

use super::language::Language;

/// The plural categories of the Unicode CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// Arabic, Latvian, Welsh.
    Zero,
    /// The singular in many languages.
    One,
    /// The dual: Arabic, Slovenian, Welsh.
    Two,
    /// Small numbers: Polish, Czech, Arabic.
    Few,
    /// Large numbers: Polish, Arabic.
    Many,
    /// All languages have it.
    Other,
}

/// Returns the plural category of a number in a language.
pub type Plural = fn(Language, u32) -> PluralCategory;

impl PluralCategory {
    /// The category with this CLDR name; unknown names are `other`, which every message has.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }

    /// The English rule, for use without a browser: in tests and for the prerendered page.
    #[must_use]
    pub const fn english(_: Language, number: u32) -> Self {
        if number == 1 { Self::One } else { Self::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::PluralCategory;

    #[test]
    fn categories_have_the_names_of_cldr() {
        let rows = [
            ("zero", PluralCategory::Zero),
            ("one", PluralCategory::One),
            ("two", PluralCategory::Two),
            ("few", PluralCategory::Few),
            ("many", PluralCategory::Many),
            ("other", PluralCategory::Other),
            ("paucal", PluralCategory::Other),
            ("", PluralCategory::Other),
        ];
        for (name, expected) in rows {
            assert_eq!(PluralCategory::named(name), expected, "{name:?}");
        }
    }
}
