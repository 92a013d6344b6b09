// The tables in the programs that they are for: LibreOffice computes nothing in them, nor in the workbook, and DuckDB loads them
// with the line in `docs/data.md`. Started by `cargo xtask test --only tables`, which says in PROGRAMS where both are.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A file of cases in which every text tries to be a formula. */
const CASES = "tests/tables/formulas.json";
/** The separators at which spreadsheets split, as LibreOffice numbers them: comma, semicolon, tab, bar, and its own guesses. */
const SEPARATORS = ["44", "59", "9", "124", "44/59/9"];
const WANTED = { libreoffice: inLibreOffice, duckdb: inDuckDb };
/** How LibreOffice writes each sheet of a workbook to a file of its own: as CSV with every text in quotes, in UTF-8. */
const EACH_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

const { PROGRAMS, WORK, CARGO = "cargo" } = process.env;
const work = resolve(WORK);
const programs = JSON.parse(PROGRAMS);
const results = [];
mkdirSync(work, { recursive: true });
const [csv, lines] = ["csv", "ndjson"].map(table);
const titles = JSON.parse(readFileSync(CASES, "utf8")).cases.map(({ title }) => title);
const columns = csv.split("\n")[0].split(",").length;
check("the tables hold the cases", columns > 100 && lines.trimEnd().split("\n").length > 30);
for (const [name, look] of Object.entries(WANTED)) if (programs[name]) look(programs[name].program);
console.log(JSON.stringify({ results, skipped: Object.keys(WANTED).filter((name) => !programs[name]) }));

function check(what, holds) {
  if (!holds) console.error(`not so: ${what}`);
  results.push({ what, failure: holds ? undefined : "not so" });
}

/** Writes a table with `sfs table`. */
function table(format) {
  const words = ["run", "--quiet", "--package=stop-fix-scale-cli", "--", "table", format];
  const text = execFileSync(CARGO, words, { input: readFileSync(CASES), stdio: ["pipe", "pipe", "inherit"] }).toString();
  writeFileSync(join(work, `cases.${format}`), text);
  return text;
}

function inLibreOffice(program) {
  const formulas = (sheet) => sheet.split("table:formula=").length - 1;
  // First prove that a formula would be found.
  writeFileSync(join(work, "formula.csv"), "a;b\r\nx;=1+1\r\n");
  check("LibreOffice computes an unguarded formula", formulas(opened(program, "formula", "59")) === 1);
  for (const separators of SEPARATORS) {
    const sheet = opened(program, "cases", separators);
    check(`split at ${separators}, LibreOffice computes nothing (${formulas(sheet)} formulas)`, formulas(sheet) === 0);
    if (!separators.startsWith("44")) continue;
    // No two neighbours in the first row are the same, so each cell is written out.
    const [, row = ""] = /<table:table-row(.*?)<\/table:table-row>/s.exec(sheet) ?? [];
    const cells = row.split("<text:p>").length - 1;
    check(`split at ${separators}, there are ${cells} of ${columns} columns`, cells === columns);
  }
  workbook(program);
}

/** The workbook as the tool exports it: two sheets, every text as it was typed, values of the right types, and no formula. */
function workbook(program) {
  const words = ["test", "--quiet", "--package=stop-fix-scale", "--test=app", "--", "--ignored", "--exact", "files_export::the_workbook_for_other_programs"];
  const env = { ...process.env, CASES: resolve(CASES), WORKBOOK: join(work, "book.xlsx") };
  execFileSync(CARGO, words, { env, stdio: ["ignore", 2, 2] });
  convert(program, "book.xlsx", "fods");
  const sheets = taken("book.fods");
  const names = [...sheets.matchAll(/<table:table table:name="(.*?)"/g)].map(([, name]) => name);
  check(`the workbook has the sheets ${names}`, String(names) === "Cases,All data");
  const formulas = [...sheets.matchAll(/table:formula="(.*?)"/g)].map(([, formula]) => formula);
  // LibreOffice opens a yes or no of any workbook as one of these two.
  const computed = formulas.filter((formula) => !/^of:=(TRUE|FALSE)\(\)$/.test(formula));
  check(`LibreOffice computes nothing in the workbook (${computed})`, computed.length === 0);
  check(`the workbook has cells with yes or no (${formulas.length})`, formulas.length >= titles.length);
  for (const type of ["float", "date"]) {
    const cells = sheets.split(`office:value-type="${type}"`).length - 1;
    check(`the workbook has cells of the type ${type} (${cells})`, cells >= titles.length);
  }
  convert(program, "book.xlsx", EACH_SHEET);
  for (const [name, heading, width] of [["Cases", "Case", 15], ["All data", "title", columns]]) {
    const [headings, ...rows] = cellsOf(taken(`book-${name}.csv`));
    check(`${name} has ${headings.length} of ${width} columns`, headings.length === width);
    const found = rows.map((row) => row[headings.indexOf(heading)]);
    // The sheet for people has no space around a title.
    const typed = titles.map((title) => inCell(name === "Cases" ? title.replace(/^[^\S\uFEFF]+|[^\S\uFEFF]+$/g, "") : title));
    check(`every title in ${name} is as it was typed`, JSON.stringify(found) === JSON.stringify(typed));
  }
}

/** A text as a cell of a workbook holds it: see `docs/data.md`. Line breaks become those of the file. */
function inCell(text) {
  const pictured = (character) => (character < " " ? String.fromCharCode(character.charCodeAt(0) + 0x2400) : character);
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n]/g, pictured);
}

/** The cells of a CSV file, row by row. */
function cellsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"').replace(/\r\n?/g, "\n") ?? plain);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The file as an XML sheet, opened with LibreOffice computing what it can. */
function opened(program, name, separators) {
  convert(program, `${name}.csv`, "fods", `--infilter=Text - txt - csv (StarCalc):${separators},34,76,1,,0,false,true,false,false,false,-1,true`);
  return taken(`${name}.fods`);
}

/** Opens a file with LibreOffice and saves it in this format. */
function convert(program, name, format, ...filters) {
  // Its own profile, so that it neither waits for an open LibreOffice nor changes its settings.
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  const words = [profile, "--headless", ...filters, "--convert-to", format, "--outdir", join(work, "opened"), join(work, name)];
  execFileSync(program, words, { stdio: ["ignore", 2, 2] });
}

/** The text of a file that LibreOffice has saved. The next call must not find it. */
function taken(name) {
  const path = join(work, "opened", name);
  const text = readFileSync(path, "utf8");
  rmSync(path);
  return text.replace(/^\uFEFF/, "");
}

function inDuckDb(python) {
  const ask = "import duckdb, json, sys\nprint(json.dumps(duckdb.sql(sys.argv[1]).fetchall(), default=str))";
  const answer = (query) => JSON.parse(execFileSync(python, ["-c", ask, query], { cwd: work, stdio: ["ignore", "pipe", "inherit"] }));
  const [, documented] = /```sql\n([^]*?)```/.exec(readFileSync("docs/data.md", "utf8"));
  check("the line in docs/data.md gives a row for each case", answer(documented).length === titles.length);
  const read = answer("SELECT title FROM 'cases.ndjson'").map(([title]) => title);
  check("every title is as it was typed", JSON.stringify(read) === JSON.stringify(titles));
  const types = answer("DESCRIBE SELECT * FROM 'cases.ndjson'");
  check("DuckDB sees every column", types.length === columns);
  const kinds = { v_score_low: "BIGINT", v1_level: "BIGINT", affects_people: "BOOLEAN", review_date: "DATE", title: "VARCHAR" };
  for (const [column, kind] of Object.entries(kinds)) {
    check(`${column} has the type ${kind}`, types.some(([name, type]) => name === column && type === kind));
  }
}
