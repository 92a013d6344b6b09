//! The share code: a written code reads back, and nothing else is accepted.

use proptest::prelude::*;
use stop_fix_scale_core::format::limits::MAX_SHARE_CODE_CHARACTERS;
use stop_fix_scale_core::format::share_code::{
    Part, ShareCode, ShareCodeError, TitleTooLong, WrittenVerdict, find,
};
use stop_fix_scale_core::model::{AI1, Answers, Dimension, Level, Model, Verdict, assess};
use test_support::{answers, config, proven, with_check};

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

/// All characters that can be in a share code.
const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/:.";

fn code_of(answers: Answers) -> ShareCode {
    ShareCode::new(&AI1, answers, assess(&AI1, &answers).headline)
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,40}", "[a-zA-Z ]{0,60}", any::<String>()]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_written_code_reads_back_unchanged(answers in answers(), title in title()) {
        let code = code_of(answers);
        let text = code.to_string();
        prop_assert!(text.len() <= 80, "{}", text);
        prop_assert_eq!(text.parse::<ShareCode>(), Ok(code.clone()));
        prop_assert_eq!(find(&text), Ok(code.clone()));
        if let Ok(titled) = code.with_title(&title) {
            let text = titled.to_string();
            prop_assert!(text.len() <= MAX_SHARE_CODE_CHARACTERS);
            prop_assert!(text.bytes().all(|byte| ALPHABET.as_bytes().contains(&byte)));
            prop_assert_eq!(titled.title().unwrap_or_default(), title);
            prop_assert_eq!(text.parse::<ShareCode>(), Ok(titled));
        }
    }

    /// In each of 100,000 codes, every character is replaced and swapped with its neighbour, one at a time. The test
    /// `every_wrong_character_is_refused` tries all characters at all places of a few codes.
    #[test]
    fn wrong_and_swapped_characters_are_refused(answers in answers(), shift in 1..ALPHABET.len()) {
        let code = code_of(answers).to_string();
        let mut characters: Vec<u8> = code.bytes().collect();
        for index in 0..characters.len() {
            let original = characters[index];
            let number = ALPHABET.bytes().position(|byte| byte == original);
            let number = number.expect("the character is in the alphabet");
            characters[index] = ALPHABET.as_bytes()[(number + shift) % ALPHABET.len()];
            let wrong = std::str::from_utf8(&characters).expect("ASCII");
            prop_assert!(find(wrong).is_err(), "{} at {}", wrong, index);
            characters[index] = original;
            if characters.get(index + 1).is_some_and(|next| *next != original) {
                characters.swap(index, index + 1);
                let swap = std::str::from_utf8(&characters).expect("ASCII");
                prop_assert!(find(swap).is_err(), "{} at {}", swap, index);
                characters.swap(index, index + 1);
            }
        }
    }

    #[test]
    fn arbitrary_text_never_panics(bytes in any::<Vec<u8>>(), text in any::<String>()) {
        let _ = find(&String::from_utf8_lossy(&bytes));
        let _ = find(&text);
        let _ = text.parse::<ShareCode>();
    }

    #[test]
    fn text_like_a_code_never_panics(text in "(SFS:[0-9]?/?)?(M:AI1/)?([VDIAGCTR]:[X1-5A-F.U]{0,7}/){0,9}[0-9A-Z]{0,6}") {
        // Also with the right checksum, so that the reader gets that far.
        for text in [with_check(text.trim_end_matches('/')), text] {
            if let Ok(code) = find(&text) {
                prop_assert_eq!(code.to_string().parse::<ShareCode>(), Ok(code));
            }
        }
    }
}

#[test]
fn every_wrong_character_is_refused() {
    let with_title = code_of(Answers::default()).with_title("Añb").expect("short").to_string();
    for code in [CODE, "SFS:1/M:AI1/R:OPEN/B6NNA", &with_title] {
        find(code).unwrap_or_else(|error| panic!("{code}: {error}"));
        for index in 0..code.len() {
            for other in (0..=127_u8).map(char::from) {
                let original = code.as_bytes()[index] as char;
                if other.eq_ignore_ascii_case(&original) {
                    continue;
                }
                let wrong = format!("{}{other}{}", &code[..index], &code[index + 1..]);
                assert!(find(&wrong).is_err(), "{wrong:?}");
            }
        }
    }
}

#[test]
fn a_truncated_code_is_refused() {
    for end in 0..CODE.len() {
        assert!(find(&CODE[..end]).is_err(), "{}", &CODE[..end]);
    }
}

#[test]
fn codes_are_found_in_what_people_paste() {
    let percent = CODE.replace(':', "%3A").replace('/', "%2F");
    let twice = percent.replace('%', "%25");
    let three_times = twice.replace('%', "%25");
    let lower = CODE.to_lowercase();
    let dashes = percent.replace('%', "-");
    let rows = [
        CODE.to_owned(),
        format!("  {CODE}\r\n"),
        lower,
        format!("“{CODE}”."),
        format!("<{CODE}>"),
        format!("({CODE}),"),
        format!("{CODE}/"),
        format!("https://intranet.example/tool/#{CODE}"),
        format!("https://intranet.example/tool/%23{percent}"),
        format!("https://intranet.example/tool/%2523{twice}"),
        format!("https://intranet.example/tool/{three_times}"),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fintranet.example%2F%23{percent}&data=05%7C02&reserved=0"
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__intranet.example_-23{dashes}&d=DwMF&c=x"
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__intranet.example_-23{}&d=DwMF",
            CODE.replace(':', "-3A").replace('/', "_")
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__news.example&d=x and \
             https://urldefense.proofpoint.com/v2/url?u=https-3A__intranet.example_-23{dashes}&d=y"
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__news.example&d=x, \
             see https://tool.example/#{percent}"
        ),
        format!("https://urldefense.com/v3/__https://intranet.example/*{CODE}__;Iw!!abc$"),
        format!("Hi all, the SFS: link is here:\n\n{CODE}\n\nThanks"),
        format!("sfs:1/not/this but {CODE} and not SFS:2/M:AI1/R:FIX/00000"),
        format!("é{CODE}é"),
        format!("100% sure: {CODE}"),
    ];
    let expected: ShareCode = CODE.parse().expect("a code");
    for row in rows {
        assert_eq!(find(&row), Ok(expected.clone()), "{row}");
    }
}

#[test]
fn errors_name_what_is_wrong_and_where() {
    use ShareCodeError::{BadPart, FailedCheck, NewerVersion, NotACode, TooLong};
    let bad = |part, at| BadPart { part, at };
    let too_long = format!("SFS:1/M:AI1/T:{}/R:OPEN/00000", "0".repeat(MAX_SHARE_CODE_CHARACTERS));
    let rows = [
        ("", NotACode),
        ("hello", NotACode),
        ("SFS:", NotACode),
        ("SFS:1", NotACode),
        ("SFS:0/M:AI1/R:OPEN/00000", NotACode),
        ("SFS:01/M:AI1/R:OPEN/00000", NotACode),
        ("SFS:X/M:AI1/R:OPEN/00000", NotACode),
        ("SFS:12345/M:AI1/R:OPEN/00000", NotACode),
        ("SFS:2/whatever", NewerVersion("2".into())),
        ("see https://x.example/#SFS%3A17%2FM%3AAI1", NewerVersion("17".into())),
        (&too_long, TooLong),
        ("SFS:1/V:3/R:OPEN/00000", bad(Part::Stray, 6)),
        ("SFS:1/M:/R:OPEN/00000", bad(Part::Model, 6)),
        ("SFS:1/M:TOOLONGID/R:OPEN/00000", bad(Part::Model, 6)),
        ("SFS:1/M:AI1/V:33/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:X/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:XXXX/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:3.XXXX/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:X.3333/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:33.333/R:OPEN/00000", bad(Part::Dimension(Dimension::Value), 12)),
        ("SFS:1/M:AI1/V:3/G:3339/R:OPEN/00000", bad(Part::Dimension(Dimension::Governance), 16)),
        ("SFS:1/M:AI1/D:3/V:3/R:OPEN/00000", bad(Part::Stray, 16)),
        ("SFS:1/M:AI1/V:3/V:3/R:OPEN/00000", bad(Part::Stray, 16)),
        ("SFS:1/M:AI1/Z:3/R:OPEN/00000", bad(Part::Stray, 12)),
        ("SFS:1/M:AI1/C:XX/R:OPEN/00000", bad(Part::Context, 12)),
        ("SFS:1/M:AI1/C:Y/R:OPEN/00000", bad(Part::Context, 12)),
        ("SFS:1/M:AI1/C:YZ/R:OPEN/00000", bad(Part::Context, 12)),
        ("SFS:1/M:AI1/T:/R:OPEN/00000", bad(Part::Title, 12)),
        ("SFS:1/M:AI1/T:U/R:OPEN/00000", bad(Part::Title, 12)),
        ("SFS:1/M:AI1/T:ZZ/R:OPEN/00000", bad(Part::Title, 12)),
        ("SFS:1/M:AI1/T:85/R:OPEN/00000", bad(Part::Title, 12)),
        // "hello" with one digit too many.
        ("SFS:1/M:AI1/T:D1JPRV3F0/R:OPEN/00000", bad(Part::Title, 12)),
        ("SFS:1/M:AI1/R:MAYBE/00000", bad(Part::Verdict, 12)),
        ("SFS:1/M:AI1/V:3", bad(Part::Verdict, 15)),
        ("SFS:1/M:AI1/R:OPEN", bad(Part::Check, 18)),
        ("SFS:1/M:AI1/R:OPEN/0000", bad(Part::Check, 19)),
        ("SFS:1/M:AI1/R:OPEN/000000", bad(Part::Check, 19)),
        ("SFS:1/M:AI1/R:OPEN/00000/00000", bad(Part::Stray, 25)),
        ("SFS:1/M:AI1/R:OPEN/00000", FailedCheck),
        ("SFS:1/M:AI1/R:OPEN/OOOOO", FailedCheck),
    ];
    for (text, error) in rows {
        assert_eq!(find(text), Err(error), "{text}");
    }
}

#[test]
fn every_error_has_a_message() {
    let rows = [
        (ShareCodeError::NotACode, "not a share code"),
        (ShareCodeError::NewerVersion("3".into()), "version 3"),
        (ShareCodeError::UnknownModel("XY".into()), "XY"),
        (ShareCodeError::TooLong, "400"),
        (
            ShareCodeError::BadPart { part: Part::Dimension(Dimension::Adoption), at: 7 },
            "7 characters: dimension A",
        ),
        (ShareCodeError::FailedCheck, "damaged"),
    ];
    for (error, words) in rows {
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[test]
fn a_code_of_a_different_model_is_refused() {
    let other = Model { id: "XY9", ..AI1 };
    let code =
        ShareCode::new(&other, Answers::default(), assess(&other, &Answers::default()).headline);
    let read = find(&code.to_string()).expect("a valid code");
    assert_eq!(read.clone().for_model(&other), Ok(code));
    assert_eq!(read.for_model(&AI1), Err(ShareCodeError::UnknownModel("XY9".into())));
}

#[test]
fn a_title_that_does_not_fit_is_refused() {
    let code = code_of(Answers::default());
    let longest =
        (0..400).rev().find(|length| code.clone().with_title(&"a".repeat(*length)).is_ok());
    let longest = longest.expect("some title fits");
    assert!(longest >= 180, "{longest}");
    assert_eq!(code.clone().with_title(&"a".repeat(longest + 1)), Err(TitleTooLong));
    let titled = code.clone().with_title(&"a".repeat(longest)).expect("fits");
    assert!(
        (MAX_SHARE_CODE_CHARACTERS - 1..=MAX_SHARE_CODE_CHARACTERS)
            .contains(&titled.to_string().len())
    );
    assert_eq!(code.clone().with_title("").expect("no title").title(), None);
}

#[test]
fn a_code_can_have_exactly_400_characters() {
    let quick = |count: usize| {
        let mut answers = Answers::default();
        for dimension in Dimension::ALL.into_iter().take(count) {
            *answers.quick.get_mut(dimension) = proven(Level::Agreed);
        }
        code_of(answers)
    };
    let titled = |count, length| quick(count).with_title(&"a".repeat(length)).ok();
    let codes =
        (0..=5).flat_map(|count| (150..250).filter_map(move |length| titled(count, length)));
    let longest = codes.max_by_key(|code| code.to_string().len()).expect("some title fits");
    assert_eq!(longest.to_string().len(), 400);
    assert_eq!(longest.to_string().parse(), Ok(longest));
}

#[test]
fn the_verdict_in_a_code_is_kept_even_if_it_differs() {
    let written = [Some(Verdict::Stop), Some(Verdict::Fix), Some(Verdict::Scale), None];
    for (verdict, expected) in WrittenVerdict::ALL.into_iter().zip(written) {
        let mut code = code_of(Answers::default());
        code.verdict = verdict;
        let read = find(&code.to_string()).expect("a valid code");
        assert_eq!((read.verdict, read.verdict.verdict()), (verdict, expected));
    }
}

#[test]
fn find_reports_the_first_error() {
    let damaged = CODE.replace("CC33", "CC32");
    let text = format!("{damaged} or SFS:2/x");
    assert_eq!(find(&text), Err(ShareCodeError::FailedCheck));
    let long = format!("SFS:1/M:AI1/T:{}", "0".repeat(60_000));
    assert_eq!(find(&long), Err(ShareCodeError::TooLong));
}

#[test]
fn find_reads_only_the_beginning_of_a_long_text() {
    let filler = "é".repeat(40_000);
    assert!(find(&format!("{CODE} {filler}")).is_ok());
    let most = 65_536 - CODE.len() - 1;
    assert!(find(&format!("{} {CODE}", "x".repeat(most))).is_ok());
    assert!(find(&format!("{} {CODE}", "x".repeat(most + 1))).is_err());
    assert_eq!(find(&format!("{filler} {CODE}")), Err(ShareCodeError::NotACode));
    let many = "SFS:".repeat(10_000);
    assert_eq!(find(&many), Err(ShareCodeError::NotACode));
}
