//! The description of a case: its name, what it is about, and who is responsible.

use yew::prelude::*;

use crate::app::case::text_field::TextField;
use crate::view::case::case_view::CaseView;
use crate::view::case::text_input;

/// The name, and further fields in a disclosure.
pub(crate) fn description(screen: &CaseView) -> Html {
    let words = screen.words;
    html! {
        <div class="about">
            <label class="field">
                <span class="label">{ words.title_label() }</span>
                { text_input::line(screen, TextField::Title) }
            </label>
            // The browser manages the open state; Yew never sets it.
            <details class="more">
                <summary>{ words.about_more() }</summary>
                <label class="field">
                    <span class="label">{ words.summary_label() }</span>
                    { text_input::text(screen, TextField::Summary, "2") }
                </label>
                <label class="field">
                    <span class="label">{ words.owner_label() }</span>
                    { text_input::line(screen, TextField::Owner) }
                </label>
            </details>
        </div>
    }
}
