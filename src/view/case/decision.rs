//! The verdict and its reason.

use yew::prelude::*;

use crate::app::sentences::reason::Reasoning;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::verdict_icon;

/// The verdict as a word and a shape, with the reason.
pub(crate) fn verdict(screen: &CaseView) -> Html {
    let headline = screen.assessment.headline;
    html! {
        <div class="decision">
            <h2 class="verdict" part="verdict">
                { verdict_icon::verdict_icon(headline.verdict()) }
                <span>{ screen.say().verdict_title() }</span>
            </h2>
            { reason(screen) }
            <p class="claimed">{ screen.say().as_claimed() }</p>
        </div>
    }
}

/// What decides, in bold, and a sentence about it.
pub(crate) fn reason(screen: &CaseView) -> Html {
    let Reasoning { title, text } = screen.say().reason();
    html! { <p class="reason"><strong>{ title }</strong>{ " " }{ text }</p> }
}
