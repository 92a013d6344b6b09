// Puts everything that is stored into files, without the WebAssembly, which cannot be trusted after a panic.
import { CASES_FORMAT, DRAFT, JOURNAL, MAX_CASES_IN_FILE, RECORD } from "../generated.ts";
import { withTimeout } from "../loader/timeout.ts";
import { ifStorageAllows, readTables, readText, textKeys } from "./adapter.ts";

/** The most characters in one file of cases. Each takes at most three bytes, so the file stays below the tool's limit in bytes. */
const MAX_FILE_CHARACTERS = 1_500_000;
/** How long to wait for a database that may never answer. */
const PATIENCE_MS = 5000;

type Row = readonly [table: string | undefined, key: IDBValidKey, value: unknown];
type File = [name: string, text: string];

/**
 * Returns files with everything that is stored; none if nothing is. Cases are in files that the tool can read, the rest is
 * as it was found. `isWhole` says whether everything could be read.
 */
export async function recoverFiles(): Promise<{ files: File[]; isWhole: boolean }> {
  const found = [await inDatabase(), inLocalStorage()];
  const [cases, rest] = sort(found.flatMap((rows) => rows ?? []));
  const files = chunks(cases).map((list, index): File => [
    fileName(index > 0 ? `-${index + 1}` : ""),
    `{"format":"${CASES_FORMAT}","version":1,"cases":[\n${list.join(",\n")}\n]}\n`,
  ]);
  if (rest.length > 0) files.push([fileName("-rest"), `${JSON.stringify(rest, undefined, 1)}\n`]);
  return { files, isWhole: found.every(Boolean) };
}

/** A file name with today's date. If the clock has no valid date, `toISOString` would throw, but `toJSON` returns null. */
function fileName(part: string): string {
  const day = /^\d{4}(-\d\d){2}/.exec(new Date().toJSON());
  return `stop-fix-scale${day ? `-${day[0]}` : ""}${part}.json`;
}

/** Undefined if the database does not open, or does not answer. */
function inDatabase(): Promise<Row[] | undefined> {
  return withTimeout(
    readTables().catch(() => undefined),
    PATIENCE_MS,
  );
}

/** Journals, and cases that were saved without a database. Undefined if local storage is refused. */
function inLocalStorage(): Row[] | undefined {
  return ifStorageAllows(() =>
    textKeys().flatMap((whole): Row[] => {
      const text = readText(whole) ?? "";
      const end = whole.indexOf("/");
      const [table, key] = [whole.slice(0, end), whole.slice(end + 1)];
      // A line of a journal is a number and a record.
      const lines = () => text.split("\n").map((line): Row => ["cases", key, line.replace(/^\d[^ {]* /, "")]);
      return whole.startsWith(JOURNAL) ? lines() : [[table, key, text]];
    }),
  );
}

function sort(rows: Row[]): [cases: string[], rest: object[]] {
  const cases = new Set<string>();
  const rest = [];
  for (const [table, key, value] of rows) {
    const found = typeof value === "string" && caseIn(table, key, value);
    if (found && isJson(found)) cases.add(found);
    else if (value !== "") rest.push({ table, key, value: plain(value) });
  }
  return [[...cases], rest];
}

/** The case file in a row, if there is one. */
function caseIn(table: string | undefined, key: IDBValidKey, text: string): string | false | undefined {
  // The tool checks the checksum when it reads the file.
  if (table === "cases") return RECORD.exec(text)?.[1];
  return String(key).startsWith(DRAFT) && text;
}

function isJson(text: string): boolean {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** A database can hold values that JSON cannot express. */
function plain(value: unknown): unknown {
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return String(value);
  }
}

function chunks(cases: string[]): string[][] {
  const all: string[][] = [];
  let length = Infinity;
  let last: string[] = [];
  for (const one of cases) {
    length += one.length;
    if (last.length === MAX_CASES_IN_FILE || length > MAX_FILE_CHARACTERS) {
      all.push((last = []));
      length = one.length;
    }
    last.push(one);
  }
  return all;
}
