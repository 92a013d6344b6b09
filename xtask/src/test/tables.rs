//! The tables in the programs that they are for: LibreOffice computes nothing in them, and DuckDB
//! loads them with the line of `docs/data.md`. Both programs are large, so only with `--full`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

/// A file of cases in which every text tries to be a formula.
const CASES: &str = "crates/core/tests/tables/formulas.json";
/// The separators at which spreadsheets split, as LibreOffice numbers them: comma, semicolon, tab and
/// bar, and all that it tries by itself.
const SEPARATORS: [&str; 5] = ["44", "59", "9", "124", "44/59/9"];

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    let folder = layout.work("tables");
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    let csv = table(layout, &folder, "csv")?;
    let lines = table(layout, &folder, "ndjson")?;
    let columns = csv.lines().next().unwrap_or_default().split(',').count();
    let written = columns > 100 && lines.lines().count() > 30;
    let mut tallies = vec![check("the tables hold the cases", written)];
    let mut skipped = Vec::new();
    match tools::libreoffice() {
        Some(program) => tallies.push(in_libreoffice(&program, &folder, columns)?),
        None => skipped.push("LibreOffice (install libreoffice-calc, or put soffice on PATH)"),
    }
    match tools::duckdb(layout) {
        Some(python) => tallies.push(in_duckdb(&python, layout, &folder, columns)?),
        None => skipped.push("DuckDB (install python3 with venv; the rest comes from PyPI)"),
    }
    let outcome = Outcome::from(tallies.into_iter().sum::<Tally>());
    Ok(if skipped.is_empty() { outcome } else { outcome.but_skipped(&skipped.join(", ")) })
}

/// Writes a table with `sfs table`, and answers with what it holds.
fn table(layout: &Layout, folder: &Path, format: &str) -> Result<String, Failure> {
    let path = layout.root.join(CASES);
    let cases = File::open(&path).map_err(Failure::file("open", &path))?;
    let example = ["run", "--quiet", "--package=stop-fix-scale-cli", "--", "table", format];
    let output = program::capture(program::cargo(&layout.root).args(example).stdin(cases))?;
    if !output.status.success() {
        return Err(Failure::new(format!("sfs table could not write {format}")));
    }
    let path = folder.join(format!("cases.{format}"));
    fs::write(&path, &output.stdout).map_err(Failure::file("write", &path))?;
    String::from_utf8(output.stdout).map_err(|_| Failure::new(format!("{format} is no UTF-8")))
}

fn in_libreoffice(program: &Path, folder: &Path, columns: usize) -> Result<Tally, Failure> {
    // What finds nothing must be able to find something.
    let formula = folder.join("formula.csv");
    fs::write(&formula, "a;b\r\nx;=1+1\r\n").map_err(Failure::file("write", &formula))?;
    let seen = formulas(&opened(program, &formula, "59")?);
    let mut tallies = vec![check("LibreOffice computes a formula that nobody guards", seen == 1)];
    for separators in SEPARATORS {
        let sheet = opened(program, &folder.join("cases.csv"), separators)?;
        let computed = formulas(&sheet);
        let what = format!("split at {separators}, LibreOffice computes none of {computed} cells");
        tallies.push(check(&what, computed == 0));
        if separators.starts_with("44") {
            let found = header_cells(&sheet);
            let what = format!("split at {separators}, there are {found} of {columns} columns");
            tallies.push(check(&what, found == columns));
        }
    }
    Ok(tallies.into_iter().sum())
}

/// The file as a sheet in XML, opened like somebody who lets LibreOffice compute what it can.
fn opened(program: &Path, file: &Path, separators: &str) -> Result<String, Failure> {
    let folder = file.with_extension("opened");
    let profile = folder.with_file_name("profile");
    let filter = format!(
        "--infilter=Text - txt - csv (StarCalc):{separators},34,76,1,,0,false,true,false,false,false,-1,true"
    );
    let output = program::capture(
        Command::new(program)
            // Of its own, so that it neither waits for an open LibreOffice nor changes how that one is set.
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", &filter, "--convert-to", "fods", "--outdir"])
            .args([&folder, file]),
    )?;
    let sheet: PathBuf = folder.join(file.with_extension("fods").file_name().unwrap_or_default());
    if !output.status.success() {
        return Err(Failure::new("LibreOffice could not open the table"));
    }
    let text = fs::read_to_string(&sheet).map_err(Failure::file("read", &sheet))?;
    // The next look must not find this one.
    fs::remove_file(&sheet).map_err(Failure::file("remove", &sheet))?;
    Ok(text)
}

fn formulas(sheet: &str) -> usize {
    sheet.matches("table:formula=").count()
}

/// The texts in the first row: no two neighbours are the same, so each cell is written out.
fn header_cells(sheet: &str) -> usize {
    let rows = sheet.split_once("<table:table-row").map_or("", |(_, rows)| rows);
    let first = rows.split_once("</table:table-row>").map_or("", |(first, _)| first);
    first.matches("<text:p>").count()
}

fn in_duckdb(
    python: &Path,
    layout: &Layout,
    folder: &Path,
    columns: usize,
) -> Result<Tally, Failure> {
    let page = layout.root.join("docs/data.md");
    let page = fs::read_to_string(&page).map_err(Failure::file("read", &page))?;
    let query =
        documented_query(&page).ok_or_else(|| Failure::new("docs/data.md shows no line of SQL"))?;
    let rows = asked(python, folder, query)?;
    let titles = asked(python, folder, "SELECT title FROM 'cases.ndjson'")?;
    let types = asked(python, folder, "DESCRIBE SELECT * FROM 'cases.ndjson'")?;
    let is_of_type = |name: &str, kind: &str| {
        let is_it = |row: &serde_json::Value| row[0] == name && row[1] == kind;
        types.iter().any(is_it)
    };
    let expected = titles_of_cases(layout)?;
    let said: Vec<&str> = titles.iter().filter_map(|row| row[0].as_str()).collect();
    Ok([
        check("the line of docs/data.md gives a row for each case", rows.len() == expected.len()),
        check("every title is as it was typed", said == expected),
        check("DuckDB sees every column", types.len() == columns),
        check("a score is a number", is_of_type("v_score_low", "BIGINT")),
        check("a level is a number", is_of_type("v1_level", "BIGINT")),
        check("yes or no is one", is_of_type("affects_people", "BOOLEAN")),
        check("a date is one", is_of_type("review_date", "DATE")),
        check("a text is one", is_of_type("title", "VARCHAR")),
    ]
    .into_iter()
    .sum())
}

/// What stands in the first block of SQL.
fn documented_query(page: &str) -> Option<&str> {
    let (_, from) = page.split_once("```sql\n")?;
    from.split_once("```").map(|(query, _)| query.trim())
}

fn asked(python: &Path, folder: &Path, query: &str) -> Result<Vec<serde_json::Value>, Failure> {
    let ask = "import duckdb, json, sys\n\
        print(json.dumps(duckdb.sql(sys.argv[1]).fetchall(), default=str))";
    let mut command = Command::new(python);
    command.args(["-c", ask, query]).current_dir(folder);
    let output = program::capture(&mut command)?;
    let rows = serde_json::from_slice(&output.stdout);
    rows.map_err(|_| Failure::new(format!("DuckDB does not answer: {query}")))
}

fn titles_of_cases(layout: &Layout) -> Result<Vec<String>, Failure> {
    let path = layout.root.join(CASES);
    let text = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let file: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| Failure::new(format!("{CASES} is no JSON: {error}")))?;
    let cases = file["cases"].as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(cases.iter().filter_map(|case| case["title"].as_str()).map(str::to_owned).collect())
}

fn check(what: &str, holds: bool) -> Tally {
    if !holds {
        eprintln!("error: not so: {what}");
    }
    Tally::of_check(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_libreoffice_writes_is_counted() {
        let sheet = "<text:p>page</text:p><table:table-row a=\"1\"><text:p>a</text:p><text:p>b</text:p>\
            </table:table-row><table:table-row><c table:formula=\"of:=1+1\"><text:p>2</text:p></table:table-row>";
        assert_eq!((header_cells(sheet), formulas(sheet)), (2, 1));
        assert_eq!((header_cells(""), formulas("")), (0, 0));
    }

    #[test]
    fn the_query_is_the_first_block_of_sql() {
        let page = "```sh\nls\n```\n\n```sql\nSELECT 1;\n```\n\n```sql\nSELECT 2\n```\n";
        assert_eq!(documented_query(page), Some("SELECT 1;"));
        assert_eq!(documented_query("no SQL"), None);
    }
}
