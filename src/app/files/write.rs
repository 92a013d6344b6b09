//! Exports as files: their kinds, names and contents.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::xlsx;
use stop_fix_scale_core::model::Model;

use crate::app::files::file_name::{dated, dated_part, dated_short, file_name};
use crate::app::report;
use crate::app::words::Words;

/// A kind of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// All cases, to be imported again.
    Backup,
    /// All cases for people: a workbook with the short table and all data.
    Workbook,
    /// All cases for people: what a board wants to know, as a table.
    ShortTable,
    /// All cases for programs: all data as a table.
    Table,
    /// All cases for programs: all data, one case per line.
    Lines,
    /// One case, to be imported again.
    Case,
    /// One case as a report.
    Report,
}

/// A file to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// A name that is valid on every system.
    pub name: String,
    /// The media type.
    pub media: &'static str,
    /// What is in it.
    pub content: Content,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text, which can also be copied and shown.
    Text(Rc<str>),
    /// Bytes that only other programs can read.
    Bytes(Rc<[u8]>),
}

impl Content {
    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&Rc<str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bytes(_) => None,
        }
    }
}

/// The written files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportFiles {
    /// One file; several if one would be too large to be read back.
    pub files: Vec<WrittenFile>,
    /// The number of cases left out because they are too large for any file.
    pub left_out: usize,
}

/// Writes one case, as a file to be imported again or as a report.
#[must_use]
pub fn write_one(kind: ExportKind, words: Words, model: &Model, case: &Case) -> ExportFiles {
    let (ending, media, text) = match kind {
        ExportKind::Report => ("md", "text/markdown", Ok(report::write(words, model, case))),
        _ => ("json", JSON, case.to_json(model)),
    };
    let Ok(text) = text else { return ExportFiles { files: Vec::new(), left_out: 1 } };
    let content = Content::Text(text.into());
    let files = vec![WrittenFile { name: file_name(&case.title, ending), media, content }];
    ExportFiles { files, left_out: 0 }
}

const JSON: &str = "application/json";

/// Names the files of an export of all cases.
pub(super) fn named(kind: ExportKind, today: Date, contents: Vec<Content>) -> Vec<WrittenFile> {
    let parts = contents.len();
    let file = |(part, content): (usize, Content)| {
        let (name, media) = match kind {
            ExportKind::Workbook => (dated(today, "xlsx"), xlsx::MEDIA),
            ExportKind::ShortTable => (dated_short(today), "text/csv"),
            ExportKind::Table => (dated(today, "csv"), "text/csv"),
            ExportKind::Lines => (dated(today, "ndjson"), "application/x-ndjson"),
            _ if parts == 1 => (dated(today, "json"), JSON),
            _ => (dated_part(today, part, parts), JSON),
        };
        WrittenFile { name, media, content }
    };
    (1..).zip(contents).map(file).collect()
}
