//! Accented English: text that goes through the locales is accented, text that bypasses them is not.

const PLAIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const ACCENTED: &str = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž";

/// Accents every letter and doubles every second one: about 40% longer, like German, and still readable. It adds no
/// brackets, because a sentence may be composed of several texts.
pub(crate) fn accent(text: &str) -> String {
    let mut accented = String::new();
    let mut twice = false;
    for letter in text.chars() {
        let look_alike = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter);
        if let Some((_, look_alike)) = look_alike {
            twice = !twice;
            if twice {
                accented.push(look_alike);
            }
            accented.push(look_alike);
        } else {
            accented.push(letter);
        }
    }
    accented
}

#[cfg(test)]
mod tests {
    use super::{ACCENTED, PLAIN, accent};

    #[test]
    fn every_letter_has_its_own_look_alike() {
        let mut look_alikes: Vec<char> = ACCENTED.chars().collect();
        look_alikes.sort_unstable();
        look_alikes.dedup();
        assert_eq!(look_alikes.len(), 52);
        assert_eq!(PLAIN.len(), 52);
        assert!(ACCENTED.chars().all(|letter| !letter.is_ascii()));
        for (plain, accented) in PLAIN.chars().zip(ACCENTED.chars()) {
            assert_eq!(plain.is_uppercase(), accented.is_uppercase(), "{plain}");
        }
    }

    #[test]
    fn only_letters_change() {
        let rows =
            [("", ""), ("20", "20"), (" · ", " · "), ("Fix: 3.", "ƑƑîẋẋ: 3."), ("ñ → é", "ñ → é")];
        for (text, expected) in rows {
            assert_eq!(accent(text), expected, "{text:?}");
        }
    }

    #[test]
    fn accented_english_is_longer_and_has_no_plain_letter() {
        let model = include_str!("../../../model/ai1.json");
        let texts = model.split('"').filter(|text| text.contains(' ') && text.len() > 12);
        let mut seen = 0;
        for text in texts.filter(|text| text.chars().any(|letter| letter.is_ascii_alphabetic())) {
            let accented = accent(text);
            assert!(!accented.contains(|letter: char| letter.is_ascii_alphabetic()), "{accented}");
            let (before, after) = (text.chars().count(), accented.chars().count());
            if text.chars().filter(char::is_ascii_alphabetic).count() * 10 > before * 7 {
                assert!(after * 10 >= before * 13, "{text} is not long enough: {accented}");
                seen += 1;
            }
        }
        assert!(seen > 150, "only {seen} texts were checked");
    }
}
