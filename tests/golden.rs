//! The golden cases: an independent program computed them; every field must come out the same.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use stop_fix_scale::format::scored::Scored;
use stop_fix_scale::format::share_code::ShareCode;
use stop_fix_scale::model::{AI1, assess};

const GOLDEN: &str = include_str!("golden/ai1.jsonl");

#[test]
fn all_golden_cases_are_equal_field_by_field() {
    let mut cases = 0;
    for line in GOLDEN.lines() {
        let golden: Value = serde_json::from_str(line).expect("each line is JSON");
        let name = &golden["name"];
        let code = golden["code"].as_str().expect("each case has a code");
        let mut expected = golden["expect"].clone();
        expected["code"] = Value::from(code);

        let read: ShareCode = code.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        let assessment = assess(&AI1, &read.answers);
        let scored = serde_json::to_value(Scored::new(&AI1, &read.answers, &assessment));
        assert_eq!(scored.expect("a scored case is JSON"), expected, "{name} {code}");
        assert_eq!(read.to_string(), code, "{name}: reading and writing is the identity");
        cases += 1;
    }
    assert_eq!(cases, 340, "no golden case has been lost");
}
