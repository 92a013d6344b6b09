//! What the case is: its name, what it is about, and who answers for it.

use yew::prelude::*;

use super::{Screen, entry};
use crate::app::state::Field;

/// The name, and the rest where it is asked for.
pub(super) fn about(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <div class="about">
            <label class="field">
                <span class="label">{ words.title_label() }</span>
                { entry::line(screen, Field::Title) }
            </label>
            // Whether it is open is the browser's business: Yew never touches it.
            <details class="more">
                <summary>{ words.about_more() }</summary>
                <label class="field">
                    <span class="label">{ words.summary_label() }</span>
                    { entry::text(screen, Field::Summary, "2") }
                </label>
                <label class="field">
                    <span class="label">{ words.owner_label() }</span>
                    { entry::line(screen, Field::Owner) }
                </label>
            </details>
        </div>
    }
}
