// Measures the pages at BASE_URL in turn, RUNS times each, and prints a table in Markdown. Started by `cargo xtask bench-page`, which
// serves them. A figure that could not be measured is an error; one that misses its goal is not.
import { loadavg } from "node:os";
import { again, listed, storeCases } from "./later-visits.js";
import { impatient, tapped, untouched } from "./first-visits.js";
import { table } from "./report.js";
import { search } from "./search.js";
import { inNewContext, launch } from "./visit.js";

const runs = Number(process.env.RUNS);
/** The figures of all visits, such as those of `own.ready`. */
const figures = {};
const failures = new Set();
const load = () => loadavg()[0].toFixed(1);

const before = load();
const browser = await launch();
// Visits of the same context, which is made once for each number of stored cases.
const stored = {};
for (const which of ["none", "many"]) {
  stored[which] = await browser.newContext({ baseURL: process.env.BASE_URL });
  await storeCases(stored[which], which);
}
// The first round is left out, because of work that the browser does only once. The pages take turns, so that other
// work on the machine slows all of them equally.
for (let round = 0; round <= runs; round += 1) {
  process.stderr.write(`\rround ${round} of ${runs}, load ${load()} `);
  const visited = (name, visit) => attempted(name, round, visit);
  for (const name of ["own", "element", "handWritten", "react"]) {
    await visited(name, () => untouched(browser, name));
    await visited(name, () => impatient(browser, name));
    if (name !== "element") await visited(name, () => tapped(browser, name));
  }
  await visited("again", () => inNewContext(browser, again));
  for (const which in stored) await visited(which, () => listed(stored[which], which));
}
await attempted("keys", 1, () => search(browser));
await browser.close();
const { text, isWhole } = table(figures, runs);
console.log(`\nMedians of ${runs} visits (least to most); load of the machine ${before} at the start, ${load()} at the end.\n\n${text}`);
for (const failure of failures) console.log(`\n- ${failure}`);
if (!isWhole) process.exitCode = 1;

/** Keeps the figures of a visit. A visit that fails is told at the end, and the others go on. */
async function attempted(name, round, visit) {
  try {
    const { why, ...found } = await visit();
    if (why) failures.add(`${name} does not start without a network: ${why}`);
    if (round === 0) return;
    for (const [figure, number] of Object.entries(found)) (figures[`${name}.${figure}`] ??= []).push(number);
  } catch (error) {
    failures.add(`${name}, round ${round}: ${visit.toString().match(/(\w+)\(/)?.[1] ?? ""} ${error.message}`);
  }
}
