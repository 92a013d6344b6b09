//! Warning patterns in the answers.

use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::pieces::text;

/// Each pattern with its description and what to do.
pub(crate) fn patterns(screen: &CaseView) -> Html {
    let words = screen.words;
    let shown = &screen.assessment.patterns;
    html! {
        <div class="patterns" hidden={shown.is_empty()}>
            { text::title(words.patterns_title()) }
            <ul class="steps">
                for pattern in shown.iter().filter_map(|id| screen.model.pattern(*id)) {
                    <li class="step" key={pattern.id}>
                        <strong>{ screen.text(pattern.name) }</strong>
                        { text::done(screen.text(pattern.what)) }
                        <span class="way-out">{ words.way_out(&screen.text(pattern.way_out)) }</span>
                    </li>
                }
            </ul>
        </div>
    }
}
