//! A file of many cases, and what it would bring.

use std::collections::BTreeSet;

use serde_json::value::RawValue;
use stop_fix_scale::app::files::import_plan::{ImportPlan, Standing, plan};
use stop_fix_scale_core::format::case_file::{Case, Restored};
use stop_fix_scale_core::format::cases_file;
use stop_fix_scale_core::format::cases_file::{Checksum, Refused, RestoredCases};
use stop_fix_scale_core::model::AI1;

use super::tokens::{elements, members};

/// Each case is read as it would be alone, whatever stands beside it. What is written opens as it was,
/// and a file adds everything that it holds, once.
pub fn cases_file(bytes: &[u8]) {
    let read = cases_file::read(&AI1, bytes);
    brings_all_once(bytes, read.is_ok());
    let Ok(many) = read else { return };
    let file = std::str::from_utf8(bytes).expect("it was read");
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let entries: Vec<&str> = members(file)
        .into_iter()
        .flatten()
        .filter(|(name, _)| name == "cases")
        .flat_map(|(_, list)| elements(list.get()).expect("a list was read"))
        .map(RawValue::get)
        .collect();
    assert_eq!(entries.len(), many.cases.len());
    for (entry, case) in entries.iter().zip(&many.cases) {
        is_as_alone(entry, case);
    }
    stops_no_other(&entries, &many, bytes.len());
    opens_as_written(&many);
}

type Read = Result<Restored, Refused>;

fn is_as_alone(entry: &str, case: &Read) {
    match (Case::read(&AI1, entry.as_bytes()), case) {
        (Ok(alone), Ok(restored)) => assert_eq!(alone, *restored, "{entry}"),
        (Err(why), Err(refused)) => {
            assert_eq!((why, entry), (refused.why.clone(), refused.raw.text()));
        }
        (alone, case) => panic!("{entry} is {alone:?} alone, and {case:?} beside others"),
    }
}

/// A case that cannot be read changes none of those around it.
fn stops_no_other(entries: &[&str], many: &RestoredCases, chance: usize) {
    let place = chance % (entries.len() + 1);
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    for bad in ["7", &deep, r#"{"format":"stop-fix-scale/case","version":9}"#] {
        let mut entries = entries.to_vec();
        entries.insert(place, bad);
        let list = entries.join(",");
        let file = format!(r#"{{"format":"stop-fix-scale/cases","version":1,"cases":[{list}]}}"#);
        let mut cases = cases_file::read(&AI1, file.as_bytes()).expect("the rest opens").cases;
        let refused = cases.remove(place).expect_err("it is no case");
        assert_eq!(refused.raw.text(), bad);
        assert_eq!(cases, many.cases);
    }
}

fn opens_as_written(many: &RestoredCases) {
    let cases: Vec<Case> = many.cases.iter().flatten().map(|one| one.case.clone()).collect();
    // What each case may grow by is told by the reader of one.
    let Ok(file) = cases_file::write(&AI1, &cases) else { return };
    let again = cases_file::read(&AI1, file.as_bytes()).expect("we have written it");
    assert_eq!(again.checksum, Checksum::Agrees);
    let again: Vec<Case> = again.cases.into_iter().flatten().map(|one| one.case).collect();
    assert_eq!(again, cases);
}

fn brings_all_once(bytes: &[u8], is_file_of_cases: bool) {
    let Ok(first) = planned(&[], bytes) else {
        assert!(!is_file_of_cases);
        return;
    };
    let cases: Vec<Case> = first.entries.iter().flatten().map(|entry| entry.case.clone()).collect();
    let adds = first.adds();
    let mut number = 0;
    let added = first.apply(|| {
        number += 1;
        format!("nobody else has this id {number}")
    });
    assert_eq!(added.len(), adds);
    let ids: BTreeSet<&str> = added.iter().map(|case| case.id.as_str()).collect();
    assert!(ids.len() == added.len() && !ids.contains(""), "each has an id of its own");
    for case in &cases {
        assert!(added.iter().any(|added| says_the_same(added, case)), "{case:?} is lost");
    }
    let again = planned(&added, bytes).expect("it was read before");
    let is_same = |standing: &Standing| *standing == Standing::Same;
    assert!(again.entries.iter().flatten().all(|entry| is_same(&entry.standing)), "{again:?}");
    assert_eq!(again.adds(), 0);
}

fn planned(at_hand: &[Case], bytes: &[u8]) -> Result<ImportPlan, cases_file::CasesFileError> {
    let at_hand: Vec<&Case> = at_hand.iter().collect();
    Ok(plan(&at_hand, stop_fix_scale::app::files::import_plan::read(&AI1, bytes)?, copy_of))
}

fn copy_of(title: &str) -> String {
    format!("{title} (from a file)").trim_start().to_owned()
}

fn says_the_same(added: &Case, case: &Case) -> bool {
    let titled = added.title == case.title || added.title == copy_of(&case.title);
    let (id, title, updated) = (added.id.clone(), added.title.clone(), added.updated.clone());
    titled && *added == Case { id, title, updated, ..case.clone() }
}
