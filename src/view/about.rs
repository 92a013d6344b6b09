//! What the case is: its name, what it is about, and who answers for it.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::Screen;
use crate::app::state::{Action, Field};
use crate::format::case_file::MOST_TEXT;

/// The name, and the rest where it is asked for.
pub(super) fn about(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <div class="about">
            <label class="field">
                <span class="label">{ words.title_label() }</span>
                { line(screen, Field::Title) }
            </label>
            // Whether it is open is the browser's business: Yew never touches it.
            <details class="more">
                <summary>{ words.about_more() }</summary>
                <label class="field">
                    <span class="label">{ words.summary_label() }</span>
                    { text(screen, Field::Summary, "2") }
                </label>
                <label class="field">
                    <span class="label">{ words.owner_label() }</span>
                    { line(screen, Field::Owner) }
                </label>
            </details>
        </div>
    }
}

/// A field of one line.
fn line(screen: &Screen, field: Field) -> Html {
    html! {
        <input type="text" class="entry" dir="auto" autocomplete="off" maxlength={MOST_TEXT.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

/// A field of several lines.
pub(super) fn text(screen: &Screen, field: Field, rows: &'static str) -> Html {
    html! {
        <textarea class="entry" {rows} dir="auto" maxlength={MOST_TEXT.to_string()}
            readonly={screen.is_trying()} value={field.text(&screen.state.case).to_owned()}
            oninput={writes(screen, field)} />
    }
}

fn writes(screen: &Screen, field: Field) -> Callback<InputEvent> {
    screen.send.reform(move |event: InputEvent| {
        // A text area has the same `value`, and Yew gives us no type for both.
        let entry = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        Action::Write(field, entry.map(|entry| entry.value()).unwrap_or_default())
    })
}
