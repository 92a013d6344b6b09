//! An export of many cases that is being written: in steps, so that the page can respond in between.
//!
//! The edge hands it on from step to step, and the state has only its progress. It holds the cases as they were when it began,
//! so whatever changes meanwhile is not in the file.

use std::collections::VecDeque;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::format::limits::{MAX_CASES_FILE_BYTES, MAX_CASES_IN_FILE};
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::table::{Cell, Value, names, row};
use stop_fix_scale_core::format::xlsx::{Column, Place, Sheet, workbook};
use stop_fix_scale_core::format::{cases_file, csv, ndjson};
use stop_fix_scale_core::model::Model;

use crate::app::files::short_table::ShortTable;
use crate::app::files::state::Delivery;
use crate::app::files::write::{Content, ExportFiles, ExportKind, named};
use crate::app::model::ModelRef;

/// How many cases one step writes: less than 50 milliseconds of work, even on a processor four times slower than ours.
pub const STEP: usize = 100;

/// An export of many cases that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportJob {
    pub(super) kind: ExportKind,
    /// Where the files go; `None` is the backup folder, without asking.
    pub(super) delivery: Option<Delivery>,
    /// Which export it is, of all since the page was opened.
    pub(super) number: u32,
    model: ModelRef,
    today: Date,
    cases: Vec<Rc<Case>>,
    moments: Vec<NamedMoment>,
    /// How many cases are written.
    written: usize,
    /// The number of cases that are too large for any file.
    left_out: usize,
    draft: Draft,
}

/// What is written so far.
#[derive(Clone, Debug, PartialEq)]
enum Draft {
    /// A table.
    Text(String, ShortTable),
    /// The short table, and all data.
    Sheets(Box<[Sheet; 2]>, ShortTable),
    /// The cases of a backup, until all of them are lines.
    Lines(Vec<String>),
    /// The lines that are waiting for their file, and the files.
    Files(VecDeque<Vec<String>>, Vec<String>),
}

impl ExportJob {
    /// Begins an export of these cases. Only a backup has the moments, and only tables for people are written as `table` says.
    #[must_use]
    pub fn new(
        kind: ExportKind,
        table: ShortTable,
        model: ModelRef,
        (cases, moments): (Vec<Rc<Case>>, &[NamedMoment]),
        today: Date,
    ) -> Self {
        let backup = Self::backup(model, (cases, moments), today);
        let draft = match kind {
            ExportKind::Workbook => Draft::Sheets(Box::new(sheets(&table, &model)), table),
            ExportKind::ShortTable => Draft::Text(short_headings(&table, &model), table),
            ExportKind::Table => Draft::Text(csv::write(&model, &[]), table),
            ExportKind::Lines => Draft::Text(String::new(), table),
            _ => return backup,
        };
        Self { kind, draft, ..backup }
    }

    /// Begins a backup of these cases and moments.
    #[must_use]
    pub fn backup(
        model: ModelRef,
        (cases, moments): (Vec<Rc<Case>>, &[NamedMoment]),
        today: Date,
    ) -> Self {
        Self {
            kind: ExportKind::Backup,
            delivery: None,
            number: 0,
            model,
            today,
            cases,
            moments: moments.to_vec(),
            written: 0,
            left_out: 0,
            draft: Draft::Lines(Vec::new()),
        }
    }

    pub(super) fn for_delivery(self, delivery: Delivery) -> Self {
        Self { delivery: Some(delivery), ..self }
    }

    /// The number of cases written, and of all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.written, self.cases.len())
    }

    /// Whether everything is written.
    #[must_use]
    pub fn is_done(&self) -> bool {
        match &self.draft {
            Draft::Text(..) | Draft::Sheets(..) => self.written >= self.cases.len(),
            Draft::Lines(_) => false,
            Draft::Files(waiting, _) => waiting.is_empty(),
        }
    }

    /// Writes more, if there is more to write.
    pub fn step(&mut self) {
        let Self { model, moments, kind, .. } = self;
        let next: Vec<Rc<Case>> =
            self.cases.iter().skip(self.written).take(STEP).cloned().collect();
        self.written = self.written.saturating_add(next.len());
        match &mut self.draft {
            Draft::Text(text, table) => push(text, *kind, table, model, &next),
            Draft::Sheets(sheets, table) => {
                let [short, all] = &mut **sheets;
                for case in &next {
                    short.row(table.row(model, case).into_iter());
                    all.row(row(model, case).into_iter().map(value));
                }
            }
            Draft::Lines(lines) if next.is_empty() => {
                self.left_out = self.cases.len().saturating_sub(lines.len());
                self.draft = Draft::Files(split(lines, moments), Vec::new());
            }
            Draft::Lines(lines) => {
                lines.extend(next.iter().filter_map(|case| case.to_line(model).ok()));
            }
            Draft::Files(waiting, files) => {
                let lines = waiting.pop_front();
                files.extend(lines.map(|lines| cases_file::write_lines(&lines, moments)));
            }
        }
    }

    /// The files. Writes what is not written yet.
    #[must_use]
    pub fn finish(mut self) -> ExportFiles {
        while !self.is_done() {
            self.step();
        }
        let contents = match self.draft {
            Draft::Text(text, _) => vec![Content::Text(text.into())],
            Draft::Sheets(sheets, ShortTable { words, .. }) => {
                let names = [&*words.sheet_short(), &*words.sheet_all()];
                vec![Content::Bytes(workbook(*sheets, names).into())]
            }
            Draft::Lines(_) => Vec::new(),
            Draft::Files(_, files) => {
                files.into_iter().map(|text| Content::Text(text.into())).collect()
            }
        };
        ExportFiles { files: named(self.kind, self.today, contents), left_out: self.left_out }
    }
}

fn value(cell: Cell<'_>) -> Value<'_> {
    cell.value
}

fn push(
    text: &mut String,
    kind: ExportKind,
    table: &ShortTable,
    model: &Model,
    cases: &[Rc<Case>],
) {
    let names = if kind == ExportKind::Lines { names(model) } else { Vec::new() };
    for case in cases {
        match kind {
            ExportKind::ShortTable => {
                csv::push_row(text, table.row(model, case).into_iter());
            }
            ExportKind::Lines => ndjson::push_row(text, model, &names, case),
            _ => csv::push_row(text, row(model, case).into_iter().map(value)),
        }
    }
}

fn short_headings(table: &ShortTable, model: &Model) -> String {
    let columns = table.columns(model).into_iter();
    let mut text = String::from(csv::START);
    csv::push_row(&mut text, columns.map(|column| Value::Text(column.heading.into())));
    text
}

fn sheets(table: &ShortTable, model: &Model) -> [Sheet; 2] {
    let plain = |heading| Column { heading, width: 0 };
    let all: Vec<Column> = names(model).into_iter().map(plain).collect();
    [
        Sheet::new(Place::First, &table.columns(model), table.words.is_mirrored()),
        Sheet::new(Place::Second, &all, false),
    ]
}

/// Splits the lines into as few readable files as possible, with about equally many cases in each. Every case must fit
/// into a file of its own.
fn split(lines: &[String], moments: &[NamedMoment]) -> VecDeque<Vec<String>> {
    let fits = |lines: &[String]| cases_file::size(lines, moments) <= MAX_CASES_FILE_BYTES;
    let mut parts = lines.len().div_ceil(MAX_CASES_IN_FILE).max(1);
    loop {
        let each = lines.len().div_ceil(parts).max(1);
        if each == 1 || lines.chunks(each).all(fits) {
            return lines.chunks(each).map(<[String]>::to_vec).collect();
        }
        parts = parts.saturating_add(1);
    }
}
