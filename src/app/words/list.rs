//! Joins names as the language does.

use std::borrow::Cow;

use super::Words;

impl Words {
    /// The names as one text: "Value, Adoption and Governance".
    #[must_use]
    pub fn list(&self, names: &[impl AsRef<str>]) -> Cow<'static, str> {
        let [first, middle @ .., last] = names else {
            let only = names.first().map(AsRef::as_ref).unwrap_or_default();
            return Cow::Owned(only.to_owned());
        };
        if middle.is_empty() {
            return self.list_pair(first.as_ref(), last.as_ref());
        }
        let start = Cow::Owned(first.as_ref().to_owned());
        let begun =
            middle.iter().fold(start, |begun, next| self.list_middle(&begun, next.as_ref()));
        self.list_end(&begun, last.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::super::language::Language;
    use super::super::plural::PluralCategory;

    #[test]
    fn names_are_joined_as_a_list() {
        let rows: [(&[&str], &str); 5] = [
            (&[], ""),
            (&["Value"], "Value"),
            (&["Value", "Adoption"], "Value and Adoption"),
            (&["Value", "Adoption", "Governance"], "Value, Adoption and Governance"),
            (&["a", "b", "c", "d"], "a, b, c and d"),
        ];
        let words = Words::new(Language::English, PluralCategory::english);
        for (names, expected) in rows {
            assert_eq!(words.list(names), expected, "{names:?}");
        }
    }
}
