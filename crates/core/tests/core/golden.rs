//! The golden cases. An independent program computed them, and every field must match.

use serde_json::Value;
use stop_fix_scale_core::format::golden::{CASES, differing};
use stop_fix_scale_core::format::scored::Scored;
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{AI1, Criterion, Level, Model, assess};

const GOLDEN: &str = include_str!("../golden/ai1.jsonl");

#[test]
fn all_golden_cases_match_field_by_field() {
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
        assert_eq!(read.to_string(), code, "{name}: writing the code gives the same text");
        cases += 1;
    }
    assert_eq!(cases, 340, "all golden cases are there");
}

#[test]
fn the_packed_cases_all_match() {
    assert_eq!(CASES, 340, "all golden cases are there");
    assert_eq!(differing(&AI1), [""; 0]);
}

/// After each change of a rule, `differing` returns exactly the cases whose result has changed.
#[test]
fn the_self_check_finds_every_case_that_differs() {
    let changes: [fn(&mut Model); 8] = [
        |model| model.rules.thresholds.value_stop_at_or_below += 1,
        |model| model.rules.thresholds.weak_at_or_below -= 1,
        |model| model.rules.thresholds.weak_dimensions_that_stop += 1,
        |model| model.rules.thresholds.sound_from += 1,
        |model| model.rules.thresholds.scale_from += 1,
        |model| model.rules.criteria.get_mut(Criterion::FIRST).knock_out = false,
        |model| model.rules.counts_up_to.0[1] = Level::Shown,
        |model| model.rules.repair_order.swap(3, 4),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let mut model = AI1;
        change(&mut model);
        let expected = cases_changed_by(&model);
        assert!(!expected.is_empty(), "change {index} has an effect");
        assert_eq!(differing(&model), expected, "change {index}");
    }
}

/// The codes of the golden cases whose result differs with this model, compared as JSON.
fn cases_changed_by(model: &Model) -> Vec<String> {
    let changed = |line: &str| {
        let mut golden: Value = serde_json::from_str(line).expect("each line is JSON");
        let read: ShareCode =
            golden["code"].as_str().expect("a code").parse().expect("a valid code");
        let assessment = assess(model, &read.answers);
        let scored = Scored::new(model, &read.answers, &assessment);
        golden["expect"]["code"] = golden["code"].clone();
        let result = serde_json::to_value(&scored).expect("a scored case is JSON");
        let code = ShareCode::new(model, read.answers, assessment.headline);
        (result != golden["expect"]).then(|| code.to_string())
    };
    GOLDEN.lines().filter_map(changed).collect()
}
