//! Where a text of the case is written.

use stop_fix_scale_core::format::case_file::MOST_TEXT;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::text_field::TextField;
use crate::view::case::case_view::CaseView;

/// A field of one line.
pub(crate) fn line(screen: &CaseView, field: TextField) -> Html {
    html! {
        <input type="text" class="entry" dir="auto" autocomplete="off" maxlength={MOST_TEXT.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

/// A field of several lines.
pub(crate) fn text(screen: &CaseView, field: TextField, rows: &'static str) -> Html {
    html! {
        <textarea class="entry" {rows} dir="auto" maxlength={MOST_TEXT.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

fn writes(screen: &CaseView, field: TextField) -> Callback<InputEvent> {
    screen.send.reform(move |event: InputEvent| {
        // A text area has the same `value`, and Yew gives us no type for both.
        let entry = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        CaseMessage::SetText(field, entry.map(|entry| entry.value()).unwrap_or_default())
    })
}
