//! What a person does with files.

use crate::app::files::state::{Delivery, IncomingFile};
use crate::app::files::write::ExportKind;
use crate::app::words::Words;

/// Something that a person does with files.
#[derive(Clone, Debug, PartialEq)]
pub enum FilesMessage {
    /// Wants something written, and saved or copied.
    Write(ExportKind, Delivery, Words),
    /// Wants the text of one of the files copied.
    Copy(usize),
    /// Wants to see it.
    Show(usize),
    /// Has what was written.
    Close,
    /// Has brought a file.
    Bring(IncomingFile),
    /// Adds what the file brings.
    Add,
    /// Leaves it.
    Leave,
    /// Takes back what was added.
    TakeBack,
    /// Leaves the rest of many cases.
    Stop,
    /// Tries again to store it.
    Again,
}
