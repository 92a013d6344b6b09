//! Writes exports: texts with file names.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::{Case, TooLarge};
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::limits::MAX_CASES_IN_FILE;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::{cases_file, csv, ndjson};
use stop_fix_scale_core::model::Model;

use crate::app::files::file_name::{dated, dated_name, dated_part, file_name};
use crate::app::report;
use crate::app::words::Words;

/// A kind of export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// All cases, to be imported again.
    Backup,
    /// All cases as a table.
    Table,
    /// All cases, one per line.
    Lines,
    /// One case, to be imported again.
    Case,
    /// One case as a report.
    Report,
}

/// A text file to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// A name that is valid on every system.
    pub name: String,
    /// The media type.
    pub media: &'static str,
    /// The text.
    pub text: Rc<str>,
}

/// The written files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportFiles {
    /// One file; several if one would be too large to be read back.
    pub files: Vec<TextFile>,
    /// The number of cases left out because they are too large for any file.
    pub left_out: usize,
}

/// Writes these cases, or only the first for kinds with one case. Only a backup has the moments.
#[must_use]
pub fn write(
    what: ExportKind,
    words: Words,
    model: &Model,
    (cases, moments): (&[Case], &[NamedMoment]),
    today: Date,
) -> ExportFiles {
    let one = |name: String, media, text: String| {
        let files = vec![TextFile { name, media, text: text.into() }];
        ExportFiles { files, left_out: 0 }
    };
    match (what, cases) {
        (ExportKind::Table, _) => one(dated(today, "csv"), "text/csv", csv::write(model, cases)),
        (ExportKind::Lines, _) => {
            one(dated(today, "ndjson"), "application/x-ndjson", ndjson::write(model, cases))
        }
        (ExportKind::Report, [case, ..]) => {
            let text = report::write(words, model, case);
            one(file_name(&case.title, "md"), "text/markdown", text)
        }
        (ExportKind::Case, [case, ..]) => match case.to_json(model) {
            Ok(text) => one(file_name(&case.title, "json"), JSON, text),
            Err(_) => ExportFiles { files: Vec::new(), left_out: 1 },
        },
        (ExportKind::Backup, _) => backup(model, cases, moments, today),
        (ExportKind::Report | ExportKind::Case, []) => ExportFiles::default(),
    }
}

const JSON: &str = "application/json";

/// Writes a backup of these cases.
#[must_use]
pub fn backup(model: &Model, cases: &[Case], moments: &[NamedMoment], today: Date) -> ExportFiles {
    let fits = |case: &&Case| case.to_line(model).is_ok();
    let fitting: Vec<Case> = cases.iter().filter(fits).cloned().collect();
    let texts = split(model, &fitting, moments);
    let parts = texts.len();
    let name = |part: usize| match parts {
        1 => dated_name(today),
        _ => dated_part(today, part, parts),
    };
    let file = |(part, text): (usize, String)| TextFile {
        name: name(part),
        media: JSON,
        text: text.into(),
    };
    let files = (1..).zip(texts).map(file).collect();
    ExportFiles { files, left_out: cases.len().saturating_sub(fitting.len()) }
}

/// Splits the cases into as few readable files as possible, with about equally many cases in each. Every case must fit
/// into a file of its own.
fn split(model: &Model, cases: &[Case], moments: &[NamedMoment]) -> Vec<String> {
    let mut parts = cases.len().div_ceil(MAX_CASES_IN_FILE).max(1);
    loop {
        let each = cases.len().div_ceil(parts).max(1);
        let write = |cases| cases_file::write_with_moments(model, cases, moments);
        let texts: Result<Vec<String>, TooLarge> = cases.chunks(each).map(write).collect();
        match texts {
            Err(_) if each > 1 => parts = parts.saturating_add(1),
            texts => return texts.unwrap_or_default(),
        }
    }
}
