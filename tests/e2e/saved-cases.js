// Cases that a person saved earlier, put where the tool stores them.
import { createHash } from "node:crypto";
import { answered } from "./stored.js";

const SAVED = "2026-11-20T09:58:45.123Z";

/**
 * Puts cases into storage and shows the list. Each has answers as in a share code, and other members of a case. Earlier versions
 * also have the time at which they were saved.
 */
export async function start(page, tool, cases, earlier = []) {
  // The first start creates the tables.
  await page.goto("./");
  await tool.started();
  await answered(page);
  await store(page, cases, earlier);
  await page.reload();
  await tool.started();
  await tool.way("All cases").click();
}

/** Puts cases where the tool stores them, on a page on which it has created the tables. */
export function store(page, cases, earlier = []) {
  return page.evaluate(put, [...cases.map(row), ...earlier.map(earlierRow)]);
}

/** A case as it is stored. */
export const recordOf = (one) => row(one)[2];

/** A backup of these cases. */
export function backupOf(cases) {
  const list = `[\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  const sha256 = createHash("sha256").update(list).digest("hex");
  return `{\n"format": "stop-fix-scale/cases",\n"version": 1,\n"cases": ${list},\n"sha256": "${sha256}"\n}\n`;
}

function row({ id, answers = "", deleted = false, saved = SAVED, revision = 1, ...rest }) {
  const line = JSON.stringify({
    format: "stop-fix-scale/case", version: 1, id, model: "AI1", ...scored(answers), updated: saved, ...rest,
  });
  const sha256 = createHash("sha256").update(`${revision} ${saved} ${deleted} ${line}`).digest("hex");
  const envelope = { format: "stop-fix-scale/record", version: 1, revision, saved, deleted, sha256 };
  return ["cases", `default/${id}`, `${JSON.stringify(envelope).slice(0, -1)},"case":${line}}`];
}

function earlierRow({ revision = 1, ...rest }) {
  const [, key, text] = row({ revision, ...rest });
  return ["history", `${key}/${String(revision).padStart(8, "0")} ${rest.saved}`, text];
}

/** The answers of a share code, as a case file has them. */
export function scored(code) {
  const scored = { context: {}, quick: {}, answers: {} };
  for (const part of code.split("/").filter(Boolean)) {
    const [id, symbols] = part.split(":");
    if (id === "C") {
      const [people, alone] = [...symbols].map((symbol) => ({ Y: true, N: false })[symbol] ?? null);
      scored.context = { affects_people: people, acts_alone: alone };
      continue;
    }
    const [quick, four] = symbols.length === 4 ? ["X", symbols] : symbols.split(".");
    if (quick !== "X") scored.quick[id] = answer(quick);
    for (const [place, symbol] of [...(four ?? "")].entries()) {
      if (symbol !== "X") scored.answers[`${id}${place + 1}`] = answer(symbol);
    }
  }
  return scored;
}

function answer(symbol) {
  if (symbol === "U") return { unknown: true };
  const place = "ABCDEF".indexOf(symbol);
  if (place < 0) return { level: Number(symbol) };
  return { level: place < 3 ? 4 : 5, evidence: ["documented", "tried", "running"][place % 3] };
}

/** Runs in the page. */
async function put(rows) {
  const opening = indexedDB.open("stop-fix-scale");
  const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
  const transaction = database.transaction(["cases", "history"], "readwrite");
  for (const [table, key, text] of rows) transaction.objectStore(table).put(text, key);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
