//! A shared case, previewed and not saved.

use std::borrow::Cow;

use stop_fix_scale_core::format::share_code::ShareCodeError;
use stop_fix_scale_core::model::{Model, assess};
use yew::prelude::*;

use crate::app::case::progress::progress;
use crate::app::case::title::shown;
use crate::app::sentences::{titled, verdict_in_words};
use crate::app::share::open::SharedCase;
use crate::app::words::Words;
use crate::view::pieces::button::button;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;
use crate::view::share::code_errors;

/// The banner above a preview, with a warning if the shared verdict differs, and the buttons to keep or close it. Without
/// `keep` it can only be read.
pub fn banner(
    words: Words,
    preview: &SharedCase,
    keep: Option<&Callback<()>>,
    close: &Callback<()>,
) -> Html {
    html! {
        <section class="callout preview" part="status" aria-label={words.preview_title()}>
            <div>
                <p>
                    <strong>{ words.preview_title() }</strong>{ " " }{ words.preview_safe() }
                    { keep.map(|_| format!(" {}", words.preview_change())) }
                </p>
                <p class="wrong">{ difference(words, preview) }</p>
            </div>
            { keep.map(|keep| press("action primary", words.preview_keep(), keep)) }
            { press("link", words.close(), close) }
        </section>
    }
}

/// The banner if the opened link cannot be read.
pub fn refused(words: Words, model: &Model, error: &ShareCodeError, close: &Callback<()>) -> Html {
    html! {
        <section class="callout error preview" part="status" role="alert">
            <div>
                <p><strong>{ words.preview_refused() }</strong>{ " " }{ words.preview_safe() }</p>
                <p>{ code_errors::wrong(words, model, error) }</p>
            </div>
            { press("link", words.close(), close) }
        </section>
    }
}

/// The verdict, the name and how much is answered, before the preview is opened.
pub(crate) fn in_short(words: Words, model: &Model, preview: &SharedCase) -> Html {
    let answers = &preview.code.answers;
    let progress = progress(answers, &assess(model, answers));
    let title = shown(preview.title());
    html! {
        <div class={verdict_class("found-case", preview.headline)}>
            <p class="side-verdict">
                { verdict_icon::verdict_icon(preview.headline.verdict()) }
                <span>{ verdict_in_words(words, preview.headline.verdict()) }</span>
            </p>
            <p class={title.is_none().then_some("note")} dir="auto">{ titled(words, preview.title()) }</p>
            <p class="note">{ words.progress(progress.answered, progress.dimensions, progress.unknown) }</p>
            <p class="wrong">{ difference(words, preview) }</p>
        </div>
    }
}

fn press(class: &'static str, word: Cow<'static, str>, pressed: &Callback<()>) -> Html {
    button(class, word, pressed.reform(|_: MouseEvent| ()))
}

/// The warning that the shared verdict differs from the one computed now.
fn difference(words: Words, preview: &SharedCase) -> Option<Cow<'static, str>> {
    let written = verdict_in_words(words, preview.difference()?.verdict());
    let follows = verdict_in_words(words, preview.headline.verdict());
    Some(words.preview_differs(&written, &follows))
}
