//! Properties of files of one case.

use stop_fix_scale_core::format::case_file::{Case, CaseFileError, Oddity, Restored};
use stop_fix_scale_core::format::host_page::Report;
use stop_fix_scale_core::format::limits::MAX_CASE_FILE_BYTES;
use stop_fix_scale_core::model::AI1;

use super::answers;
use super::tokens::Tokens;

/// Checks that a case that opens can be written and opens again as the same case, without warnings and
/// without losing any data.
pub fn case_file(bytes: &[u8]) {
    match Case::read(&AI1, bytes) {
        Ok(restored) => check_opened(bytes, &restored),
        Err(error) => {
            let is_large = matches!(error, CaseFileError::TooLarge { .. });
            assert_eq!(is_large, bytes.len() > MAX_CASE_FILE_BYTES, "{error}");
            assert!(!reports_shown(&Report::refused(&error)), "{error}");
        }
    }
}

fn check_opened(bytes: &[u8], restored: &Restored) {
    assert!(reports_shown(&Report::of(restored)));
    answers::check(&restored.case.answers);
    let written = match restored.case.to_json(&AI1) {
        Ok(written) => written,
        // Values that are set aside take more space: each quote gets a backslash, and each value gets its
        // place next to it.
        Err(_) if bytes.len() > MAX_CASE_FILE_BYTES / 16 => return,
        Err(error) => panic!("{} bytes are too large: {error:?}", bytes.len()),
    };
    let again =
        Case::read(&AI1, written.as_bytes()).expect("the reader accepts what the writer wrote");
    assert!(
        again.warnings.iter().all(|warning| warning.what == Oddity::Missing),
        "{:?}",
        again.warnings
    );
    assert_eq!(again.case, restored.case, "{written}");
    assert_eq!(again.case.to_json(&AI1).as_ref(), Ok(&written));
    let file = std::str::from_utf8(bytes).expect("a file that was read is UTF-8");
    let required = Tokens::required_of(file.strip_prefix('\u{FEFF}').unwrap_or(file));
    let found = Tokens::of(&written);
    let missing = required.missing_in(&found);
    assert!(missing.is_empty(), "{missing:?} of {file} are not in {written}");
}

/// Whether the report tells a host page that a case is shown.
fn reports_shown(report: &Report) -> bool {
    let json = serde_json::to_value(report).expect("a report is plain data");
    json["ok"] == true
}
