// The tables in the programs that they are for: LibreOffice computes nothing in them, and DuckDB loads them with the line in
// `docs/data.md`. Started by `cargo xtask test --only tables`, which says in PROGRAMS where both are.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A file of cases in which every text tries to be a formula. */
const CASES = "tests/tables/formulas.json";
/** The separators at which spreadsheets split, as LibreOffice numbers them: comma, semicolon, tab, bar, and its own guesses. */
const SEPARATORS = ["44", "59", "9", "124", "44/59/9"];
const WANTED = { libreoffice: inLibreOffice, duckdb: inDuckDb };

const { PROGRAMS, WORK: work } = process.env;
const programs = JSON.parse(PROGRAMS);
const results = [];
mkdirSync(work, { recursive: true });
const [csv, lines] = ["csv", "ndjson"].map(table);
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
  const text = execFileSync(process.env.CARGO ?? "cargo", words, { input: readFileSync(CASES), stdio: ["pipe", "pipe", "inherit"] }).toString();
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
}

/** The file as an XML sheet, opened with LibreOffice computing what it can. */
function opened(program, name, separators) {
  const filter = `--infilter=Text - txt - csv (StarCalc):${separators},34,76,1,,0,false,true,false,false,false,-1,true`;
  // Its own profile, so that it neither waits for an open LibreOffice nor changes its settings.
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  const words = [profile, "--headless", filter, "--convert-to", "fods", "--outdir", join(work, "opened"), join(work, `${name}.csv`)];
  execFileSync(program, words, { stdio: ["ignore", 2, 2] });
  const sheet = join(work, "opened", `${name}.fods`);
  const text = readFileSync(sheet, "utf8");
  // The next call must not find this file.
  rmSync(sheet);
  return text;
}

function inDuckDb(python) {
  const ask = "import duckdb, json, sys\nprint(json.dumps(duckdb.sql(sys.argv[1]).fetchall(), default=str))";
  const answer = (query) => JSON.parse(execFileSync(python, ["-c", ask, query], { cwd: work, stdio: ["ignore", "pipe", "inherit"] }));
  const [, documented] = /```sql\n([^]*?)```/.exec(readFileSync("docs/data.md", "utf8"));
  const titles = JSON.parse(readFileSync(CASES, "utf8")).cases.map(({ title }) => title);
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
