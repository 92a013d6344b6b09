//! Records in the browser's storage: a written record reads back, and a changed one is refused.

use proptest::prelude::*;
use stop_fix_scale_core::format::case_file::{Case, CaseFileError};
use stop_fix_scale_core::format::record::{Ledger, Record, fingerprint};
use stop_fix_scale_core::model::AI1;
use test_support::{answers, config};

const SAVED: &str = "2026-11-20T09:58:45.123Z";

fn record(case: &Case, revision: u64, deleted: bool) -> Record {
    let case = case.to_line(&AI1).expect("the case is small enough");
    Record { revision, saved: SAVED.parse().expect("a timestamp"), deleted, case }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases.div_ceil(10), ..config() })]

    #[test]
    fn a_written_record_reads_back(
        answers in answers(), title in ".{0,30}", revision: u64, deleted: bool,
    ) {
        let case = Case { id: "a".into(), title, answers, ..Case::default() };
        let written = record(&case, revision, deleted);
        let read = Record::read(&written.to_text()).expect("a record");
        prop_assert_eq!(&read, &written);
        let again = Case::read(&AI1, read.case.as_bytes()).expect("a case").case;
        prop_assert_eq!(again, case);
    }

    #[test]
    fn arbitrary_text_is_refused(text in ".{0,200}") {
        prop_assert!(Record::read(&text).is_err());
        prop_assert!(Ledger::read(&text).is_err());
    }
}

#[test]
fn a_record_with_a_changed_missing_or_added_character_is_refused() {
    let case = Case { id: "ü-1".into(), title: "Sort \"invoices\"".into(), ..Case::default() };
    let text = record(&case, 42, false).to_text();
    let letters: Vec<char> = text.chars().collect();
    let check = |changed: Vec<char>| {
        let changed: String = changed.into_iter().collect();
        assert!(changed == text || Record::read(&changed).is_err(), "{changed}");
    };
    for index in 0..letters.len() {
        let mut missing = letters.clone();
        missing.remove(index);
        check(missing);
        check(letters[..index].to_vec());
        for other in ['0', '1', '9', 'a', 'F', ' ', '"', '\\', '{', '}', ',', '\u{FEFF}', 'é'] {
            let mut changed = letters.clone();
            changed[index] = other;
            check(changed.clone());
            changed[index] = letters[index];
            changed.insert(index, other);
            check(changed);
        }
        for bit in 0..7 {
            let mut flipped = letters.clone();
            flipped[index] = char::from_u32(u32::from(letters[index]) ^ 1 << bit).unwrap_or('?');
            check(flipped);
        }
    }
}

#[test]
fn a_newer_record_or_ledger_is_refused_as_newer() {
    let text = record(&Case::default(), 1, false).to_text();
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Record::read(&newer), Err(CaseFileError::Newer(2)));
    let ledger = Ledger { commits: 7, begun: None }.to_text();
    assert_eq!(ledger, r#"{"format":"stop-fix-scale/ledger","version":1,"commits":7}"#);
    assert_eq!(Ledger::read(&ledger), Ok(Ledger { commits: 7, begun: None }));
    let newer = ledger.replacen(":1", ":3", 1);
    assert_eq!(Ledger::read(&newer), Err(CaseFileError::Newer(3)));
    assert!(Ledger::read(&text).is_err() && Record::read(&ledger).is_err());
}

#[test]
fn a_fingerprint_is_the_start_of_the_sha256_sum() {
    // `printf abc | sha256sum` gives the same digits.
    assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea4141");
    assert_ne!(fingerprint("abc"), fingerprint("abd"));
}
