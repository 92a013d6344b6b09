//! The languages of the screen.

/// A language that the tool speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// `locales/en.ftl`, and what every other tag falls back to.
    #[default]
    English,
    /// English that is accented and longer, under the tag `en-XA`: it shows words that bypass the locales, and layouts
    /// that only fit English. It is in the build that ships, so that the tests prove that very build.
    Accented,
    /// English that runs from right to left, under the tag `ar-XB`: it shows layouts that only fit the other direction.
    Mirrored,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::English, Self::Accented, Self::Mirrored];

    /// What `lang=` says.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// The language whose plural forms its sentences have: the generated ones are English in disguise.
    #[must_use]
    pub const fn plurals_of(self) -> &'static str {
        match self {
            Self::English | Self::Accented | Self::Mirrored => "en",
        }
    }

    /// What `dir=` says.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::English | Self::Accented => "ltr",
            Self::Mirrored => "rtl",
        }
    }

    /// The language for a tag such as `de-AT`: that very one, else the same without its region, else English.
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
