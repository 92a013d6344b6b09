//! Opens what others have shared: a link, a code, or the whole message around it.

use stop_fix_scale_core::format::share_code::ShareCodeError;
use stop_fix_scale_core::model::Model;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::model::ModelRef;
use crate::app::share::open::{FileKind, OpenedText, SharedCase, SharedCases, open};
use crate::app::words::{Words, count};
use crate::view::pieces::dialog::Dialog;
use crate::view::pieces::text;
use crate::view::share::code_errors::wrong;
use crate::view::share::preview;

/// The properties of the dialog.
#[derive(Clone, Debug, Properties)]
pub struct OpenProperties {
    /// The model that codes must be for.
    pub model: ModelRef,
    /// The words of the screen language.
    pub words: Words,
    /// Called with the case to preview.
    pub look: Callback<SharedCase>,
    /// Called with the cases to keep; `None` while nothing may be written.
    pub keep: Option<Callback<Vec<SharedCase>>>,
    /// Called with the text of a file.
    pub file: Callback<(FileKind, String)>,
    /// Called when the dialog has closed.
    pub close: Callback<()>,
    /// Other ways to open something.
    #[prop_or_default]
    pub children: Html,
}

/// Never equal, so that it is drawn with what is around it. To compare the content would take longer, and would find the listeners
/// in it different each time.
impl PartialEq for OpenProperties {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The dialog. It shows the result while the person types.
#[component]
pub fn Open(properties: &OpenProperties) -> Html {
    let OpenProperties { model, words, look, keep, file, close, children } = properties;
    let text = use_state_eq(String::new);
    let found = (!text.trim().is_empty()).then(|| open(model, &text));
    let oninput = Callback::from({
        let text = text.clone();
        move |event: InputEvent| {
            // A text area also has `value`, and no type covers both.
            let entry = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
            text.set(entry.map(|entry| entry.value()).unwrap_or_default());
        }
    });
    let onclick = Callback::from({
        let (found, look, keep, file) = (found.clone(), look.clone(), keep.clone(), file.clone());
        move |_: MouseEvent| match &found {
            Some(Ok(OpenedText::Preview(preview))) => look.emit(preview.clone()),
            Some(Ok(OpenedText::Several(several))) => match several.cases.as_slice() {
                [only] => look.emit(only.clone()),
                all => keep.iter().for_each(|keep| keep.emit(all.to_vec())),
            },
            Some(Ok(OpenedText::File(kind))) => file.emit((*kind, text.to_string())),
            Some(Err(_)) | None => {}
        }
    });
    let (action, is_ready) = match &found {
        Some(Ok(OpenedText::File(_))) => (words.open_file(), true),
        Some(Ok(OpenedText::Several(several))) if several.cases.len() > 1 => {
            (words.open_keep_all(count(several.cases.len())), keep.is_some())
        }
        found => (words.open_look(), matches!(found, Some(Ok(_)))),
    };
    html! {
        <Dialog words={*words} title={words.open_title()} close={close.clone()} foot={html! {
            <button type="button" part="button" class="action primary" disabled={!is_ready} {onclick}>{ action }</button>
        }}>
            <label class="field">
                { text::label(words.open_label()) }
                <textarea class="entry open-text" rows="4" dir="auto" spellcheck="false" autocomplete="off"
                    aria-invalid={matches!(found, Some(Err(_))).to_string()} {oninput} />
            </label>
            <div class="found" role="status">{ what_was_found(*words, model, found.as_ref()) }</div>
            { children.clone() }
            <p class="dialog-note">{ words.open_safe() }</p>
        </Dialog>
    }
}

fn what_was_found(
    words: Words,
    model: &Model,
    found: Option<&Result<OpenedText, ShareCodeError>>,
) -> Html {
    match found {
        None => html! { <p></p> },
        Some(Ok(OpenedText::Preview(found))) => preview::in_short(words, model, found),
        Some(Ok(OpenedText::Several(found))) => several(words, model, found),
        Some(Ok(OpenedText::File(FileKind::Case))) => html! { <p>{ words.open_case_file() }</p> },
        Some(Ok(OpenedText::File(FileKind::Cases))) => html! { <p>{ words.open_cases_file() }</p> },
        Some(Err(error)) => html! {
            <div class="callout error"><p>{ wrong(words, model, error) }</p></div>
        },
    }
}

/// The most cases to list: nobody reads hundreds of verdicts.
const AT_ONCE: usize = 50;

/// Each case with its verdict, and what is wrong with the rest.
fn several(words: Words, model: &Model, found: &SharedCases) -> Html {
    let left = count(found.cases.len().saturating_sub(AT_ONCE));
    html! {
        <>
            <p class="label">{ words.open_several(count(found.cases.len())) }</p>
            <ul class="found-cases">
                for shared in found.cases.iter().take(AT_ONCE) {
                    <li>{ preview::in_short(words, model, shared) }</li>
                }
                <li hidden={left == 0}>{ words.import_more(left) }</li>
            </ul>
            for error in &found.errors {
                <div class="callout error">
                    <p><strong>{ words.open_one_wrong() }</strong>{ " " }{ wrong(words, model, error) }</p>
                </div>
            }
            <div class="callout error" hidden={!found.is_cut}><p>{ words.open_cut() }</p></div>
        </>
    }
}
