//! An invisible title is shown as if there were none, and stays as it was typed.

use proptest::prelude::*;
use stop_fix_scale::app::case::title::shown;
use stop_fix_scale::app::files::file_name::file_name;
use stop_fix_scale::app::list::rows::{ListRow, SortOrder, listed};
use stop_fix_scale::app::sentences::titled;
use stop_fix_scale::app::share::link::{TitleInLink, share};
use stop_fix_scale::app::words::Words;
use stop_fix_scale::app::words::language::Language;
use stop_fix_scale::app::words::plural::PluralCategory;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, Answers, Headline};
use test_support::config;

const UNTITLED: &str = "Untitled case";

fn words() -> Words {
    Words::new(Language::English, PluralCategory::english)
}

/// The default ignorable characters of Unicode 17, from DerivedCoreProperties.txt.
const IGNORABLE: [(u32, u32); 17] = [
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
];
/// Invisible letters and symbols: Hangul fillers, Braille without dots, a note without a head, blanks of
/// Egyptian hieroglyphs.
const BLANK: &str = "\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}\u{1D159}\u{13441}\u{13442}";

/// Checks every character. `escape_debug` writes characters as numbers if they cannot be printed, or if they
/// are marks that need a letter before them.
#[test]
fn an_invisible_character_is_not_a_title() {
    for character in '\0'..=char::MAX {
        let title = character.to_string();
        let is_unseen = shown(&title).is_none();
        let is_ignorable =
            IGNORABLE.iter().any(|(first, last)| (*first..=*last).contains(&u32::from(character)));
        if is_ignorable || character.is_whitespace() || character.is_control() {
            assert!(is_unseen, "{character:?} is invisible");
        }
        if is_unseen {
            let is_known = is_ignorable
                || character.is_whitespace()
                || BLANK.contains(character)
                || character.escape_debug().len() > 1;
            assert!(is_known, "{character:?} is visible");
        }
    }
}

#[test]
fn only_visible_titles_are_shown() {
    let rows = [
        ("", None),
        (" \t\n", None),
        ("\u{A0}\u{2003}\u{3000}", None),
        ("\u{200B}\u{200D}\u{2060}\u{FEFF}", None),
        ("\u{202E}\u{2066}\u{2069}\u{200F}\u{61C}", None),
        ("\u{301}\u{308}", None),
        ("\u{5B0}\u{64E}", None),
        ("\u{115F}\u{1160} \u{3164}\u{FFA0}", None),
        ("\u{2800}", None),
        ("\u{AD}", None),
        ("\u{FE0F}\u{E0101}", None),
        ("\u{E0001}\u{E0061}\u{E007F}", None),
        ("\u{FFF9}\u{FFFB}", None),
        ("\0\u{7F}\u{9F}", None),
        // A mark with its letter, a symbol with a selector, a flag with tags, letters of any script.
        ("e\u{301}", Some("e\u{301}")),
        ("❤\u{FE0F}", Some("❤\u{FE0F}")),
        ("🏴\u{E0067}\u{E007F}", Some("🏴\u{E0067}\u{E007F}")),
        ("\u{202E} x \u{202C}", Some("\u{202E} x \u{202C}")),
        (" فاتورة ", Some("فاتورة")),
        ("한", Some("한")),
        ("⠁", Some("⠁")),
        ("नि", Some("नि")),
        (".", Some(".")),
        ("\u{FFFD}", Some("\u{FFFD}")),
    ];
    for (title, expected) in rows {
        assert_eq!(shown(title), expected, "{title:?}");
    }
}

fn unseen() -> impl Strategy<Value = String> {
    "[\\s\\u{AD}\\u{300}-\\u{36F}\\u{115F}\\u{1160}\\u{200B}-\\u{200F}\\u{202A}-\\u{202E}\\u{2060}-\\u{206F}\\u{2800}\\u{3164}\\u{FE00}-\\u{FE0F}\\u{FEFF}\\u{FFA0}\\u{E0000}-\\u{E0FFF}]{0,6}"
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn an_invisible_title_counts_as_none_everywhere(title in unseen(), name in "[a-z]{1,5}") {
        let case = |title: &str| Case { id: "a".into(), title: title.into(), ..Case::default() };
        let (nameless, unseen) = (case(""), case(&title));
        prop_assert_eq!(titled(words(), &title), UNTITLED);
        let report = |case: &Case| stop_fix_scale::app::report::write(words(), &AI1, case);
        prop_assert_eq!(report(&unseen), report(&nameless));
        prop_assert_eq!(file_name(&title, "md"), "stop-fix-scale.md");
        let code = ShareCode::new(&AI1, Answers::default(), Headline::Open);
        prop_assert_eq!(share(None, &code, Some(&title)).title, TitleInLink::Without);
        let rows = [&unseen, &case(&name)].map(|case| ListRow::of(&AI1, case, str::to_lowercase));
        prop_assert_eq!(listed(&rows, "", SortOrder::Name, str::to_lowercase), [1, 0]);
        // With a letter in it, the title is shown as it was typed.
        let title = format!("{title}{name}{title}");
        prop_assert_eq!(titled(words(), &title), title.trim());
        prop_assert_eq!(share(None, &code, Some(&title)).title, TitleInLink::With);
    }
}
