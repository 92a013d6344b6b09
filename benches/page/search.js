// Measures the time of the main thread for each key of a search among 2,000 cases, at BASE_URL and on two yardsticks: the
// same list in a hand-written page, and an empty page with a field.
import { many } from "../../tests/e2e/portfolio.js";
import { start } from "../../tests/e2e/saved-cases.js";
import { Tool } from "../../tests/e2e/tool.js";

const CASES = many(2000);
const KEYS = ["calls 14", "team 12"].flatMap((query) => [...query, ...Array(query.length).fill("Backspace")]);
/** The fastest round of each key is used, because other work on the machine only adds time. There is a warm-up round, too. */
const ROUNDS = 5;
/** By then the work for a key is done. */
const CALM_MILLISECONDS = 120;
const FIGURES = { script: ["ScriptDuration"], layout: ["LayoutDuration", "RecalcStyleDuration"], all: ["TaskDuration"] };

/** Prints what each key costs on each page, and resolves to the median and the maximum of ours and of the hand-written list. */
export async function search(browser) {
  const keys = {};
  for (const [name, open] of Object.entries({ ours, handWritten, empty })) keys[name] = await measured(browser, open);
  console.log("\nWork of the main thread for a key of a search among 2,000 cases, ms: median, maximum\n");
  console.log(`| | ${Object.keys(FIGURES).join(" | ")} |\n|---|${"---|".repeat(Object.keys(FIGURES).length)}`);
  for (const name in keys) {
    const cells = Object.keys(FIGURES).map((figure) => spread(keys[name], figure).map(one).join(", "));
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  }
  const [ourMedian, ourMost] = spread(keys.ours, "all");
  const [itsMedian, itsMost] = spread(keys.handWritten, "all");
  return { ourMedian, ourMost, itsMedian, itsMost };
}

/** The figures of each key, the lowest of all rounds. */
async function measured(browser, open) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await open(page);
  await page.getByRole("searchbox").focus();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const keys = [];
    for (const key of KEYS) keys.push(await pressed(page, devtools, key));
    if (round > 0) rounds.push(keys);
  }
  await context.close();
  const least = (index, figure) => Math.min(...rounds.map((keys) => keys[index][figure]));
  return KEYS.map((_, index) => Object.fromEntries(Object.keys(FIGURES).map((figure) => [figure, least(index, figure)])));
}

async function pressed(page, devtools, key) {
  const before = await counters(devtools);
  await page.keyboard.press(key === " " ? "Space" : key);
  await page.waitForTimeout(CALM_MILLISECONDS);
  const after = await counters(devtools);
  const spent = (names) => names.reduce((sum, name) => sum + 1000 * (after[name] - before[name]), 0);
  return Object.fromEntries(Object.entries(FIGURES).map(([figure, names]) => [figure, spent(names)]));
}

async function counters(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function ours(page) {
  await start(page, new Tool(page), CASES);
}

async function empty(page) {
  await page.setContent("<input type=search>");
}

/** Fifty rows with the markup of one of ours, found by the same words and sorted by name. */
async function handWritten(page) {
  await ours(page);
  const row = await page.locator(".case-row").first().innerHTML();
  await page.goto("about:blank");
  await page.evaluate(showList, { cases: CASES, row });
}

/** Runs in the page. */
function showList({ cases, row }) {
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const all = cases.map(({ title, summary, owner }) => ({ title, name: plain(title), text: plain([title, summary, owner].join("\n")) }));
  document.body.innerHTML = "<input type=search><table></table>";
  const [field, list] = document.body.children;
  field.oninput = () => {
    const words = plain(field.value).split(/\s+/);
    const found = all.filter(({ text }) => words.every((word) => text.includes(word)));
    found.sort((one, other) => (one.name < other.name ? -1 : 1));
    list.replaceChildren(...found.slice(0, 50).map(draw));
  };
  field.oninput();

  function draw({ title }) {
    const item = Object.assign(document.createElement("tr"), { innerHTML: row });
    item.querySelector(".case-name").textContent = title;
    return item;
  }
}

function spread(keys, figure) {
  const sorted = keys.map((key) => key[figure]).sort((one, other) => one - other);
  return [sorted[sorted.length >> 1], sorted.at(-1)];
}

const one = (figure) => figure.toFixed(1);
