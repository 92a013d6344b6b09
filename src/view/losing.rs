//! What would lose Scale.

use yew::prelude::*;

use super::{Screen, next};
use crate::app::question::{Question, Subject};
use crate::model::{Criterion, Headline};

/// The answers that carry the verdict. Only for Scale: everything else has a way up instead.
pub(super) fn losing(screen: &Screen) -> Html {
    let words = screen.words;
    let is_scale = screen.assessment.headline == Headline::Scale;
    let carriers = &screen.assessment.flips.down;
    let is_assumed = |criterion| screen.answers.stands_on(criterion).is_some();
    let sentence = match (carriers.is_empty(), Criterion::all().any(is_assumed)) {
        (false, _) => words.losing_one(),
        (true, true) => words.losing_whole(),
        (true, false) => words.losing_none(),
    };
    html! {
        <div class="losing" hidden={!is_scale}>
            <h3 class="title">{ words.losing_title() }</h3>
            <p class="note">{ sentence }</p>
            <ul class="steps">
                for criterion in carriers {
                    <li class="step" key={criterion.id()}>
                        { next::go_to(screen, Question::Level(Subject::Criterion(*criterion))) }
                    </li>
                }
            </ul>
        </div>
    }
}
