//! The range track: the three verdicts on a line, with the current one marked and a bracket over the possible ones.

use stop_fix_scale_core::model::{Range, Verdict};
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::pieces::verdict_icon;

const TRACK: [Verdict; 3] = [Verdict::Stop, Verdict::Fix, Verdict::Scale];

/// The track, and the range in words.
pub(crate) fn range(screen: &CaseView) -> Html {
    let assessment = &screen.assessment;
    let verdict = assessment.headline.verdict();
    let here = |stop| (verdict == Some(stop)).then_some("here");
    html! {
        <div class="range">
            <h3 class="title">{ screen.words.range_title() }</h3>
            <svg class="track" width="100%" height="28" aria-hidden="true">
                { bracket(assessment.range) }
                <line class="rail" x1={band(Verdict::Stop).middle} x2={band(Verdict::Scale).middle}
                    y1="20" y2="20" />
                for stop in TRACK {
                    <circle class={classes!("point", stop.id(), here(stop))}
                        cx={band(stop).middle} cy="20" r="6" />
                }
            </svg>
            <div class="stations" aria-hidden="true">
                for stop in TRACK {
                    <span class={classes!("station", stop.id(), here(stop))}>
                        { verdict_icon::verdict_icon(Some(stop)) }
                        <span>{ screen.verdict(stop) }</span>
                    </span>
                }
            </div>
            <p class="note">{ screen.say().range() }</p>
        </div>
    }
}

/// The position of a verdict on the track; each has a third of it.
struct Band {
    start: &'static str,
    middle: &'static str,
    end: &'static str,
}

const fn band(verdict: Verdict) -> Band {
    match verdict {
        Verdict::Stop => Band { start: "6%", middle: "16.67%", end: "27.33%" },
        Verdict::Fix => Band { start: "39.33%", middle: "50%", end: "60.67%" },
        Verdict::Scale => Band { start: "72.67%", middle: "83.33%", end: "94%" },
    }
}

fn bracket(Range { low, high }: Range) -> Html {
    let (start, end) = (band(low).start, band(high).end);
    html! {
        <g class="bracket">
            <line x1={start} x2={end} y1="2" y2="2" />
            <line x1={start} x2={start} y1="1" y2="9" />
            <line x1={end} x2={end} y1="1" y2="9" />
        </g>
    }
}
