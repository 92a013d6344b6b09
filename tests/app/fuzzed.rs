//! The inputs with which a fuzzer reached most of the readers: what has to hold then, holds still.

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

#[allow(unreachable_pub, reason = "there it is a library")]
#[path = "../../fuzz/src/lib.rs"]
mod holds;

/// Every input in the folder of a target.
fn replay(target: &str, holds: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs = 0;
    for entry in fs::read_dir(&folder).expect("a folder of inputs") {
        let path = entry.expect("an input").path();
        let bytes = fs::read(&path).expect("an input");
        assert!(catch_unwind(|| holds(&bytes)).is_ok(), "{}", path.display());
        inputs += 1;
    }
    assert!(inputs > 20, "{target}: {inputs} inputs are left");
}

#[test]
fn share_codes() {
    replay("share_code", holds::share_code);
}

#[test]
fn case_files() {
    replay("case_file", holds::case_file);
}

#[test]
fn files_of_cases() {
    replay("cases_file", holds::cases_file);
}
