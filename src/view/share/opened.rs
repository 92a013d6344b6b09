//! Sharing the open case, and previewing shared cases.

use std::rc::Rc;

use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{Model, assess};
use yew::prelude::*;

use crate::app::files::import_plan;
use crate::app::files::message::FilesMessage;
use crate::app::files::state::{Delivery, ImportError, IncomingFile};
use crate::app::files::write::ExportKind;
use crate::app::message::Message;
use crate::app::share::message::ShareMessage;
use crate::app::share::state::{CopyStatus, Dialog, OpenedLink};
use crate::app::state::State;
use crate::app::words::Words;
use crate::view::app_properties::AppProperties;
use crate::view::case::projector::projector;
use crate::view::pieces::button::button;
use crate::view::share::copying::CopyFeedback;
use crate::view::share::embed::Embed;
use crate::view::share::open::Open;
use crate::view::share::preview;
use crate::view::share::share_dialog::Share;

/// The button that opens a shared case.
pub(crate) fn way_in(words: Words, act: &Callback<Message>) -> Html {
    button(
        "link",
        words.open_shared(),
        act.reform(|_| Message::Share(ShareMessage::OpenPasteDialog)),
    )
}

/// The banner above a page opened from a link.
pub(crate) fn above(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let does = |message: ShareMessage| act.reform(move |()| Message::Share(message.clone()));
    // While nothing may be written, nothing can be kept; a banner above says why.
    let keep = (!state.is_read_only()).then(|| does(ShareMessage::KeepPreview));
    html! {
        <div class="linked">
            { match &state.share.opened {
                Some(OpenedLink::Preview { shared, .. }) if state.previewed().is_some() =>
                    preview::banner(words, shared, keep.as_ref(), &does(ShareMessage::ClosePreview)),
                Some(OpenedLink::Refused(error)) => preview::refused(words, &state.model, error, &does(ShareMessage::ClosePreview)),
                _ => Html::default(),
            } }
        </div>
    }
}

/// The open dialog.
pub(crate) fn dialog(properties: &AppProperties, state: &State, act: &Callback<Message>) -> Html {
    let (words, model) = (properties.words, state.model);
    let link = act.reform(Message::Share);
    let close = link.reform(|()| ShareMessage::CloseDialog);
    // One bulk operation at a time.
    let may_keep = !state.is_read_only() && state.files.bulk.is_none();
    html! {
        <div class="dialogs">
            { match &state.share.dialog {
                None => Html::default(),
                Some(Dialog::Open) => html! {
                    <Open model={state.model} {words} look={link.reform(ShareMessage::Preview)} {close}
                        keep={may_keep.then(|| link.reform(move |all| ShareMessage::KeepAll(all, words.pasted_text().into_owned())))}
                        file={link.reform(move |(_, text): (_, String)| ShareMessage::PastedFile(pasted(&model, words, &text)))} />
                },
                Some(Dialog::Embed(copying)) => html! {
                    if let Some(base) = properties.base.clone() {
                        <Embed {words} {base} copied={copied(copying)} copy={link.reform(ShareMessage::Copy)} {close} />
                    }
                },
                Some(Dialog::Projector) => {
                    projector(words, state.model, &state.open.case, close)
                }
                Some(Dialog::Share(copying)) => {
                    let case = &state.open.case;
                    let code = ShareCode::new(&state.model, case.answers, assess(&state.model, &case.answers).headline);
                    html! {
                        <Share {words} {code} title={case.title.clone()} base={properties.base.clone()}
                            copied={copied(copying)} copy={link.reform(ShareMessage::Copy)}
                            save={act.reform(move |()| Message::Files(save_case(words)))} {close} />
                    }
                }
            } }
        </div>
    }
}

/// Pasted text as a file.
fn pasted(model: &Model, words: Words, text: &str) -> IncomingFile {
    let (name, suffix) = (words.pasted_text().into_owned(), words.copy_from_file().into_owned());
    let read = import_plan::read(model, text.as_bytes()).map(Rc::new).map_err(ImportError::Invalid);
    IncomingFile { name, read, suffix }
}

fn save_case(words: Words) -> FilesMessage {
    FilesMessage::Export(ExportKind::Case, Delivery::Download, words)
}

fn copied(copying: &CopyStatus) -> CopyFeedback {
    let Some(text) = copying.text.clone() else { return CopyFeedback::NotYet };
    match copying.is_done {
        None => CopyFeedback::NotYet,
        Some(true) => CopyFeedback::Done(text.into()),
        Some(false) => CopyFeedback::Blocked(text.into()),
    }
}
