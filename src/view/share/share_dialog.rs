//! The share dialog: the link with a copy button, then the QR code and the folded code. The name is included only if the
//! person ticks it.

use std::borrow::Cow;

use stop_fix_scale_core::format::link::Base;
use stop_fix_scale_core::format::share_code::ShareCode;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::case::title::shown;
use crate::app::share::link::{ShareOffer, TitleInLink, share};
use crate::app::words::Words;
use crate::view::pieces::button::button_unless;
use crate::view::pieces::dialog::Dialog;
use crate::view::share::copying::{CopyFeedback, outcome_text, text_to_copy, use_copying};
use crate::view::share::qr;

/// What is shared, and the callbacks to the edge.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ShareProperties {
    /// The words of the screen language.
    pub words: Words,
    /// The code of the case, without a title.
    pub code: ShareCode,
    /// The title of the case; shared only if the person ticks it.
    pub title: AttrValue,
    /// What the link starts with, if the page has an address.
    pub base: Option<Base>,
    /// The result of copying.
    pub copied: CopyFeedback,
    /// Called with the text to copy.
    pub copy: Callback<String>,
    /// Called when the person wants a file instead.
    pub save: Callback<()>,
    /// Called when the dialog has closed.
    pub close: Callback<()>,
}

/// The dialog: first what is shared, then the link, and the buttons at its foot.
#[component]
pub fn Share(properties: &ShareProperties) -> Html {
    let ShareProperties { words, code, title, base, copied, copy, save, close } = properties;
    let ticked = use_state_eq(|| false);
    let shared = share(base.as_ref(), code, ticked.then_some(title));
    let text = AttrValue::from(shared.offer.text());
    let (outcome, field, copies) = use_copying(copied, &text, copy);
    html! {
        <Dialog words={*words} title={words.share_title()} close={close.clone()}
            foot={ways(*words, &shared.offer, copies, save)}>
            <p class="dialog-note">
                { if shared.title == TitleInLink::With { words.share_holds_name() } else { words.share_holds() } }
            </p>
            { name(*words, title, &ticked) }
            <p class="dialog-note">{ (shared.title == TitleInLink::TooLong).then(|| words.share_name_too_long()) }</p>
            { offered(*words, &shared.offer, text, &field) }
            { folded_code(*words, &shared.offer) }
            <p class="dialog-text" role="status">{ outcome_text(*words, outcome) }</p>
        </Dialog>
    }
}

/// The code of a link, for places where only a code can be pasted.
fn folded_code(words: Words, offer: &ShareOffer) -> Html {
    let (ShareOffer::Link(link) | ShareOffer::FileLink(link)) = offer else {
        return Html::default();
    };
    let (_, code) = link.parts();
    html! {
        <details class="folded-code">
            <summary>{ words.share_code() }</summary>
            { text_to_copy(AttrValue::from(code.to_owned()), 2, &NodeRef::default(), Some(words.share_code())) }
        </details>
    }
}

/// The checkbox that includes the name.
fn name(words: Words, title: &str, ticked: &UseStateHandle<bool>) -> Html {
    let onchange = Callback::from({
        let ticked = ticked.clone();
        move |event: Event| {
            let tick = event.target_dyn_into::<HtmlInputElement>();
            ticked.set(tick.is_some_and(|tick| tick.checked()));
        }
    });
    html! {
        <label class="tick" hidden={shown(title).is_none()}>
            <input type="checkbox" {onchange} />
            <span>{ words.share_include_name() }</span>
        </label>
    }
}

/// The link with its QR code, or the code if there is no link.
fn offered(words: Words, offer: &ShareOffer, text: AttrValue, field: &NodeRef) -> Html {
    html! {
        <>
            <div class="share-offer">
                <label class="field">
                    <span class="label">{ if is_link(offer) { words.share_link() } else { words.share_code() } }</span>
                    { text_to_copy(text, 2, field, None) }
                </label>
                <div class="qr-place">
                    if let ShareOffer::Link(link) = offer {
                        { qr::qr(words, link) }
                    }
                </div>
            </div>
            <p class="dialog-note">{ remark(words, offer) }</p>
        </>
    }
}

/// The buttons.
fn ways(
    words: Words,
    offer: &ShareOffer,
    copies: Callback<MouseEvent>,
    save: &Callback<()>,
) -> Html {
    let needs_file = matches!(offer, ShareOffer::TooLong(_));
    html! {
        <>
            <button type="button" part="button" class="action primary" data-first="" onclick={copies}>
                { if is_link(offer) { words.share_copy_link() } else { words.share_copy_code() } }
            </button>
            { button_unless(
                !needs_file,
                "action",
                words.share_save(),
                save.reform(|_: MouseEvent| ()),
            ) }
        </>
    }
}

const fn is_link(offer: &ShareOffer) -> bool {
    matches!(offer, ShareOffer::Link(_) | ShareOffer::FileLink(_))
}

/// A note on links that don't work everywhere, and on codes without a link.
fn remark(words: Words, offer: &ShareOffer) -> Option<Cow<'static, str>> {
    match offer {
        ShareOffer::Link(_) => None,
        ShareOffer::FileLink(_) => Some(words.share_file_link()),
        ShareOffer::NoAddress(_) => Some(words.share_no_address()),
        ShareOffer::TooLong(_) => Some(words.share_too_long()),
    }
}
