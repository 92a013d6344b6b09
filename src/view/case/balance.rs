//! The balance of the five dimensions: the weakest limits the whole.

use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, score};
use yew::prelude::*;

use crate::view::case::case_view::CaseView;

/// One bar per dimension, from 0 to 100; a range while answers are open.
pub(crate) fn balance(screen: &CaseView) -> Html {
    let words = screen.words;
    let weakest = screen.say().known_weakest();
    let claims = Dimension::ALL.into_iter().any(|dimension| only_claimed(screen, dimension) > 0);
    html! {
        <div class="balance">
            <h3 class="title">{ words.balance_title() }</h3>
            <ul class="bars">
                for (dimension, span) in screen.assessment.points.iter() {
                    <li class={classes!("bar-row", (weakest == Some(dimension)).then_some("weakest"))}>
                        <span class="bar-name">
                            { screen.dimension(dimension) }
                            { " " }
                            <em>{ (weakest == Some(dimension)).then(|| words.weakest()) }</em>
                        </span>
                        <span class="score">{ screen.say().score(dimension) }</span>
                        { bar(screen, dimension, *span) }
                    </li>
                }
            </ul>
            <p class="note">{ words.balance_note() }</p>
            <p class="note" hidden={!claims}>{ words.balance_claimed() }</p>
        </div>
    }
}

/// The points that are claimed without evidence.
fn only_claimed(screen: &CaseView, dimension: Dimension) -> u8 {
    let CaseView { assessment, .. } = screen;
    let claimed = assessment.claimed_points.get(dimension).low;
    claimed.saturating_sub(assessment.points.get(dimension).low)
}

fn bar(screen: &CaseView, dimension: Dimension, span: PointSpan) -> Html {
    let percent = |points: u8| format!("{}%", score(points));
    let thresholds = &screen.model.rules.thresholds;
    let to_scale = percent(thresholds.scale_from);
    let not_weak = percent(thresholds.weak_at_or_below.saturating_add(1));
    // Hatched: points that are claimed but not proven.
    let claimed = span.low.saturating_add(only_claimed(screen, dimension));
    html! {
        <svg class="bar-drawing" width="100%" height="16" aria-hidden="true">
            <rect class="bar-all" width="100%" y="3" height="10" />
            <line class="bar-claimed" x1={percent(span.low)} x2={percent(claimed)} y1="8" y2="8" />
            <line class="bar-possible" x1={percent(span.low)} x2={percent(span.high)} y1="8" y2="8" />
            <rect class="bar-sure" width={percent(span.low)} y="3" height="10" />
            <line class="bar-gap" x1={not_weak.clone()} x2={not_weak.clone()} y1="0" y2="16" />
            <line class="bar-gap" x1={to_scale.clone()} x2={to_scale.clone()} y1="0" y2="16" />
            <line class="bar-weak" x1={not_weak.clone()} x2={not_weak} y1="0" y2="16" />
            <line class="bar-mark" x1={to_scale.clone()} x2={to_scale} y1="0" y2="16" />
        </svg>
    }
}
