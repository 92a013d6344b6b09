//! The result bar of narrow pages: it keeps the verdict visible while a person answers the
//! questions.

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::app::case::progress::progress;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::{focus, verdict_icon};

/// The verdict with what decides it, and before there is one the progress; a click goes to the full result. Nothing is there
/// before the first answer.
pub(crate) fn sticky_bar(screen: &CaseView) -> Html {
    let words = screen.words;
    let headline = screen.assessment.headline;
    let onclick = {
        let result = screen.focus_targets.result.clone();
        move |_: MouseEvent| focus::show(&result)
    };
    let progress = progress(&screen.answers, &screen.assessment);
    let is_covered = progress.answered == progress.dimensions;
    let so_far = (headline == Headline::Open)
        .then(|| format!("{} · ", words.bar_progress(progress.answered, progress.dimensions)));
    let about = if screen.is_trying() {
        Some(words.bar_tried().into_owned())
    } else {
        is_covered.then(|| screen.say().reason().title)
    };
    html! {
        <button type="button" part="button" class={verdict_class("bar", headline)} hidden={progress.answered == 0} {onclick}>
            { verdict_icon::verdict_icon(headline.verdict()) }
            <span class="bar-said">
                <strong class="bar-verdict">{ so_far }{ screen.say().verdict_title() }</strong>
                <span class="bar-about">{ about }</span>
            </span>
            <span class="bar-show">{ words.bar_show() }</span>
        </button>
    }
}
