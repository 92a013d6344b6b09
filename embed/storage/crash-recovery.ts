// What a person has stored, as files, read without the WebAssembly: it has panicked and is not to be trusted.
import { CASES_FORMAT, DRAFT, JOURNAL, MOST_CASES, RECORD } from "../generated.ts";
import { withTimeout } from "../loader/timeout.ts";
import { ifStorageAllows, readTables, readText, textKeys } from "./adapter.ts";

/** So much of the tool's limit in bytes is used for one file of cases. No character has more than three bytes per unit of length. */
const MOST_LENGTH = 1_500_000;
/** How long a database may take that perhaps never answers. */
const PATIENCE_MS = 5000;

type Row = readonly [table: string | undefined, key: IDBValidKey, value: unknown];
type File = [name: string, text: string];

/**
 * Files with all that is stored, none if nothing is: cases that the tool can read again, and everything else as it is. `isWhole` says
 * whether everything could be read.
 */
export async function recoverFiles(): Promise<{ files: File[]; isWhole: boolean }> {
  const found = [await inDatabase(), inLocalStorage()];
  const [cases, rest] = sort(found.flatMap((rows) => rows ?? []));
  const files = chunks(cases).map((list, place): File => [
    fileName(place > 0 ? `-${place + 1}` : ""),
    `{"format":"${CASES_FORMAT}","version":1,"cases":[\n${list.join(",\n")}\n]}\n`,
  ]);
  if (rest.length > 0) files.push([fileName("-rest"), `${JSON.stringify(rest, undefined, 1)}\n`]);
  return { files, isWhole: found.every(Boolean) };
}

/** With the day. A clock without a valid date would throw for an ISO string, and says `null` for JSON. */
function fileName(part: string): string {
  const day = /^\d{4}(-\d\d){2}/.exec(new Date().toJSON());
  return `stop-fix-scale${day ? `-${day[0]}` : ""}${part}.json`;
}

/** Undefined if the database does not open. */
function inDatabase(): Promise<Row[] | undefined> {
  return withTimeout(
    readTables().catch(() => undefined),
    PATIENCE_MS,
  );
}

/** Journals, and cases if there is no database. Undefined if local storage is refused. */
function inLocalStorage(): Row[] | undefined {
  return ifStorageAllows(() =>
    textKeys().flatMap((whole): Row[] => {
      const text = readText(whole) ?? "";
      const end = whole.indexOf("/");
      const [table, key] = [whole.slice(0, end), whole.slice(end + 1)];
      // A line of a journal is a record behind its number.
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
  // Whether its checksum is right is for the tool to say.
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

/** A database can hold values that JSON cannot. */
function plain(value: unknown): unknown {
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return String(value);
  }
}

function chunks(cases: string[]): string[][] {
  const chunks: string[][] = [];
  let length = Infinity;
  let last: string[] = [];
  for (const one of cases) {
    length += one.length;
    if (last.length === MOST_CASES || length > MOST_LENGTH) {
      chunks.push((last = []));
      length = one.length;
    }
    last.push(one);
  }
  return chunks;
}
