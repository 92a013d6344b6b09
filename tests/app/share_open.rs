//! Sharing a case, and opening a pasted text as a case.

use proptest::prelude::*;
use stop_fix_scale::app::case::title::shown;
use stop_fix_scale::app::share::link::{ShareOffer, SharedText, TitleInLink, share};
use stop_fix_scale::app::share::open::{FileKind, OpenedText, SharedCase, SharedCases, open};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::cases_file;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::limits::MAX_LINK_CHARACTERS;
use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::format::share_code::{Part, ShareCode, ShareCodeError, WrittenVerdict};
use stop_fix_scale_core::model::{AI1, Answers, Dimension, assess};
use test_support::{answers, config};

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

const OTHER: &str = "SFS:1/M:AI1/V:3/R:OPEN/6KENE";

/// The codes of several cases in one text, and what is wrong with the others.
fn several(codes: &[&str], errors: &[ShareCodeError]) -> OpenedText {
    let cases = codes.iter().map(|code| looked_at(code)).collect();
    OpenedText::Several(SharedCases { cases, errors: errors.to_vec(), is_cut: false })
}

fn code_of(answers: Answers) -> ShareCode {
    ShareCode::new(&AI1, answers, assess(&AI1, &answers).headline)
}

fn now() -> Timestamp {
    "2026-11-20T09:58:45.123Z".parse().expect("a time")
}

fn page(address: &str) -> Base {
    Base::new(address).expect(address)
}

fn looked_at(text: &str) -> SharedCase {
    match open(&AI1, text) {
        Ok(OpenedText::Preview(preview)) => preview,
        other => panic!("{text}: {other:?}"),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_shared_case_opens_with_the_same_answers(answers in answers(), title in "\\PC{0,40}", asked: bool) {
        let base = page("https://intranet.example/tool/?page=7");
        let asked = asked.then_some(title.as_str());
        let shared = share(Some(&base), &code_of(answers), asked);
        let SharedText { offer: ShareOffer::Link(link), title: what } = &shared else {
            panic!("{shared:?}")
        };
        let preview = looked_at(link.as_str());
        prop_assert_eq!(preview.answers(), &answers);
        prop_assert_eq!(preview.headline, assess(&AI1, &answers).headline);
        prop_assert_eq!(preview.difference(), None);
        let expected = if *what == TitleInLink::With { title.trim() } else { "" };
        prop_assert_eq!(preview.title(), expected);
        prop_assert_eq!(*what == TitleInLink::Without, asked.and_then(shown).is_none());
        let saved = preview.keep_as_case("7".into(), now());
        let case = Case {
            id: "7".into(),
            title: expected.into(),
            answers,
            created: Some(now()),
            updated: Some(now()),
            ..Case::default()
        };
        prop_assert_eq!(saved, case);
    }

    #[test]
    fn arbitrary_text_never_panics(bytes in any::<Vec<u8>>(), text in any::<String>()) {
        let _ = open(&AI1, &String::from_utf8_lossy(&bytes));
        let _ = open(&AI1, &text);
        let _ = open(&AI1, &format!("{{{text}"));
    }
}

#[test]
fn the_title_is_shared_only_if_requested_and_short_enough() {
    let code = code_of(Answers::default());
    let short = page("https://tool.example/");
    let nearly_full =
        page(&format!("https://tool.example/{}", "a".repeat(MAX_LINK_CHARACTERS - 60)));
    let full = page(&format!("https://tool.example/{}", "a".repeat(MAX_LINK_CHARACTERS)));
    let long = "a".repeat(300);
    let rows = [
        (Some(&short), None, TitleInLink::Without, None::<&str>),
        (Some(&short), Some(""), TitleInLink::Without, None),
        (Some(&short), Some(" \t"), TitleInLink::Without, None),
        (Some(&short), Some(" Añb "), TitleInLink::With, Some("Añb")),
        (Some(&short), Some(long.as_str()), TitleInLink::TooLong, None),
        (Some(&nearly_full), Some("Añb"), TitleInLink::With, Some("Añb")),
        // The link has room for the answers, but not for this title.
        (Some(&nearly_full), Some("A case with a name"), TitleInLink::TooLong, None),
        (Some(&full), Some("Añb"), TitleInLink::With, Some("Añb")),
        (None, Some("Añb"), TitleInLink::With, Some("Añb")),
        (None, Some(long.as_str()), TitleInLink::TooLong, None),
    ];
    for (base, asked, title, arrives) in rows {
        let shared = share(base, &code, asked);
        assert_eq!(shared.title, title, "{asked:?} {base:?}");
        let expected = arrives
            .map_or(code.clone(), |title| code.clone().with_title(title).expect("it is short"));
        assert!(shared.offer.text().ends_with(&expected.to_string()), "{asked:?} {base:?}");
    }
}

#[test]
fn the_share_offer_depends_on_the_address_of_the_page() {
    let code: ShareCode = CODE.parse().expect("a code");
    let offered = |base: Option<Base>| share(base.as_ref(), &code, None).offer;
    let link = offered(Some(page("https://tool.example/")));
    assert!(matches!(link, ShareOffer::Link(_)), "{link:?}");
    assert_eq!(link.text(), format!("https://tool.example/#{CODE}"));
    let file = offered(Some(page("file:///C:/tool.html")));
    assert!(matches!(file, ShareOffer::FileLink(_)), "{file:?}");
    assert_eq!(file.text(), format!("file:///C:/tool.html#{CODE}"));
    let alone = offered(None);
    assert!(matches!(alone, ShareOffer::NoAddress(_)), "{alone:?}");
    assert_eq!(alone.text(), CODE);
    let long =
        offered(Some(page(&format!("https://tool.example/{}", "a".repeat(MAX_LINK_CHARACTERS)))));
    assert!(matches!(long, ShareOffer::TooLong(_)), "{long:?}");
    assert_eq!(long.text(), CODE);
}

#[test]
fn a_different_verdict_is_reported() {
    let mut code: ShareCode = CODE.parse().expect("a code");
    assert_eq!(looked_at(CODE).difference(), None);
    for verdict in WrittenVerdict::ALL {
        code.verdict = verdict;
        let expected = (verdict != WrittenVerdict::Fix).then_some(verdict);
        let preview = looked_at(&code.to_string());
        assert_eq!(preview.difference(), expected, "{verdict:?}");
        // The shown verdict follows from the answers, whatever the code says.
        assert_eq!(preview.headline.id(), "fix");
    }
}

/// Opens each golden code in every form. `tests/e2e/links.spec.js` opens each code in one of these forms in a browser.
#[test]
fn a_thousand_links_give_the_verdicts_of_the_golden_cases() {
    let mut links = 0;
    for line in include_str!("../../crates/core/tests/golden/ai1.jsonl").lines() {
        let golden: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        let code = golden["code"].as_str().expect("each case has a code");
        let verdict = golden["expect"]["verdict"].as_str().expect("each case has a verdict");
        let encoded = code.replace(':', "%3A").replace('/', "%2F");
        for link in [code, &code.to_lowercase(), &encoded] {
            let preview = looked_at(&format!("#{link}"));
            assert_eq!(preview.headline.id(), verdict, "{link}");
            assert_eq!(code_of(*preview.answers()).to_string(), code, "{link}");
            links += 1;
        }
    }
    assert_eq!(links, 3 * 340, "all golden cases are there");
}

#[test]
fn pasted_files_codes_and_other_texts_are_distinguished() {
    let case = Case {
        id: "1".into(),
        title: "A case".into(),
        summary: format!("See https://tool.example/#{CODE} and \"stop-fix-scale/cases\"."),
        ..Case::default()
    };
    let one = case.to_json(&AI1).expect("it is small");
    let line = case.to_line(&AI1).expect("it is small");
    let many = cases_file::write(&AI1, &[case]).expect("it is small");
    let none = cases_file::write(&AI1, &[]).expect("it is small");
    let file = |kind| Ok(OpenedText::File(kind));
    let rows = [
        (one.clone(), file(FileKind::Case)),
        (line, file(FileKind::Case)),
        (format!("\u{FEFF} \n{one}"), file(FileKind::Case)),
        // A truncated file is left to the reader of files, which reports where it ends.
        (one[..one.len() / 2].to_owned(), file(FileKind::Case)),
        (many.clone(), file(FileKind::Cases)),
        (format!("\r\n{many}"), file(FileKind::Cases)),
        (none, file(FileKind::Cases)),
        (many[..many.len() - 9].to_owned(), file(FileKind::Cases)),
        // Other JSON can contain a code.
        (format!("{{\"value\":\"{CODE}\"}}"), Ok(OpenedText::Preview(looked_at(CODE)))),
        // The summary has a code, and so has the result.
        (
            format!("A file: {one}"),
            Ok(several(&[CODE, &code_of(Answers::default()).to_string()], &[])),
        ),
        (format!("{CODE} and {OTHER}, {CODE}"), Ok(several(&[CODE, OTHER], &[]))),
        (
            format!("{CODE} {}", OTHER.replace("V:3", "V:2")),
            Ok(several(&[CODE], &[ShareCodeError::FailedCheck])),
        ),
        ("{}".into(), Err(ShareCodeError::NotACode)),
        ("#section-2".into(), Err(ShareCodeError::NotACode)),
        (String::new(), Err(ShareCodeError::NotACode)),
        (format!("#{CODE}"), Ok(OpenedText::Preview(looked_at(CODE)))),
        ("#SFS:2/X".into(), Err(ShareCodeError::NewerVersion("2".into()))),
        (CODE.replace("CC33", "CC32"), Err(ShareCodeError::FailedCheck)),
        (
            CODE.replace("V:CC33", "V:CC3"),
            Err(ShareCodeError::BadPart { part: Part::Dimension(Dimension::Value), at: 12 }),
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(open(&AI1, &text), expected, "{text}");
    }
}

#[test]
fn a_code_of_a_different_model_is_refused() {
    let other = stop_fix_scale_core::model::Model { id: "XY9", ..AI1 };
    let code =
        ShareCode::new(&other, Answers::default(), assess(&other, &Answers::default()).headline);
    let unknown = ShareCodeError::UnknownModel("XY9".into());
    assert_eq!(open(&AI1, &code.to_string()), Err(unknown));
    assert!(open(&other, &code.to_string()).is_ok());
}
