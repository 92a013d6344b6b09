//! Converts a file of many cases to a table.

use std::str::FromStr;

use stop_fix_scale_core::format::cases_file::{self, CasesFileError};
use stop_fix_scale_core::format::{csv, ndjson};
use stop_fix_scale_core::model::AI1;

/// The file format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values, for spreadsheets.
    Csv,
    /// One JSON object on each line, for programs.
    Ndjson,
}

impl FromStr for Format {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "csv" => Ok(Self::Csv),
            "ndjson" => Ok(Self::Ndjson),
            _ => Err("say which table to write: csv or ndjson"),
        }
    }
}

/// A table, and the reasons why some cases are not in it.
pub(crate) struct Table {
    pub(crate) text: String,
    pub(crate) refused: Vec<String>,
}

pub(crate) fn table(format: Format, file: &[u8]) -> Result<Table, CasesFileError> {
    let (mut cases, mut refused) = (Vec::new(), Vec::new());
    for (number, case) in (1..).zip(cases_file::read(&AI1, file)?.cases) {
        match case {
            Ok(restored) => cases.push(restored.case),
            Err(error) => refused.push(format!("case {number}: {}", error.why)),
        }
    }
    let text = match format {
        Format::Csv => csv::write(&AI1, &cases),
        Format::Ndjson => ndjson::write(&AI1, &cases),
    };
    Ok(Table { text, refused })
}
