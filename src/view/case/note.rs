//! The note on a criterion.

use stop_fix_scale_core::model::Criterion;
use yew::prelude::*;

use crate::app::case::text_field::TextField;
use crate::view::case::case_view::CaseView;
use crate::view::case::text_input;

/// The note on a criterion.
pub(crate) fn note(screen: &CaseView, criterion: Criterion) -> Html {
    html! {
        <label class="field own-note">
            <span class="label">{ screen.words.note_label() }</span>
            { text_input::text(screen, TextField::Note(criterion), "1") }
        </label>
    }
}
