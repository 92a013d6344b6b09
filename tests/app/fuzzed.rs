//! Replays the inputs with which a fuzzer reached the most code of the readers, and checks the properties of the readers.

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

#[allow(unreachable_pub, reason = "in `fuzz` it is a library")]
#[path = "../../fuzz/src/lib.rs"]
mod holds;

/// Runs every input of a target.
fn replay(target: &str, holds: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs = 0;
    for entry in fs::read_dir(&folder).expect("a folder of inputs") {
        let path = entry.expect("an input").path();
        let bytes = fs::read(&path).expect("an input");
        assert!(catch_unwind(|| holds(&bytes)).is_ok(), "{}", path.display());
        inputs += 1;
    }
    assert!(inputs > 20, "{target} has only {inputs} inputs");
}

#[test]
fn fuzzed_share_codes_hold_all_properties() {
    replay("share_code", holds::share_code);
}

#[test]
fn fuzzed_case_files_hold_all_properties() {
    replay("case_file", holds::case_file);
}

#[test]
fn fuzzed_files_of_many_cases_hold_all_properties() {
    replay("cases_file", holds::cases_file);
}
