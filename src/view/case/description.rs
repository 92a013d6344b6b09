//! The description of a case: its name, what it is about, and who is responsible.

use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use yew::prelude::*;

use crate::app::case::text_field::TextField;
use crate::app::sentences::titled;
use crate::view::case::case_view::CaseView;
use crate::view::case::text_input;

/// The name, which is edited in place, and further fields in a disclosure.
pub(crate) fn description(screen: &CaseView) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    html! {
        <div class="about">
            // Focused when the case is opened. A text field would open the keyboard of a phone.
            <h2 class="page-title spoken" tabindex="-1" dir="auto">{ titled(words, &case.title) }</h2>
            <input type="text" class="entry title-entry" aria-label={words.title_label()} placeholder={words.title_label()}
                dir="auto" autocomplete="off" maxlength={MAX_TEXT_CHARACTERS.to_string()} readonly={screen.is_trying()}
                value={case.title.clone()} oninput={text_input::writes(screen, TextField::Title)} />
            <details class="more">
                <summary>
                    <span class="about-said" dir="auto">{ case.summary.clone() }</span>
                    <span class="about-said" hidden={case.owner.is_empty()}>
                        { words.owner_label() }{ ": " }<bdi>{ case.owner.clone() }</bdi>
                    </span>
                    <span class="about-edit">{ words.about_more() }</span>
                </summary>
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
