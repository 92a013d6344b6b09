//! What the worked example on the page about the tool says is true.

use stop_fix_scale::view::about::example::answers;
use stop_fix_scale_core::model::{
    AI1, Criterion, Dimension, FixKind, Headline, Level, Rating, Reason, assess,
};

#[test]
fn the_worked_example_is_a_fix_for_the_reasons_that_it_gives() {
    let (answers, limits) = (answers(), &AI1.rules.thresholds);
    let assessment = assess(&AI1, &answers);
    let points = |dimension: Dimension| assessment.points.get(dimension).low;
    assert_eq!(assessment.headline, Headline::Fix(FixKind::Repair));
    assert!(
        matches!(&assessment.reason, Reason::HeldBack(criterion) if criterion.dimension == Dimension::DataReadiness)
    );
    // Not Stop: no answer that stops it, enough value, and a single weak dimension.
    let stands = |criterion: Criterion| answers.stands_on(criterion).map(Rating::level);
    assert!(Criterion::all().all(|criterion| stands(criterion) > Some(Level::Missing)));
    assert!(points(Dimension::Value) > limits.value_stop_at_or_below);
    let weak = |dimension: &Dimension| points(*dimension) <= limits.weak_at_or_below;
    assert!(Dimension::ALL.into_iter().filter(weak).eq([Dimension::DataReadiness]));
    assert!(limits.weak_dimensions_that_stop > 1);
    // Not Scale: none is high enough. Fix: one is too low.
    assert!(Dimension::ALL.into_iter().all(|dimension| points(dimension) < limits.scale_from));
    assert!(points(Dimension::DataReadiness) < limits.sound_from);
}
