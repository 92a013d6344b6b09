//! A file of one case.

use stop_fix_scale_core::format::case_file::{Case, CaseFileError, MOST_BYTES, Oddity, Restored};
use stop_fix_scale_core::format::hosted::Report;
use stop_fix_scale_core::model::AI1;

use super::answers;
use super::tokens::Tokens;

/// What opens is written, and opens again as the same case, without a word; nothing of it is lost.
pub fn case_file(bytes: &[u8]) {
    match Case::read(&AI1, bytes) {
        Ok(restored) => opened(bytes, &restored),
        Err(error) => {
            let is_large = matches!(error, CaseFileError::TooLarge { .. });
            assert_eq!(is_large, bytes.len() > MOST_BYTES, "{error}");
            assert!(!told(&Report::refused(&error)), "{error}");
        }
    }
}

fn opened(bytes: &[u8], restored: &Restored) {
    assert!(told(&Report::of(restored)));
    answers::agree(&restored.case.answers);
    let written = match restored.case.to_json(&AI1) {
        Ok(written) => written,
        // Each quote in what is set aside gets a backslash, and a small value a place beside it.
        Err(_) if bytes.len() > MOST_BYTES / 16 => return,
        Err(error) => panic!("{} bytes are too large: {error:?}", bytes.len()),
    };
    let again = Case::read(&AI1, written.as_bytes()).expect("we have written it");
    assert!(again.warnings.iter().all(|odd| odd.what == Oddity::Missing), "{:?}", again.warnings);
    assert_eq!(again.case, restored.case, "{written}");
    assert_eq!(again.case.to_json(&AI1).as_ref(), Ok(&written));
    let file = std::str::from_utf8(bytes).expect("it was read");
    let stay = Tokens::that_stay(file.strip_prefix('\u{FEFF}').unwrap_or(file));
    let there = Tokens::of(&written);
    let missing = stay.missing_in(&there);
    assert!(missing.is_empty(), "{missing:?} of {file} are not in {written}");
}

/// Whether a host page is told that a case is shown.
fn told(report: &Report) -> bool {
    let json = serde_json::to_value(report).expect("it is plain");
    json["ok"] == true
}
