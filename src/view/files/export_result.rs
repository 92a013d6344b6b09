//! The last export, with other ways to get it: the browser does not report whether a download succeeded.

use std::rc::Rc;

use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::files::message::FilesMessage;
use crate::app::files::state::{Delivery, ExportProgress, ExportResult};
use crate::app::files::write::{ExportKind, WrittenFile};
use crate::app::message::Message;
use crate::app::state::State;
use crate::app::words::{Words, count};
use crate::view::files::bulk;
use crate::view::files::parts::press;
use crate::view::pieces::arrived::Arrived;
use crate::view::pieces::focus;

/// The progress of an export that is being written, and the last one; hidden if there is neither. Both
/// are brought into sight when they appear: the button that started the export may be far above.
pub(crate) fn export_result(words: Words, state: &State, act: &Callback<Message>) -> Html {
    let files = &state.files;
    let writing = files.writing.filter(|writing| !writing.is_automatic);
    html! {
        <div class="handed" hidden={files.export.is_none() && writing.is_none()}>
            if let Some(writing) = writing {
                <Arrived>{ progress(words, writing, act) }</Arrived>
            }
            if let Some(export) = &files.export {
                <Arrived key={Rc::as_ptr(&export.written).addr()}>
                    <p role="status">{ summary(words, export) }</p>
                </Arrived>
                { for export.written.files.iter().enumerate().map(|(index, file)| {
                    one(words, export, index, file, act)
                }) }
                <div class="actions" onclick={|event: MouseEvent| focus::way_in(&event)}>
                    { press(words.dismiss(), act, FilesMessage::CloseExport) }
                </div>
            }
        </div>
    }
}

/// How much is written, and the button that stops it. No part of the file is kept then.
fn progress(words: Words, writing: ExportProgress, act: &Callback<Message>) -> Html {
    let (done, total) = (count(writing.done), count(writing.total));
    html! {
        <div class="many">
            { bulk::bar(words.writing(done, total), done, total) }
            <div class="actions" onclick={|event: MouseEvent| focus::way_in(&event)}>
                { press(words.many_stop(), act, FilesMessage::StopExport) }
            </div>
        </div>
    }
}

fn summary(words: Words, export: &ExportResult) -> String {
    let way = match &export.delivery {
        _ if export.written.files.is_empty() => "".into(),
        Delivery::Download if export.kind == ExportKind::Workbook => words.written_workbook(),
        Delivery::Download => words.written_saved(),
        Delivery::Copying | Delivery::Folder | Delivery::OtherFolder => "".into(),
        Delivery::InFolder(folder) => words.written_in_folder(folder),
        Delivery::FolderFailed => words.written_not_in_folder(),
        Delivery::Copied => words.written_copied(),
        Delivery::CopyFailed => words.written_not_copied(),
    };
    match export.written.left_out {
        0 => way.into_owned(),
        left_out => format!("{way} {}", words.written_left_out(count(left_out))),
    }
}

fn one(
    words: Words,
    export: &ExportResult,
    index: usize,
    file: &WrittenFile,
    act: &Callback<Message>,
) -> Html {
    let is_shown = export.is_shown && export.index == index;
    // A report that was copied was never a file.
    let is_file = export.kind != ExportKind::Report || export.delivery == Delivery::Download;
    let is_kept = matches!(export.delivery, Delivery::InFolder(_));
    let is_sent = export.delivery == Delivery::Download;
    let text = file.content.text();
    html! {
        <div class="handed-file" key={index}>
            <p class="file-name" hidden={!is_file}><bdi>{ file.name.clone() }</bdi></p>
            // Folded, because the file has usually arrived. Opens by itself where it cannot have.
            <details class="handed-text" hidden={is_kept || text.is_none()} open={is_shown}
                ontoggle={shows(index, act)}>
                <summary>{ if is_sent { words.no_file() } else { words.show_text() } }</summary>
                <p class="note" hidden={!is_sent}>{ words.no_file_reason() }</p>
                { press(words.copy_text(), act, FilesMessage::CopyFile(index)) }
                // Many cases are a long text, so it is drawn only once somebody wants it.
                if let Some(text) = text.filter(|_| is_shown) {
                    // New, and so selected again, once the text cannot be copied in another way.
                    <Shown key={u8::from(export.delivery == Delivery::CopyFailed)} {words} text={AttrValue::from(Rc::clone(text))} />
                }
            </details>
        </div>
    }
}

/// Shows the text once its part is unfolded.
fn shows(index: usize, act: &Callback<Message>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let details = event.target_dyn_into::<Element>();
        if details.is_some_and(|details| details.has_attribute("open")) {
            act.emit(Message::Files(FilesMessage::ShowFile(index)));
        }
    })
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct ShownProperties {
    words: Words,
    text: AttrValue,
}

/// The text, selected so that the person can copy it.
#[component]
fn Shown(properties: &ShownProperties) -> Html {
    let field = use_node_ref();
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.select();
            }
        }
    });
    html! {
        <textarea class="entry file-text" readonly=true dir="auto" rows="8" ref={field}
            aria-label={properties.words.file_text()} value={properties.text.clone()} />
    }
}
