//! The screen languages.

/// A screen language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// `locales/en.ftl`, the fallback for unknown tags.
    #[default]
    English,
    /// Accented, longer English, under the tag `en-XA`: it reveals words that bypass the locales and layouts that only
    /// fit English. It ships, so that the shipped build itself can be tested.
    Accented,
    /// English from right to left, under the tag `ar-XB`: it reveals layouts that only fit left-to-right text.
    Mirrored,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::English, Self::Accented, Self::Mirrored];

    /// The value for `lang=`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// The language whose plural rules apply: the generated languages use those of English.
    #[must_use]
    pub const fn plurals_of(self) -> &'static str {
        match self {
            Self::English | Self::Accented | Self::Mirrored => "en",
        }
    }

    /// The value for `dir=`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::English | Self::Accented => "ltr",
            Self::Mirrored => "rtl",
        }
    }

    /// The language for a tag such as `de-AT`: an exact match, else the tag without its region, else English.
    #[must_use]
    pub fn choose(tag: &str) -> Self {
        let shorter = tag.split('-').next().unwrap_or_default();
        [tag, shorter].into_iter().find_map(Self::tagged).unwrap_or_default()
    }

    fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_tag_finds_a_language() {
        let rows = [
            ("en", "en"),
            ("EN", "en"),
            ("en-GB", "en"),
            ("en-XA", "en-XA"),
            ("EN-xa", "en-XA"),
            ("en-XB", "en"),
            ("ar-XB", "ar-XB"),
            ("ar", "en"),
            ("de-AT", "en"),
            ("", "en"),
            ("-", "en"),
            ("no tag at all ☂", "en"),
        ];
        for (tag, expected) in rows {
            assert_eq!(Language::choose(tag).tag(), expected, "{tag:?}");
        }
    }
}
