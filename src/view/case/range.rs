//! The range: three lanes, one for each verdict, and a sentence.

use stop_fix_scale_core::model::{Range, Verdict};
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::pieces::text;
use crate::view::pieces::verdict_icon;

const LANES: [Verdict; 3] = [Verdict::Stop, Verdict::Fix, Verdict::Scale];

/// The lanes, and the range in words, which say the same.
pub(crate) fn range(screen: &CaseView) -> Html {
    html! {
        <div class="range">
            <h3 class="spoken">{ screen.words.range_title() }</h3>
            <div class="lanes" aria-hidden="true">
                for verdict in LANES {
                    <span class={classes!("lane", verdict.id(), lane(screen, verdict))}>
                        { verdict_icon::verdict_icon(Some(verdict)) }
                        <span>{ screen.verdict(verdict) }</span>
                    </span>
                }
            </div>
            { text::note(screen.say().range()) }
        </div>
    }
}

/// Solid now, outlined while it is possible, struck once it is out of reach.
fn lane(screen: &CaseView, verdict: Verdict) -> &'static str {
    let Range { low, high } = screen.assessment.range;
    if screen.assessment.headline.verdict() == Some(verdict) {
        "now"
    } else if (low..=high).contains(&verdict) {
        "possible"
    } else {
        "out-of-reach"
    }
}
