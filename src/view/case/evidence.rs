//! *How do we know?* Asked when a level claims proof from real use.

use stop_fix_scale_core::model::{Evidence, Rating};
use yew::prelude::*;

use crate::app::case::message::AnswerChange;
use crate::app::case::question::Subject;
use crate::view::case::case_view::CaseView;

/// The four kinds of evidence, and which level is used until the claim is proven. Nothing if the level needs no
/// evidence.
pub(crate) fn evidence(screen: &CaseView, subject: Subject, rating: Rating) -> Html {
    let Some(given) = rating.evidence() else { return Html::default() };
    let CaseView { words, model, .. } = screen;
    let counted = model.rules.counted(rating);
    let counts_as = (counted < rating.level())
        .then(|| words.counts_as(&screen.text(model.words.levels.get(counted))));
    html! {
        <fieldset class="evidence">
            <legend>{ words.how_do_we_know() }</legend>
            for kind in Evidence::ALL {
                <label part="option" class={if given == kind { "answer known" } else { "answer" }}>
                    <input type="radio" name={format!("{}-evidence", subject.id())} checked={given == kind}
                        onchange={screen.picks(subject, AnswerChange::SetEvidence(subject, kind), true)} />
                    <span>{ screen.text(model.words.evidence.get(kind)) }</span>
                </label>
            }
            <p class="counts-as">{ counts_as }</p>
        </fieldset>
    }
}
