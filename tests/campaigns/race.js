// Four tabs edit the same five cases at the same time, 2,000 times each, and no edit may be lost at the end.
// `cargo xtask campaign race` serves the build and starts this; --times says how many edits each tab makes.
//
// What “every edit is in a case or in a copy” means exactly: an edit is one event on a text field, and it adds one unique
// word behind what the field shows at that moment. So no edit removes anything, and a word that is missing at the end was
// overwritten by a tab that had not seen it. Saving gathers edits: a state between two saves is never stored by itself, but
// its words are in the state that is. At the end, when every tab says that all is saved and no journal is left, each word
// must be in the summary or the owner of at least one record of the table of cases: in one of the five, or in a copy. Being
// in the history doesn't count: people don't look there for what they have just written. Beyond that, what each tab shows
// must be what is stored under the id of its open case.
//
// The tabs share a browser and its store, as tabs do, and no tab waits for a different one. They see each other's edits by
// what the tool itself sends between tabs; so most edits collide in some way with an edit of a different tab.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brokenBy } from "./broken.js";
import { pause, profile, start } from "./chromium.js";
import { racing } from "./race-editing.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { beside } from "../e2e/stored.js";
import { journals, look, records } from "./stored.js";

const TITLES = ["Case 1", "Case 2", "Case 3", "Case 4", "Case 5"];
const TABS = ["a", "b", "c", "d"];
/** Where a different version of the tool is, on the same server: every second tab opens that. */
const { OTHER } = process.env;
const edits = times(2000);
const { below } = random(seed);
const person = await readFile(join(import.meta.dirname, "person.js"), "utf8");
const wrong = { lost: [], onlyInHistory: [], shownOtherwise: [], unclean: [] };

const home = await profile();
const browser = await start(home.folder);
const store = await beside(browser.context);
const first = await opened(0);
await first.evaluate(begin, TITLES);
await settled([first]);
const tabs = [first];
while (tabs.length < TABS.length) tabs.push(await opened(TITLES.length, tabs.length % 2 === 1 ? OTHER : undefined));

const begun = Date.now();
const written = await Promise.all(
  TABS.map((tab, place) => tabs[place].evaluate(racing, { seed: below(2 ** 32), tab, edits, titles: TITLES })),
);
const seconds = Math.round((Date.now() - begun) / 1000);
const { cases, history, quarantine } = await settled(tabs);
const stored = records(cases);
find(written.flat(), [...stored.values()], history.map(([, text]) => ({ said: JSON.parse(text).case })));
for (const tab of tabs) await compare(tab, stored);
for (const [key] of quarantine) wrong.unclean.push(`${key} is in quarantine`);
await opened(stored.size);
await browser.close();
await home.remove();
const copies = stored.size - TITLES.length;
conclude("race", { tabs: TABS.length, edits: written.flat().length, seconds, copies, saves: saves(stored) }, wrong);

async function opened(count, address = process.env.BASE_URL) {
  const page = await browser.context.newPage();
  page.on("console", (message) => wrong.unclean.push(message.text()));
  page.on("pageerror", (error) => wrong.unclean.push(String(error)));
  await page.addInitScript(`${person}\nglobalThis.random = ${random};`);
  await page.addInitScript(brokenBy());
  await page.goto(address);
  await page.evaluate((count) => globalThis.person.start(count), count);
  return page;
}

/** Runs in the page: makes the cases. */
async function begin(titles) {
  const { person } = globalThis;
  for (const title of titles) {
    await person.begin();
    person.change("title", () => title);
  }
}

/** What is stored when every tab has said for a while that all is saved. */
async function settled(pages) {
  for (let [calm, tries] = [0, 0]; tries < 600; tries += 1) {
    const lines = await Promise.all(pages.map((page) => page.evaluate(() => globalThis.person.line())));
    const found = await look(store);
    calm = lines.every((line) => line === "saved") && journals(found).length === 0 ? calm + 1 : 0;
    if (calm === 10) return found;
    await pause(100);
  }
  throw new Error("the tabs did not say within a minute that all is saved");
}

/** Looks for each word: first where it must be, then where it would at least not be lost. */
function find(words, stored, earlier) {
  const here = wordsOf(stored);
  const once = wordsOf(earlier);
  for (const word of words) {
    if (!here.has(word)) (once.has(word) ? wrong.onlyInHistory : wrong.lost).push(word);
  }
}

function wordsOf(all) {
  return new Set(all.flatMap(({ said }) => `${said.summary} ${said.owner}`.split(" ")));
}

/** Whether a tab shows what is stored. */
async function compare(tab, stored) {
  const { id, title, summary, owner } = await tab.evaluate(() => document.querySelector("stop-fix-scale").toJSON());
  const { said } = stored.get(id) ?? {};
  if (said?.summary !== summary || said?.owner !== owner) wrong.shownOtherwise.push(`${title} (${id})`);
}

/** How often the cases and their copies were stored: each time the revision goes up by one. */
function saves(stored) {
  return [...stored.values()].reduce((sum, { revision }) => sum + revision, 0);
}
