//! Properties of files of many cases, and of importing them.

use std::collections::BTreeSet;

use serde_json::value::RawValue;
use stop_fix_scale::app::files::import_plan::{ImportPlan, Updates, plan};
use stop_fix_scale::app::files::standing::Standing;
use stop_fix_scale_core::format::case_file::{Case, Restored};
use stop_fix_scale_core::format::cases_file;
use stop_fix_scale_core::format::cases_file::{Checksum, Refused, RestoredCases};
use stop_fix_scale_core::model::AI1;

use super::tokens::{elements, members};

/// Checks that each case is read as if it were alone, that a written file opens with the same cases, and
/// that importing a file adds all its cases exactly once.
pub fn cases_file(bytes: &[u8]) {
    let read = cases_file::read(&AI1, bytes);
    check_import(bytes, read.is_ok());
    let Ok(many) = read else { return };
    let file = std::str::from_utf8(bytes).expect("a file that was read is UTF-8");
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let entries: Vec<&str> = members(file)
        .into_iter()
        .flatten()
        .filter(|(name, _)| name == "cases")
        .flat_map(|(_, list)| elements(list.get()).expect("the reader found a list"))
        .map(RawValue::get)
        .collect();
    assert_eq!(entries.len(), many.cases.len());
    for (entry, case) in entries.iter().zip(&many.cases) {
        check_alone(entry, case);
    }
    check_bad_case_among_others(&entries, &many, bytes.len());
    check_written_file(&many);
}

type ReadCase = Result<Restored, Refused>;

fn check_alone(entry: &str, case: &ReadCase) {
    match (Case::read(&AI1, entry.as_bytes()), case) {
        (Ok(alone), Ok(restored)) => assert_eq!(alone, *restored, "{entry}"),
        (Err(why), Err(refused)) => {
            assert_eq!((why, entry), (refused.why.clone(), refused.raw.text()));
        }
        (alone, case) => panic!("{entry} is {alone:?} alone, and {case:?} beside others"),
    }
}

/// Checks that a case that cannot be read changes none of the others.
fn check_bad_case_among_others(entries: &[&str], many: &RestoredCases, seed: usize) {
    let place = seed % (entries.len() + 1);
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    for bad in ["7", &deep, r#"{"format":"stop-fix-scale/case","version":9}"#] {
        let mut entries = entries.to_vec();
        entries.insert(place, bad);
        let list = entries.join(",");
        let file = format!(r#"{{"format":"stop-fix-scale/cases","version":1,"cases":[{list}]}}"#);
        let mut cases =
            cases_file::read(&AI1, file.as_bytes()).expect("the rest of the file opens").cases;
        let refused = cases.remove(place).expect_err("it is not a case");
        assert_eq!(refused.raw.text(), bad);
        assert_eq!(cases, many.cases);
    }
}

fn check_written_file(many: &RestoredCases) {
    let cases: Vec<Case> = many.cases.iter().flatten().map(|one| one.case.clone()).collect();
    // `case_file` checks how much a single case can grow, so a file that is too large is fine here.
    let Ok(file) = cases_file::write(&AI1, &cases) else { return };
    let again =
        cases_file::read(&AI1, file.as_bytes()).expect("the reader accepts what the writer wrote");
    assert_eq!(again.checksum, Checksum::Agrees);
    let again: Vec<Case> = again.cases.into_iter().flatten().map(|one| one.case).collect();
    assert_eq!(again, cases);
}

fn check_import(bytes: &[u8], is_cases_file: bool) {
    let Ok(first) = planned(&[], bytes) else {
        assert!(!is_cases_file);
        return;
    };
    let cases: Vec<Case> = first.entries.iter().flatten().map(|entry| entry.case.clone()).collect();
    let adds = first.counts(&Updates::default()).added;
    let mut number = 0;
    let added = first.apply(&Updates::default(), || {
        number += 1;
        format!("unused id {number}")
    });
    assert_eq!(added.len(), adds);
    let ids: BTreeSet<&str> = added.iter().map(|case| case.id.as_str()).collect();
    assert!(ids.len() == added.len() && !ids.contains(""), "each case has its own id");
    for case in &cases {
        assert!(added.iter().any(|added| has_same_content(added, case)), "{case:?} is lost");
    }
    let again = planned(&added, bytes).expect("the file was read before");
    let is_unchanged = |standing: &Standing| *standing == Standing::Same;
    assert!(again.entries.iter().flatten().all(|entry| is_unchanged(&entry.standing)), "{again:?}");
    assert_eq!(again.counts(&Updates::default()).added, 0);
}

fn planned(existing: &[Case], bytes: &[u8]) -> Result<ImportPlan, cases_file::CasesFileError> {
    let existing: Vec<&Case> = existing.iter().collect();
    Ok(plan(&existing, stop_fix_scale::app::files::import_plan::read(&AI1, bytes)?, copy_of))
}

fn copy_of(title: &str) -> String {
    format!("{title} (from a file)").trim_start().to_owned()
}

fn has_same_content(added: &Case, case: &Case) -> bool {
    let titled = added.title == case.title || added.title == copy_of(&case.title);
    let (id, title, updated) = (added.id.clone(), added.title.clone(), added.updated.clone());
    titled && *added == Case { id, title, updated, ..case.clone() }
}
