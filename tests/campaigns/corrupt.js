// Damages 1,000 records in the database, 20 at a time beside 20 good ones, and opens the tool on them.
// `cargo xtask campaign corrupt` serves the build and starts this; --times says how many records.
//
// Each time: no panic and nothing in the console; every value that no version of the tool could have written is in
// quarantine, once, under its key, the same in every code unit and of the same type; what only a later version can read
// stays where it is, untouched; the good cases are unchanged, in storage and on screen; and reloading the page changes
// nothing. What counts as damaged is decided in corrupt-rows.js, by the kind of damage and, for cuts and flips, by its own
// reader: never by the tool.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { brokenBy } from "./broken.js";
import { profile, start } from "./chromium.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { beside } from "../e2e/stored.js";
import { look } from "./stored.js";

const AT_ONCE = 20;
const QUESTIONS = ["V", "D", "I", "A", "G"];
const records = times(1000);
const { below } = random(seed);
const [person, rows] = await Promise.all(
  ["person.js", "corrupt-rows.js"].map((name) => readFile(join(import.meta.dirname, name), "utf8")),
);
const wrong = { panics: [], altered: [], gone: [], strange: [], notOpened: [], unclean: [], movedAgain: [] };
const kinds = {};

const home = await profile();
const { context, close } = await start(home.folder);
const store = await beside(context);
await store.evaluate(`globalThis.random = ${random};\n${rows}`);
const page = await listenedTo();
const { all, shown } = await written();
for (let done = 0; done < records; done += AT_ONCE) {
  const victims = all.slice(0, Math.min(AT_ONCE, records - done));
  const good = all.slice(AT_ONCE);
  await store.evaluate((all) => globalThis.rows.fill(all), [...victims, ...good]);
  const words = [victims, good, below(2 ** 32), done];
  await store.evaluate(([victims, good, ...rest]) => globalThis.rows.damage(victims, good, ...rest), words);
  await batch(good, `record ${done} to ${done + victims.length}`).catch((error) => wrong.panics.push(error.message));
  process.stderr.write(`\r${done + victims.length} of ${records} records `);
}
await close();
await home.remove();
conclude("corrupt", { records, kinds }, wrong);

async function listenedTo() {
  const page = await context.newPage();
  page.on("console", (message) => wrong.unclean.push(message.text()));
  page.on("pageerror", (error) => wrong.panics.push(String(error)));
  await page.addInitScript(`${person}\nglobalThis.random = ${random};`);
  await page.addInitScript(brokenBy());
  return page;
}

/** Twice as many good cases as are damaged at once: rows as the tool stores them, and how each reads on screen. */
async function written() {
  await page.goto(process.env.BASE_URL);
  const words = { seed: below(2 ** 32), count: 2 * AT_ONCE, questions: QUESTIONS };
  const shown = new Map(await page.evaluate(write, words));
  await page.waitForFunction(() => globalThis.person.isSaved());
  const { cases } = await look(store);
  await page.goto("about:blank");
  return { all: cases, shown };
}

/** Runs in the page: writes cases with something in every kind of field. */
async function write({ seed, count, questions }) {
  const { person, random } = globalThis;
  const { below } = random(seed);
  const read = [];
  await person.start(0);
  while (read.length < count) {
    const id = await person.begin();
    await person.unfold();
    person.change("title", () => `Case ${read.length} “ä\\\n😀 ${below(1e6)}`);
    person.change("summary", () => "Two lines,\nand a tab\t. ".repeat(1 + below(20)));
    person.change("note", () => "نص ".repeat(below(50)));
    for (const question of questions) person.choose(question, below(6));
    await new Promise((resume) => setTimeout(resume, 20));
    read.push([id, person.read(questions)]);
  }
  return read;
}

async function batch(good, which) {
  const wanted = new Map(good.map(([, text]) => [JSON.parse(text).case.id, undefined]));
  for (const id of wanted.keys()) wanted.set(id, shown.get(id));
  await page.goto(process.env.BASE_URL);
  await page.evaluate((count) => globalThis.person.start(count), wanted.size);
  const { wrong: found, counts } = await store.evaluate((good) => globalThis.rows.compare(good), good);
  for (const [what, findings] of Object.entries(found)) wrong[what].push(...findings.map((one) => `${which}, ${one}`));
  count(counts);
  await store.evaluate(() => globalThis.rows.remember());
  const read = new Map(await page.evaluate(readAll, { questions: QUESTIONS, ids: [...wanted.keys()] }));
  for (const [id, content] of wanted) {
    if (!isDeepStrictEqual(read.get(id), content)) wrong.notOpened.push(`${which}, ${id}: ${JSON.stringify(read.get(id))}`);
  }
  await page.reload();
  await page.evaluate((count) => globalThis.person.start(count), wanted.size);
  if (!(await store.evaluate(() => globalThis.rows.isUnchanged()))) wrong.movedAgain.push(which);
  // The tool must not touch what is filled in next.
  await page.goto("about:blank");
}

/** Runs in the page: the good cases as they read on screen. */
async function readAll({ questions, ids }) {
  const { person } = globalThis;
  const read = [];
  for (const place of person.titles().keys()) {
    const id = await person.openAt(place);
    if (!ids.includes(id)) continue;
    await person.unfold();
    read.push([id, person.read(questions)]);
  }
  return read;
}

function count(counts) {
  for (const [kind, { setAside, left }] of Object.entries(counts)) {
    kinds[kind] ??= { setAside: 0, left: 0 };
    kinds[kind].setAside += setAside;
    kinds[kind].left += left;
  }
}
