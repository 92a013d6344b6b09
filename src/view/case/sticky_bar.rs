//! The result bar of narrow pages: it keeps the verdict visible while a person answers the
//! questions.

use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::pieces::{focus, verdict_icon};

/// The verdict and the weakest dimension; a click goes to the full result.
pub(crate) fn sticky_bar(screen: &CaseView) -> Html {
    let words = screen.words;
    let headline = screen.assessment.headline;
    let onclick = {
        let result = screen.focus_targets.result.clone();
        move |_: MouseEvent| focus::show(&result)
    };
    let weakest = screen
        .say()
        .known_weakest()
        .map(|dimension| words.bar_weakest(&screen.dimension(dimension)).into_owned());
    let tried = screen.is_trying().then(|| words.bar_tried());
    html! {
        <button type="button" part="button" class={classes!("bar", headline.id())} {onclick}>
            { verdict_icon::verdict_icon(headline.verdict()) }
            <strong class="bar-verdict">{ screen.headline(headline) }</strong>
            <span class="bar-weakest">{ tried.map(Into::into).or(weakest) }</span>
            <span class="bar-show">{ words.bar_show() }</span>
        </button>
    }
}
