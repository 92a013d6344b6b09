//! Properties that must hold for any answers.

use stop_fix_scale_core::format::host_page::{Outcome, case_of, value};
use stop_fix_scale_core::model::{AI1, Answers, Dimension, assess};

/// Checks that the computed results don't contradict each other, and that the form value of the answers
/// reads back as the same answers.
pub(super) fn check(answers: &Answers) {
    let assessment = assess(&AI1, answers);
    let range = assessment.range;
    assert!(range.low <= range.high, "{range:?}");
    if let Some(verdict) = assessment.headline.verdict() {
        assert!(range.low <= verdict && verdict <= range.high, "{verdict:?} is not in {range:?}");
    }
    for dimension in Dimension::ALL {
        let points = assessment.points.get(dimension);
        assert!(points.low <= points.high && points.high <= 16, "{dimension}: {points:?}");
    }
    let field = value(&AI1, answers);
    let restored = case_of(&AI1, &field).map(|case| case.answers);
    assert_eq!(restored, Some(*answers), "{field}");
    let outcome =
        serde_json::to_value(Outcome::of(&AI1, answers)).expect("an outcome is plain data");
    assert_eq!(outcome["verdict"], assessment.headline.id());
}
