//! The description of a case: its name, what it is about, and who is responsible.

use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use yew::prelude::*;

use crate::app::case::text_field::TextField;
use crate::app::sentences::titled;
use crate::view::case::case_view::CaseView;
use crate::view::case::text_input;
use crate::view::pieces::text;

/// The name, which is edited in place, and further fields in a disclosure.
pub(crate) fn description(screen: &CaseView) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    let is_empty = case.summary.is_empty() && case.owner.is_empty();
    html! {
        <div class="about">
            <div class="title-box">
                // Focused when the case is opened: a text field would open the keyboard of a phone. Its invisible text also
                // gives the field on top of it the height that the name needs.
                <h2 class="page-title title-room" tabindex="-1" dir="auto">{ titled(words, &case.title) }</h2>
                <textarea class="entry title-entry" rows="1" aria-label={words.title_label()} placeholder={words.title_label()}
                    dir="auto" maxlength={MAX_TEXT_CHARACTERS.to_string()} readonly={screen.is_trying()}
                    value={case.title.clone()} oninput={text_input::writes(screen, TextField::Title)}
                    onkeydown={|event: KeyboardEvent| stay_on_the_line(&event)} />
            </div>
            <details class="more">
                <summary>
                    <span class="about-said" dir="auto">{ case.summary.clone() }</span>
                    <span class="about-said" hidden={case.owner.is_empty()}>
                        { words.owner_label() }{ ": " }<bdi>{ case.owner.clone() }</bdi>
                    </span>
                    <span class="about-edit to-open">
                        { if is_empty { words.about_more() } else { words.about_edit() } }
                    </span>
                    <span class="about-edit to-close">{ words.about_done() }</span>
                </summary>
                <label class="field">
                    { text::label(words.summary_label()) }
                    { text_input::text(screen, TextField::Summary, "2") }
                </label>
                <label class="field">
                    { text::label(words.owner_label()) }
                    { text_input::line(screen, TextField::Owner) }
                </label>
            </details>
        </div>
    }
}

/// A name may be wrapped, but has no line breaks.
fn stay_on_the_line(event: &KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
    }
}
