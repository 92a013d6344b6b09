//! The scores of the five dimensions as small bars.

use std::fmt::Write;

use stop_fix_scale_core::model::{Dimension, score};
use yew::prelude::*;

use crate::app::list::rows::ListRow;
use crate::app::sentences::result::{NOTHING_KNOWN, span_in_words, weakest_of};
use crate::view::list::list_context::ListContext;

/// The width of a bar with the gap after it, and without.
const STEP: usize = 12;
const WIDTH: usize = 9;

/// The bars, in the order of the dimensions. A dimension with a range has a thin line from its lowest to its highest score.
pub(crate) fn bars(page: &ListContext, row: &ListRow) -> Html {
    let weakest = weakest_of(&row.points);
    let (mut sure, mut weak, mut possible) = (String::new(), String::new(), String::new());
    for (index, (dimension, span)) in row.points.iter().enumerate() {
        let x = if page.is_mirrored() { 4 - index } else { index } * STEP;
        // A score of 0 is still drawn, so that it does not look unanswered.
        let (low, high) = (score(span.low).max(3), score(span.high));
        if *span != NOTHING_KNOWN {
            let path = if weakest.contains(&dimension) { &mut weak } else { &mut sure };
            let _ = write!(path, "M{x} 100v-{low}h{WIDTH}v{low}z");
        }
        if span.low != span.high {
            let middle = x + WIDTH / 2;
            let _ = write!(possible, "M{middle} {}V{}", 100 - low, 100 - high);
        }
    }
    let limit = 100 - score(page.state.model.rules.thresholds.scale_from);
    html! {
        <svg class="mini" viewBox="0 0 57 101" preserveAspectRatio="none" role="img" aria-label={in_words(page, row)}>
            <path class="mini-line" d={format!("M0 100.5H57M0 {limit}H57")} />
            <path class="mini-possible" d={possible} />
            <path class="mini-bar" d={sure} />
            <path class="mini-weak" d={weak} />
        </svg>
    }
}

/// The same in words: "Value 75, Data readiness 50 to 63, …".
fn in_words(page: &ListContext, row: &ListRow) -> String {
    let each = Dimension::ALL.map(|dimension| {
        let score = span_in_words(page.words, *row.points.get(dimension));
        format!("{} {score}", page.dimension(dimension))
    });
    page.words.list(&each).into_owned()
}
