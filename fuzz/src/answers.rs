//! What has to hold for any answers.

use stop_fix_scale_core::format::hosted::{Outcome, case_of, value};
use stop_fix_scale_core::model::{AI1, Answers, Dimension, assess};

/// Nothing that follows from the answers contradicts the rest, and the form field that stands for them
/// gives them back.
pub(super) fn agree(answers: &Answers) {
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
    let shown = case_of(&AI1, &field).map(|case| case.answers);
    assert_eq!(shown, Some(*answers), "{field}");
    let outcome = serde_json::to_value(Outcome::of(&AI1, answers)).expect("it is plain");
    assert_eq!(outcome["verdict"], assessment.headline.id());
}
