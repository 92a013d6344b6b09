//! The result bar of narrow pages: it keeps the verdict visible while a person answers the
//! questions.

use yew::prelude::*;

use crate::app::case::progress::progress;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::{focus, verdict_icon};

/// The verdict and the progress; a click goes to the full result.
pub(crate) fn sticky_bar(screen: &CaseView) -> Html {
    let words = screen.words;
    let headline = screen.assessment.headline;
    let onclick = {
        let result = screen.focus_targets.result.clone();
        move |_: MouseEvent| focus::show(&result)
    };
    let progress = progress(&screen.answers, &screen.assessment);
    let about = if screen.is_trying() {
        words.bar_tried()
    } else {
        words.bar_progress(progress.answered, progress.dimensions)
    };
    html! {
        <button type="button" part="button" class={verdict_class("bar", headline)} {onclick}>
            { verdict_icon::verdict_icon(headline.verdict()) }
            <strong class="bar-verdict">{ screen.say().verdict_title() }</strong>
            <span class="bar-about">{ about }</span>
            <span class="bar-show">{ words.bar_show() }</span>
        </button>
    }
}
