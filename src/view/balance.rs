//! The balance of the five dimensions: the weakest decides what the whole can give.

use yew::prelude::*;

use super::Screen;
use crate::model::assess::PointSpan;
use crate::model::{Assessment, Dimension, score};

/// One bar for each dimension, 0 to 100, drawn from–to where it depends on what is open.
pub(super) fn balance(screen: &Screen<'_>, assessment: &Assessment) -> Html {
    let weakest = known_weakest(assessment);
    html! {
        <div class="balance">
            <h3 class="title">{ screen.words.balance_title() }</h3>
            <ul class="bars">
                for (dimension, span) in assessment.points.iter() {
                    <li class={classes!("bar-row", (weakest == Some(dimension)).then_some("weakest"))}>
                        <span class="bar-name">
                            { screen.dimension(dimension) }
                            { " " }
                            <em>{ (weakest == Some(dimension)).then(|| screen.words.weakest()) }</em>
                        </span>
                        <span class="score">{ score_in_words(screen, *span) }</span>
                        { bar(screen, *span) }
                    </li>
                }
            </ul>
            <p class="note">{ screen.words.balance_note() }</p>
        </div>
    }
}

/// The weakest dimension, once something was said about it and another one is stronger: before that,
/// it is only the first.
pub(super) fn known_weakest(assessment: &Assessment) -> Option<Dimension> {
    let weakest = assessment.weakest;
    let lowest = *assessment.points.get(weakest);
    let another_is_stronger = assessment.points.iter().any(|(_, span)| span.low > lowest.low);
    (lowest != NOTHING_KNOWN && another_is_stronger).then_some(weakest)
}

const MOST_POINTS: u8 = 16;
const NOTHING_KNOWN: PointSpan = PointSpan { low: 0, high: MOST_POINTS };

fn score_in_words(screen: &Screen<'_>, span: PointSpan) -> String {
    let (low, high) = (score(span.low), score(span.high));
    if span == NOTHING_KNOWN {
        screen.words.not_known().into_owned()
    } else if low == high {
        low.to_string()
    } else {
        screen.words.score_between(low.into(), high.into()).into_owned()
    }
}

fn bar(screen: &Screen<'_>, span: PointSpan) -> Html {
    let percent = |points: u8| format!("{}%", score(points));
    let to_scale = percent(screen.model.rules.thresholds.scale_from);
    html! {
        <svg class="bar-drawing" width="100%" height="14" aria-hidden="true">
            <rect class="bar-all" width="100%" y="2" height="10" rx="2" />
            <rect class="bar-sure" width={percent(span.low)} y="2" height="10" rx="2" />
            <line class="bar-possible" x1={percent(span.low)} x2={percent(span.high)} y1="7" y2="7" />
            <line class="bar-mark" x1={to_scale.clone()} x2={to_scale} y1="0" y2="14" />
        </svg>
    }
}
