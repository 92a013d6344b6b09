//! How files come in: chosen, or dropped anywhere on the tool.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{DataTransfer, FileList, HtmlInputElement, Node};
use yew::prelude::*;

use crate::app::files::message::FilesMessage;
use crate::app::files::state::IncomingFile;
use crate::app::message::Message;
use crate::app::words::Words;

/// Files to read, and the callback for their content.
#[derive(Clone, Debug, PartialEq)]
pub struct FileRequest {
    /// The files.
    pub files: FileList,
    /// The suffix for the titles of copies.
    pub suffix: String,
    /// Called with each file.
    pub brought: Callback<IncomingFile>,
}

/// The drag-and-drop listeners of the tool.
pub(crate) struct DropZone {
    /// Whether files are being dragged over it.
    pub(crate) is_over: bool,
    pub(crate) change: Callback<Event>,
    pub(crate) over: Callback<DragEvent>,
    pub(crate) leave: Callback<DragEvent>,
    pub(crate) drop: Callback<DragEvent>,
}

/// Accepts chosen and dropped files. Other drags are left to the browser.
#[hook]
pub(crate) fn use_intake(
    words: Words,
    read: &Callback<FileRequest>,
    act: &Callback<Message>,
) -> DropZone {
    let is_over = use_state_eq(|| false);
    let take = {
        let (read, brought) =
            (read.clone(), act.reform(|file| Message::Files(FilesMessage::Choose(file))));
        Callback::from(move |files| {
            let suffix = words.copy_from_file().into_owned();
            read.emit(FileRequest { files, suffix, brought: brought.clone() });
        })
    };
    let drop = {
        let (take, is_over) = (take.clone(), is_over.setter());
        Callback::from(move |event: DragEvent| {
            if let Some(held) = files(&event) {
                event.prevent_default();
                is_over.set(false);
                held.files().into_iter().for_each(|files| take.emit(files));
            }
        })
    };
    DropZone {
        is_over: *is_over,
        change: Callback::from(move |event: Event| choose(&event, &take)),
        over: with(&is_over, |event, is_over| {
            if files(event).is_some() {
                event.prevent_default();
                is_over.set(true);
            }
        }),
        leave: with(&is_over, |event, is_over| {
            if has_left(event) {
                is_over.set(false);
            }
        }),
        drop,
    }
}

fn with(
    is_over: &UseStateHandle<bool>,
    then: fn(&DragEvent, &UseStateSetter<bool>),
) -> Callback<DragEvent> {
    let is_over = is_over.setter();
    Callback::from(move |event: DragEvent| then(&event, &is_over))
}

/// Hands on the chosen files and resets the field, so that the same file can be chosen again.
fn choose(event: &Event, take: &Callback<FileList>) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
    // No other field has files.
    if let Some(files) = input.files() {
        take.emit(files);
        input.set_value("");
    }
}

/// The dragged data, if it is files.
fn files(event: &DragEvent) -> Option<DataTransfer> {
    let held = event.data_transfer()?;
    let is_files = held.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
    is_files.then_some(held)
}

/// Whether the drag has left the whole tool, not just one part of it.
fn has_left(event: &DragEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    let tool = event.target_dyn_into::<Node>().map(|part| part.get_root_node());
    !tool.is_some_and(|tool| to.is_some_and(|to| tool.contains(Some(&to))))
}
