//! Opening what others have shared: a link, a code, or the whole message in which it stands.

use std::borrow::Cow;

use stop_fix_scale_core::format::share_code::{Part, ShareCodeError};
use stop_fix_scale_core::model::{AI1, Model};
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::share::open::{FileKind, OpenedText, SharedCase, open};
use crate::app::words::{Words, count};
use crate::view::pieces::dialog::Dialog;

/// Who is told what was found.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OpenProperties {
    /// The words of the language to speak.
    pub words: Words,
    /// Is told what to look at.
    pub look: Callback<SharedCase>,
    /// Is told the text of a file.
    pub file: Callback<(FileKind, String)>,
    /// Is told when the dialog has closed.
    pub close: Callback<()>,
    /// Other ways to open something.
    #[prop_or_default]
    pub children: Html,
}

/// The dialog. It says at once what was found.
#[component]
pub fn Open(properties: &OpenProperties) -> Html {
    let OpenProperties { words, look, file, close, children } = properties;
    let text = use_state_eq(String::new);
    let found = (!text.trim().is_empty()).then(|| open(&AI1, &text));
    let oninput = Callback::from({
        let text = text.clone();
        move |event: InputEvent| {
            // A text area has the same `value`, and Yew gives us no type for both.
            let entry = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
            text.set(entry.map(|entry| entry.value()).unwrap_or_default());
        }
    });
    let onclick = Callback::from({
        let (found, look, file) = (found.clone(), look.clone(), file.clone());
        move |_: MouseEvent| match &found {
            Some(Ok(OpenedText::Preview(preview))) => look.emit(preview.clone()),
            Some(Ok(OpenedText::File(kind))) => file.emit((*kind, text.to_string())),
            Some(Err(_)) | None => {}
        }
    });
    let is_file = matches!(found, Some(Ok(OpenedText::File(_))));
    let is_found = matches!(found, Some(Ok(_)));
    html! {
        <Dialog words={*words} title={words.open_title()} close={close.clone()}>
            <label class="field">
                <span class="label">{ words.open_label() }</span>
                <textarea class="entry open-text" rows="4" dir="auto" spellcheck="false" autocomplete="off"
                    aria-invalid={matches!(found, Some(Err(_))).to_string()} {oninput} />
            </label>
            <div class="found" role="status">{ what_was_found(*words, found.as_ref()) }</div>
            <div class="actions">
                <button type="button" part="button" class="action" disabled={!is_found} {onclick}>
                    { if is_file { words.open_file() } else { words.open_look() } }
                </button>
            </div>
            <p class="dialog-note">{ words.open_safe() }</p>
            { children.clone() }
        </Dialog>
    }
}

fn what_was_found(words: Words, found: Option<&Result<OpenedText, ShareCodeError>>) -> Html {
    match found {
        None => html! { <p></p> },
        Some(Ok(OpenedText::Preview(found))) => crate::view::share::preview::in_short(words, found),
        Some(Ok(OpenedText::File(FileKind::Case))) => html! { <p>{ words.open_case_file() }</p> },
        Some(Ok(OpenedText::File(FileKind::Cases))) => html! { <p>{ words.open_cases_file() }</p> },
        Some(Err(error)) => html! { <p class="wrong">{ wrong(words, &AI1, error) }</p> },
    }
}

/// What is wrong with a code or a link, where, and what to do about it.
#[must_use]
pub fn wrong(words: Words, model: &Model, error: &ShareCodeError) -> Cow<'static, str> {
    match error {
        ShareCodeError::NotACode => words.wrong_no_code(),
        ShareCodeError::NewerVersion(version) => words.wrong_newer(version),
        ShareCodeError::UnknownModel(id) => words.wrong_model(id),
        ShareCodeError::TooLong => words.wrong_too_long(),
        ShareCodeError::BadPart { part: Part::Stray, at } => words.wrong_stray(place(*at)),
        ShareCodeError::BadPart { part, at } => {
            words.wrong_part(&name(words, model, *part), place(*at))
        }
        ShareCodeError::FailedCheck => words.wrong_check(),
    }
}

/// The number of the character after so many: people count from one.
fn place(characters_before: usize) -> u32 {
    count(characters_before).saturating_add(1)
}

fn name(words: Words, model: &Model, part: Part) -> Cow<'static, str> {
    match part {
        Part::Model => words.part_model(),
        Part::Dimension(dimension) => {
            let name = &model.words.dimension(dimension).name;
            Cow::Owned(words.model_text(name).into_owned())
        }
        Part::Context => words.context_title(),
        Part::Title => words.title_label(),
        Part::Verdict => words.part_verdict(),
        Part::Check | Part::Stray => words.part_check(),
    }
}
