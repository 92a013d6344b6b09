//! What would cost Scale.

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::app::case::question::{Question, Subject};
use crate::view::case::case_view::CaseView;
use crate::view::case::next_question;
use crate::view::pieces::text;

/// The answers that the verdict depends on. Only for Scale; the other verdicts have paths to a better one instead.
pub(crate) fn losing_scale(screen: &CaseView) -> Html {
    let words = screen.words;
    let is_scale = screen.assessment.headline == Headline::Scale;
    let carriers = &screen.assessment.flips.down;
    html! {
        <div class="losing" hidden={!is_scale}>
            { text::title(words.losing_title()) }
            { text::note(screen.say().losing()) }
            <ul class="steps">
                for criterion in carriers {
                    <li class="step" key={criterion.id()}>
                        { next_question::go_to(
                            screen,
                            Question::Level(Subject::Criterion(*criterion)),
                            screen.criterion(*criterion),
                        ) }
                    </li>
                }
            </ul>
        </div>
    }
}
