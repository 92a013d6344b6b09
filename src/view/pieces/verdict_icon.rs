//! The icons of the verdicts, so that colour never carries the meaning alone.

use stop_fix_scale_core::model::Verdict;
use yew::prelude::*;

/// The icon of a verdict: octagon, wrench or rising arrow; an open circle without a verdict. Always used beside the
/// word.
pub(crate) fn verdict_icon(verdict: Option<Verdict>) -> Html {
    // Cropped to the drawing, so that it aligns with the start of the text.
    let frame = match verdict {
        Some(Verdict::Stop) | None => "2 2 20 20",
        Some(Verdict::Fix) => "4.3 1.5 18.4 20",
        Some(Verdict::Scale) => "3.4 3 17.6 17.6",
    };
    html! {
        <svg class="shape" viewBox={frame} preserveAspectRatio="xMinYMid" aria-hidden="true">
            { drawing(verdict) }
        </svg>
    }
}

/// Only the shape, in a 24 × 24 square.
pub(crate) fn drawing(verdict: Option<Verdict>) -> Html {
    match verdict {
        Some(Verdict::Stop) => html! { <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" /> },
        Some(Verdict::Fix) => html! {
            <path d="M10 1.4V7a2 2 0 0 0 4 0V1.4a5.5 5.5 0 0 1 .5 10V20a2.5 2.5 0 0 1-5 0v-8.6a5.5 5.5 0 0 1 .5-10z"
                transform="rotate(40 12 12)" />
        },
        Some(Verdict::Scale) => {
            html! { <path d="M10 3h11v11h-4V9.8L6.2 20.6l-2.8-2.8L14.2 7H10z" /> }
        }
        None => html! {
            <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z" />
        },
    }
}
