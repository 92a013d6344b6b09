//! Runs the compiled scoring program. Line n of its output belongs to line n of its input.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

const GOLDEN: &str = include_str!("../../core/tests/golden/ai1.jsonl");

/// The path of the example `score`, which `cargo test` builds along with the tests.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the test has a path");
    let folder = test.parent().and_then(|deps| deps.parent()).expect("target/…/deps");
    let program = folder.join("examples").join(format!("score{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "build it first: cargo build --profile test --example score");
    program
}

fn score(input: &[u8]) -> Vec<Value> {
    let mut child = Command::new(program())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program exits");
    writer.join().expect("the writer thread doesn't panic").expect("the program reads everything");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

#[test]
fn scoring_the_golden_cases_gives_exactly_their_expected_fields() {
    let golden: Vec<Value> =
        GOLDEN.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect();
    let codes: Vec<_> = golden.iter().filter_map(|case| case["code"].as_str()).collect();
    let scored = score((codes.join("\n") + "\n").as_bytes());
    assert_eq!(scored.len(), 340);
    for (scored, golden) in scored.iter().zip(&golden) {
        let mut expected = golden["expect"].clone();
        expected["code"] = golden["code"].clone();
        assert_eq!(scored, &expected, "{}", golden["name"]);
    }
}

#[test]
fn the_program_reports_a_bad_line_and_scores_the_rest() {
    let input = b"SFS:1/M:AI1/R:OPEN/B6NNA\r\n\nrubbish\n\xff\xfe\nSFS:9/M:AI1/R:OPEN/00000\n\
        sfs:1/m:ai1/r:stop/1AXC4\nSFS:1/M:AI1/R:OPEN/B6NNA";
    let scored = score(input);
    assert_eq!(scored.len(), 7);
    let refused = |line: usize, error: &str| json!({ "line": line, "error": error });
    assert_eq!(scored[0]["verdict"], "open");
    assert_eq!(scored[1], refused(2, "not a share code"));
    assert_eq!(scored[2], refused(3, "not a share code"));
    assert_eq!(scored[3], refused(4, "not a share code"));
    assert_eq!(scored[4], refused(5, "share code version 9 is newer than this program"));
    assert_eq!(scored[5], refused(6, "failed check: the code was damaged on the way"));
    assert_eq!(scored[6]["code"], "SFS:1/M:AI1/R:OPEN/B6NNA", "the last line needs no line break");
}

#[test]
fn empty_input_gives_empty_output() {
    assert_eq!(score(b""), Vec::<Value>::new());
}
