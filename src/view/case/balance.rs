//! The balance of the five dimensions: the weakest limits the whole.

use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, Reason, StopRule, score};
use yew::prelude::*;

use crate::app::case::progress::is_answered;
use crate::app::sentences::result::{NOTHING_KNOWN, span_in_short};
use crate::view::case::case_view::CaseView;
use crate::view::pieces::decimal::decimal;
use crate::view::pieces::text;

/// One bar per dimension, from 0 to 100; a range while answers are open. The two limits are labelled once, above the bars.
pub(crate) fn balance(screen: &CaseView) -> Html {
    let words = screen.words;
    let claims = Dimension::ALL.into_iter().any(|dimension| only_claimed(screen, dimension) > 0);
    let claimed = claims.then(|| words.balance_claimed());
    let decides = match &screen.assessment.reason {
        Reason::Stop(StopRule::KnockOut(_)) => Some(words.balance_one()),
        Reason::HeldBack(_) | Reason::Ready => Some(words.balance_note()),
        // The reason says what decides.
        Reason::Stop(_) | Reason::FindOut | Reason::Prove | Reason::NotCovered(_) => None,
    };
    let explanation = claimed.into_iter().chain(decides).collect::<Vec<_>>().join(" ");
    html! {
        <div class="balance">
            { text::title(words.balance_title()) }
            <ul class="bars">
                { limits(screen) }
                for (dimension, span) in screen.assessment.points.iter() {
                    <li class={if screen.say().mark(dimension).is_some() { "bar-row weakest" } else { "bar-row" }}>
                        <span class="bar-name">{ screen.dimension(dimension) }</span>
                        { bar(screen, dimension, *span) }
                        <span class="score">{ score_of(screen, dimension, *span) }</span>
                    </li>
                }
            </ul>
            if !explanation.is_empty() {
                { text::note(explanation) }
            }
        </div>
    }
}

/// The score. What is only claimed is drawn, and spoken.
fn score_of(screen: &CaseView, dimension: Dimension, span: PointSpan) -> Html {
    let shown = span_in_short(screen.words, span);
    let spoken = screen.say().score(dimension);
    if shown == spoken {
        return shown.into();
    }
    html! {
        <>
            <span aria-hidden="true">{ shown }</span>
            <span class="spoken">{ spoken }</span>
        </>
    }
}

/// The labels above the bars. The sentence below says what the lines mean. Text cannot be mirrored like the bars, so its places
/// are.
fn limits(screen: &CaseView) -> Html {
    html! {
        <li class="bar-row bar-limits" aria-hidden="true">
            <span></span>
            { limit_names(screen) }
            <span></span>
        </li>
    }
}

/// The labels alone.
pub(crate) fn limit_names(screen: &CaseView) -> Html {
    let [weak, scale] = both_limits(screen);
    let at = |percent: u8| {
        format!("{}%", if screen.words.is_mirrored() { 100 - percent } else { percent })
    };
    html! {
        <svg class="bar-drawing" width="100%" height="1.3em" aria-hidden="true">
            <text class="limit" x={at(weak)} y="1em" text-anchor="end">{ screen.words.balance_weak(weak.into()) }</text>
            <text class="limit" x={at(scale)} y="1em">{ screen.words.balance_scale(scale.into()) }</text>
        </svg>
    }
}

/// Where the two limits are, in percent of a bar: below which a dimension is weak, and what Scale needs.
fn both_limits(screen: &CaseView) -> [u8; 2] {
    let thresholds = &screen.model.rules.thresholds;
    [thresholds.weak_at_or_below.saturating_add(1), thresholds.scale_from].map(score)
}

fn percent(points: u8) -> String {
    format!("{}%", score(points))
}

/// The points that are claimed without evidence.
fn only_claimed(screen: &CaseView, dimension: Dimension) -> u8 {
    let CaseView { assessment, .. } = screen;
    let claimed = assessment.claimed_points.get(dimension).low;
    claimed.saturating_sub(assessment.points.get(dimension).low)
}

/// The bar of a dimension.
pub(crate) fn bar(screen: &CaseView, dimension: Dimension, span: PointSpan) -> Html {
    let [weak, scale] = both_limits(screen).map(|limit| format!("{limit}%"));
    let claim = only_claimed(screen, dimension);
    // A dimension that nobody has rated has no range yet.
    let is_open = span != NOTHING_KNOWN || is_answered(&screen.answers, dimension);
    let high = if is_open { span.high } else { span.low };
    html! {
        <svg class="bar-drawing" width="100%" height="1.9em" aria-hidden="true">
            <rect class="bar-all" width="100%" y="0.65em" height="0.6em" rx="2" />
            { sure(span) }
            <line class="bar-possible" x1={percent(span.low)} x2={percent(high)} y1="0.95em" y2="0.95em" />
            if claim > 0 {
                <rect class="bar-claimed" x={percent(span.low)} y="0.65em" width={percent(claim)} height="0.6em" />
            }
            <line class="bar-weak" x1={weak.clone()} x2={weak} y1="-0.1em" y2="2em" />
            <line class="bar-scale" x1={scale.clone()} x2={scale} y1="-0.1em" y2="2em" />
        </svg>
    }
}

/// What is certain of a dimension. A score of 0 is seen, however narrow the drawing is.
fn sure(span: PointSpan) -> Html {
    if span.high == 0 {
        return html! { <rect key="none" class="bar-sure" width="3" y="0.65em" height="0.6em" rx="2" /> };
    }
    let grown = format!("scale({} 1)", decimal(score(span.low).into(), 100));
    html! { <rect key="some" class="bar-sure" width="100%" transform={grown} y="0.65em" height="0.6em" rx="2" /> }
}
