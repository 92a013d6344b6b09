//! What a person wants to remember about a criterion.

use yew::prelude::*;

use super::{Screen, entry};
use crate::app::state::Field;
use stop_fix_scale_core::model::Criterion;

/// The note on a criterion.
pub(super) fn note(screen: &Screen, criterion: Criterion) -> Html {
    html! {
        <label class="field own-note">
            <span class="label">{ screen.words.note_label() }</span>
            { entry::text(screen, Field::Note(criterion), "1") }
        </label>
    }
}
