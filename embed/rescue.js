// What a person has stored, as files, without the WebAssembly: it has made a mistake and is not to be trusted.
import { DRAFT, OURS, everything } from "./database.js";
import { inTime } from "./in-time.js";

/** What one file of cases may hold so that the tool reads it: see src/format/cases_file.rs. */
const MOST_CASES = 2000;
const MOST_LETTERS = 1_500_000;
/** A record, with its case. Whether its checksum agrees is for the tool to say. */
const RECORD =
  /^\{"format":"stop-fix-scale\/record","version":\d+,"revision":\d+,"saved":"[^"]*","deleted":false,"sha256":"\w*","case":(\{.*\})\}$/s;
/** How long a database may take that perhaps never answers. */
const PATIENCE_MS = 5000;

/** Files as [name, text]: cases that the tool can read again, and everything else as it is. None if nothing is stored. And whether
 * all that is stored could be read. */
export async function rescue() {
  const found = [await stored(), noted()];
  const [cases, rest] = sort(found.flatMap((rows) => rows ?? []));
  const files = chunks(cases).map((list, place) => [
    fileName(place > 0 ? `-${place + 1}` : ""),
    `{"format":"stop-fix-scale/cases","version":1,"cases":[\n${list.join(",\n")}\n]}\n`,
  ]);
  if (rest.length > 0) files.push([fileName("-rest"), `${JSON.stringify(rest, undefined, 1)}\n`]);
  return { files, isWhole: found.every(Boolean) };
}

/** With the day, where the clock shows one: a date that is none would throw as an ISO string, and is `null` in JSON. */
function fileName(part) {
  const day = /^\d{4}(-\d\d){2}/.exec(new Date().toJSON());
  return `stop-fix-scale${day ? `-${day[0]}` : ""}${part}.json`;
}

/** What lies in the database; undefined where it does not open. */
function stored() {
  return inTime(everything().catch(() => {}), PATIENCE_MS);
}

/** What lies in local storage: journals, and cases where there is no database. Undefined where it is refused. */
function noted() {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(OURS));
    return ours.flatMap((whole) => {
      const [table, key] = split(whole.slice(OURS.length));
      const text = localStorage.getItem(whole);
      // A line of a journal is a record behind its number.
      const lines = () => text.split("\n").map((line) => ["cases", key, line.replace(/^\d[^ {]* /, "")]);
      return table === "journal" ? lines() : [[table, key, text]];
    });
  } catch {
    return undefined;
  }
}

function split(key) {
  const end = key.indexOf("/");
  return [key.slice(0, end), key.slice(end + 1)];
}

function sort(rows) {
  const cases = new Set();
  const rest = [];
  for (const [table, key, value] of rows) {
    const found = typeof value === "string" && caseIn(table, key, value);
    if (found && isJson(found)) cases.add(found);
    else if (value !== "") rest.push({ table, key, value: plain(value) });
  }
  return [[...cases], rest];
}

/** The case file in a row, if there is one. */
function caseIn(table, key, text) {
  if (table === "cases") return RECORD.exec(text)?.[1];
  return key.startsWith(DRAFT) && text;
}

function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** A database holds things that JSON does not. */
function plain(value) {
  try {
    JSON.stringify(value);
    return value;
  } catch {
    return String(value);
  }
}

function chunks(cases) {
  const chunks = [];
  let letters = 0;
  for (const one of cases) {
    letters += one.length;
    if (chunks.length === 0 || chunks.at(-1).length === MOST_CASES || letters > MOST_LETTERS) {
      chunks.push([]);
      letters = one.length;
    }
    chunks.at(-1).push(one);
  }
  return chunks;
}
