//! Text fields of a case.

use stop_fix_scale_core::format::limits::MAX_TEXT_CHARACTERS;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::text_field::TextField;
use crate::view::case::case_view::CaseView;

/// A single-line field.
pub(crate) fn line(screen: &CaseView, field: TextField) -> Html {
    html! {
        <input type="text" class="entry" dir="auto" autocomplete="off" maxlength={MAX_TEXT_CHARACTERS.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

/// A multi-line field.
pub(crate) fn text(screen: &CaseView, field: TextField, rows: &'static str) -> Html {
    let placeholder = matches!(field, TextField::Note(_)).then(|| screen.words.note_add());
    html! {
        <textarea class="entry" {rows} {placeholder} dir="auto" maxlength={MAX_TEXT_CHARACTERS.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

/// A listener that stores what is typed.
pub(crate) fn writes(screen: &CaseView, field: TextField) -> Callback<InputEvent> {
    screen.send.reform(move |event: InputEvent| {
        // A text area also has `value`, and no type covers both.
        let entry = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        CaseMessage::SetText(field, entry.map(|entry| entry.value()).unwrap_or_default())
    })
}
