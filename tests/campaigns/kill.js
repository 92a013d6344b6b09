// Kills the browser again and again while cases are edited, deleted and restored, and checks each time that nothing shown
// as saved is gone. `cargo xtask campaign kill` serves the build and starts this.
//
// What it proves: after SIGKILL of all processes of Chromium, whatever they were doing, the next start shows each case as
// it was at the last moment when the page said that all is saved, or at a later one: never an older state, never one that
// wasn't typed, never an unwanted copy. What it can't prove: that as much survives a power failure, because the operating
// system lives on after a kill and writes what it was given.
//
// Kills come at four kinds of moments: at any within 3 seconds; within the quarter of a second in which an edit waits;
// while a transaction is open; and after some seconds more, when local storage, which Chromium writes late, has reached
// the disk with a journal that may be old by then. Between two starts the page's clock moves on by an hour, so that it
// takes over the previous tab's journal at once; after a late kill no time passes, and it has to wait.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brokenBy } from "./broken.js";
import { pause, profile, start } from "./chromium.js";
import { editing } from "./kill-editing.js";
import { Ledger } from "./kill-ledger.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { beside } from "../e2e/stored.js";
import { essence, journals, look, records } from "./stored.js";

const HOUR = 3_600_000;
const QUESTIONS = ["V", "D", "I", "A", "G"];
const rounds = times(200);
const { below, chance, from } = random(seed);
const person = await readFile(join(import.meta.dirname, "person.js"), "utf8");
const ledger = new Ledger();
const home = await profile();
const figures = {
  kills: { any: 0, waiting: 0, storing: 0, late: 0 },
  killsWhileDeleting: 0,
  killsWithAnEditUnderWay: 0,
  killsWithinATransaction: 0,
  editsNotYetShownAsSaved: { typed: 0, storedAnyway: 0, savedByTheJournal: 0 },
};
const wrong = { lost: [], damaged: [], copies: [], unclean: [] };
let clock = 0;

for (let round = 0; round <= rounds; round += 1) {
  const browser = await start(home.folder);
  const { context } = browser;
  await context.addInitScript(laterBy(clock));
  const before = await look(await beside(context));
  const page = await opened(context);
  const known = await check(page, before, round);
  if (round === rounds) await browser.close();
  else await editUntilKilled(page, browser, known);
  process.stderr.write(`\r${round} of ${rounds} kills, ${ledger.number} edits `);
}
await home.remove();
conclude("kill", { ...figures, edits: ledger.number, shownAsSaved: ledger.shownAsSaved }, wrong);

/** The page with the tool in it; everything that it logs is recorded as wrong. */
async function opened(context) {
  const page = await context.newPage();
  page.on("console", (message) => wrong.unclean.push(message.text()));
  page.on("pageerror", (error) => wrong.unclean.push(String(error)));
  await page.addInitScript(`${person}\nglobalThis.random = ${random};`);
  await page.addInitScript(tellTransactions);
  await page.addInitScript(brokenBy());
  await page.exposeFunction("storing", (change) => page.emit("storing", change));
  await page.exposeFunction("willType", (edit) => {
    ledger.willType(edit);
    page.emit("typing");
  });
  await page.exposeFunction("showsSaved", (number) => ledger.showsSaved(number));
  await page.goto(process.env.BASE_URL);
  return page;
}

/** Compares what is stored with what was shown; returns the cases as they read on screen. */
async function check(page, before, round) {
  const kept = records(before.cases);
  await page.evaluate((count) => globalThis.person.start(count), [...kept.values()].filter((one) => !one.deleted).length);
  const after = await settled(page);
  const found = new Map(await page.evaluate(readAll, QUESTIONS));
  const stored = records(after.cases);
  for (const [id, record] of stored) {
    const content = contentOf(record);
    // A deleted case isn't on screen.
    if (record.deleted) found.set(id, content);
    else if (!isDeepStrictEqual(found.get(id), content)) wrong.unclean.push(`kill ${round}: ${id} is shown otherwise than stored`);
  }
  const open = ledger.open();
  const { newer, ...faults } = ledger.compare(found);
  for (const [what, findings] of Object.entries(faults)) wrong[what].push(...findings.map((one) => `kill ${round}, ${one}`));
  for (const [key] of after.quarantine) wrong.unclean.push(`kill ${round} left ${key} in quarantine`);
  const byJournal = newer.filter((id) => !kept.has(id) || essence(kept.get(id)) !== essence(stored.get(id)));
  const counts = figures.editsNotYetShownAsSaved;
  counts.typed += open.length;
  counts.savedByTheJournal += byJournal.length;
  counts.storedAnyway += newer.length - byJournal.length;
  return [...found].filter(([, { deleted }]) => !deleted);
}

/** What is stored once the tool has taken over earlier journals. */
async function settled(page) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(20)) {
    const after = await look(page);
    const line = await page.evaluate(() => globalThis.person.line());
    if (journals(after).length === 0 && ["nothing", "saved"].includes(line)) return after;
  }
  throw new Error("what was noted before the kill was not taken over in 20 seconds");
}

/** Runs in the page: every case as it reads on screen, by id. */
async function readAll(questions) {
  const { person } = globalThis;
  const read = [];
  for (const place of person.titles().keys()) {
    const id = await person.openAt(place);
    await person.unfold();
    read.push([id, { ...person.read(questions), deleted: false }]);
  }
  return read;
}

/** A record as it would read on screen. */
function contentOf({ said, deleted }) {
  const place = ({ level, unknown } = {}) => (unknown ? 5 : (level ?? 0) - 1);
  const { title = "", summary = "", owner = "", quick, answers } = said;
  const levels = Object.fromEntries(QUESTIONS.map((question) => [question, place(quick?.[question])]));
  return { title, summary, owner, note: answers?.V1?.note ?? "", levels, deleted };
}

async function editUntilKilled(page, browser, known) {
  const kind = from(["any", "any", "any", "any", "waiting", "waiting", "waiting", "storing", "storing", "late"]);
  figures.kills[kind] += 1;
  let storing = 0;
  page.on("storing", (change) => (storing += change));
  const moment = momentOf(kind, page);
  const deletes = chance(0.5);
  figures.killsWhileDeleting += deletes ? 1 : 0;
  const edits = page.evaluate(editing, { seed: below(2 ** 32), number: ledger.number, known, deletes });
  // The kill takes the page away; anything else that ends the editing is a fault of the page or of this program.
  await Promise.race([moment, edits]);
  figures.killsWithAnEditUnderWay += ledger.open().length > 0 ? 1 : 0;
  figures.killsWithinATransaction += storing > 0 ? 1 : 0;
  edits.catch(() => {});
  await browser.kill();
  clock += kind === "late" ? 0 : HOUR;
}

/** Resolves when it is time to kill. */
async function momentOf(kind, page) {
  if (kind === "any") return pause(below(3000));
  if (kind === "late") return pause(6000 + below(9000));
  const [what, wait] = kind === "waiting" ? ["typing", below(280)] : ["storing", below(8)];
  await nth(page, what, 1 + below(12));
  return pause(wait);
}

function nth(page, what, count) {
  return new Promise((resolve) => {
    page.on(what, () => (count -= 1) === 0 && resolve());
  });
}

/** Runs in the page: reports when a transaction that may write begins and when it completes. */
function tellTransactions() {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begun = transaction.call(this, stores, mode, options);
    if (mode === "readwrite") {
      globalThis.storing(1);
      begun.addEventListener("complete", () => globalThis.storing(-1));
    }
    return begun;
  };
}

/** A clock that is ahead. */
function laterBy(milliseconds) {
  return `{
    const now = Date.now;
    globalThis.Date = class extends Date {
      constructor(...words) {
        super(...(words.length > 0 ? words : [now() + ${milliseconds}]));
      }
      static now() {
        return now() + ${milliseconds};
      }
    };
  }`;
}
