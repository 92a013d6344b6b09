//! Properties of share codes, and of finding them in a text.

use stop_fix_scale::app::share::open::{OpenedText, open};
use stop_fix_scale_core::format::host_page::case_of;
use stop_fix_scale_core::format::limits::MAX_SHARE_CODE_CHARACTERS;
use stop_fix_scale_core::format::link::{Base, Link};
use stop_fix_scale_core::format::share_code::{ShareCode, ShareCodeError, find};
use stop_fix_scale_core::model::{AI1, assess};
use test_support::with_check;

use super::answers;

/// Checks that a code that was read is written as the same text, and is found in links and messages.
pub fn share_code(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    check_text(&text);
    // A random text practically never has the right checksum.
    check_text(&with_check(&text));
}

fn check_text(text: &str) {
    match text.parse::<ShareCode>() {
        Ok(code) => {
            assert_eq!(code.to_string(), text, "a case has exactly one code");
            assert_eq!(find(text), Ok(code), "{text}");
        }
        Err(ShareCodeError::BadPart { at, .. }) => assert!(at <= text.len(), "{at}: {text}"),
        Err(_) => assert_eq!(case_of(&AI1, text).is_some(), text.is_empty(), "{text}"),
    }
    if let Ok(code) = find(text) {
        check_found_everywhere(&code);
    }
    match open(&AI1, text) {
        Ok(OpenedText::Preview(preview)) => {
            assert_eq!(preview.headline, assess(&AI1, preview.answers()).headline);
            answers::check(preview.answers());
        }
        Ok(OpenedText::Several(several)) => {
            for shared in &several.cases {
                assert_eq!(shared.headline, assess(&AI1, shared.answers()).headline);
                answers::check(shared.answers());
            }
        }
        Ok(OpenedText::File(_)) => assert!(text.contains("\"stop-fix-scale/case"), "{text}"),
        Err(_) => assert!(!find(text).is_ok_and(|code| code.model == AI1.id), "{text}"),
    }
}

fn check_found_everywhere(code: &ShareCode) {
    let text = code.to_string();
    assert!(text.len() <= MAX_SHARE_CODE_CHARACTERS, "{text}");
    assert_eq!(text.parse().as_ref(), Ok(code));
    if let Some(title) = code.title() {
        assert_eq!(code.clone().with_title(title).as_ref(), Ok(code));
    }
    let base = Base::new("https://tool.example/page?u=1").expect("the address is valid");
    let link = Link::new(&base, code).expect("the link is short enough");
    let link = link.as_str();
    for message in [
        text.to_ascii_lowercase(),
        link.to_owned(),
        link.replace('#', "%23").replace('/', "%2F"),
        link.replace('#', "%2523"),
        format!("Look at this ({link}), please."),
        format!(
            "https://urldefense.example/v2/url?u={}&d=x",
            link.replace('#', "-23").replace('/', "_")
        ),
    ] {
        assert_eq!(find(&message).as_ref(), Ok(code), "{message}");
    }
}
