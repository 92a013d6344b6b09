//! The icons of the verdicts, so that colour never carries the meaning alone.

use stop_fix_scale_core::model::Verdict;
use yew::prelude::*;

/// The icon of a verdict: octagon, wrench in a square, arrow in a disc; a dashed ring without a verdict. Always used
/// beside the word.
pub(crate) fn verdict_icon(verdict: Option<Verdict>) -> Html {
    html! {
        <svg class="shape" viewBox="1 1 22 22" aria-hidden="true">{ drawing(verdict) }</svg>
    }
}

/// The three icons side by side, each in its colour: the mark of the product.
pub(crate) fn all() -> Html {
    [Verdict::Stop, Verdict::Fix, Verdict::Scale]
        .into_iter()
        .map(|verdict| html! { <span class={verdict.id()}>{ verdict_icon(Some(verdict)) }</span> })
        .collect()
}

/// Only the shape, in a 24 × 24 square. The four outlines differ, so that they can be told apart without their inside.
pub(crate) fn drawing(verdict: Option<Verdict>) -> Html {
    let (outline, knock) = match verdict {
        Some(Verdict::Stop) => (
            "M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z", //
            "M6.5 10.3h11v3.4h-11z",
        ),
        Some(Verdict::Fix) => (
            "M5 1h14a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4z",
            "M19.2 8.2l-2.9 2.9-2.8-.6-.6-2.8 2.9-2.9a5 5 0 0 0-6.2 6.5L4.9 16a2.2 2.2 0 0 0 3.1 3.1l4.7-4.7a5 5 0 0 0 6.5-6.2z",
        ),
        Some(Verdict::Scale) => (
            "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22z",
            "M9.3 6.6h8.1v8.1h-3v-3l-5.9 5.9-2.1-2.1 5.9-5.9h-3z",
        ),
        None => {
            return html! { <circle class="ring" cx="12" cy="12" r="9.4" /> };
        }
    };
    html! {
        <>
            <path d={outline} />
            <path class="knock" d={knock} />
        </>
    }
}
