//! *How do we know?* Asked where a level claims that something was shown in real use.

use yew::prelude::*;

use super::Screen;
use crate::app::question::Subject;
use crate::app::state::Change;
use stop_fix_scale_core::model::{Evidence, Rating};

/// The four kinds of evidence, and what the claim counts as while it is not proven. Nothing for a
/// level that asks for no evidence.
pub(super) fn evidence(screen: &Screen, subject: Subject, rating: Rating) -> Html {
    let Some(told) = rating.evidence() else { return Html::default() };
    let Screen { words, model, .. } = screen;
    let counted = model.rules.counted(rating);
    let counts_as = (counted < rating.level())
        .then(|| words.counts_as(&screen.text(model.words.levels.get(counted))));
    html! {
        <fieldset class="evidence">
            <legend>{ words.how_do_we_know() }</legend>
            for kind in Evidence::ALL {
                <label part="option" class={classes!("answer", (told == kind).then_some("known"))}>
                    <input type="radio" name={format!("{}-evidence", subject.id())} checked={told == kind}
                        onchange={screen.changes::<Event>(Change::Prove(subject, kind))} />
                    <span>{ screen.text(model.words.evidence.get(kind)) }</span>
                </label>
            }
            <p class="counts-as">{ counts_as }</p>
        </fieldset>
    }
}
