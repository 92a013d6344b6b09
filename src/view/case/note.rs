//! The note on a criterion.

use stop_fix_scale_core::model::Criterion;
use yew::prelude::*;

use crate::app::case::text_field::TextField;
use crate::view::case::case_view::CaseView;
use crate::view::case::text_input;
use crate::view::pieces::text;

/// The note on a criterion. It looks like a link until it is used.
pub(crate) fn note(screen: &CaseView, criterion: Criterion) -> Html {
    html! {
        <label class="field own-note">
            // First, so that the style of the name can follow from whether it is empty.
            { text_input::text(screen, TextField::Note(criterion), "1") }
            { text::label(screen.words.note_label()) }
        </label>
    }
}
