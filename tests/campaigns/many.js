// Adds a file of several hundred cases, or undoes that, and ends the page in the middle of it: the browser is killed, or
// the tab is closed or reloaded. `cargo xtask campaign many` serves the build and starts this.
//
// What it proves: at the next start each case of the file is stored, or the page says how many are; a stored case is as in the
// file; and the same file, chosen again, adds exactly the rest.
import { many as made } from "../e2e/portfolio.js";
import { backupOf, recordOf } from "../e2e/saved-cases.js";
import { pause, profile, start } from "./chromium.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { look, records } from "./stored.js";

const ENDS = ["kill", "close", "reload"];
const rounds = times(200);
const { below, from, chance } = random(seed);
const figures = { rounds: 0, unnoted: 0, before: 0, inTheMiddle: 0, after: 0, takenBack: 0, ends: Object.fromEntries(ENDS.map((end) => [end, 0])) };
const wrong = { untold: [], lost: [], otherwise: [], notAdded: [], unclean: [] };
const NAME = "backup.json";

for (let round = 0; round < rounds; round += 1) {
  await tried(`round ${round}`).catch((error) => wrong.unclean.push(`round ${round}: ${error.message.split("\n")[0]}`));
  process.stderr.write(`\r${round + 1} of ${rounds} `);
}
conclude("many", figures, wrong);

async function tried(name) {
  const cases = made(200 + below(1400)).map((one) => JSON.parse(recordOf(one)).case);
  const file = { name: NAME, mimeType: "application/json", buffer: Buffer.from(backupOf(cases)) };
  const home = await profile();
  let browser = await start(home.folder);
  try {
    let page = await opened(browser.context);
    const end = from(ENDS);
    const isBack = chance(0.25);
    await page.evaluate(watchForProgress);
    await bring(page, file);
    if (isBack) {
      await through(page);
      await page.evaluate(() => (globalThis.hasBegun = globalThis.isNoted = false));
      await press(page, "Undo");
    }
    // It is only known to have begun once the page shows its progress, and that may be gone at once.
    await page.waitForFunction(() => globalThis.hasBegun);
    await pause(below(isBack || chance(0.3) ? 250 : 700));
    // If no transaction had completed before a kill, the next start can know nothing of what had begun.
    const isNoted = end !== "kill" || (await page.evaluate(() => globalThis.isNoted));
    browser = await ended(end, page, browser, home.folder);
    page = end === "reload" ? page : await opened(browser.context);
    if (end === "reload") await started(page);
    figures.rounds += 1;
    figures.ends[end] += 1;
    figures.takenBack += isBack ? 1 : 0;
    const stored = await check(name, page, cases, { isBack, isNoted });
    if (!isBack) await addRest(name, page, file, cases, stored);
    await browser.close();
  } finally {
    await browser.kill();
    await home.remove();
  }
}

/** Runs in the page. */
function watchForProgress() {
  const { shadowRoot } = document.querySelector("stop-fix-scale");
  const look = () => (globalThis.hasBegun ||= Boolean(shadowRoot.querySelector(".many progress")));
  new MutationObserver(look).observe(shadowRoot, { subtree: true, childList: true, attributes: true });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...how) {
    const one = transaction.apply(this, how);
    one.addEventListener("complete", () => (globalThis.isNoted ||= globalThis.hasBegun));
    return one;
  };
}

async function ended(end, page, browser, folder) {
  if (end === "reload") {
    await page.reload();
    return browser;
  }
  if (end === "close") {
    const session = await page.context().newCDPSession(page);
    await Promise.all([page.waitForEvent("close"), session.send("Page.close").catch(() => {})]);
    return browser;
  }
  await browser.kill();
  return start(folder);
}

/** Compares what is stored with the file, and with what the page says. */
async function check(name, page, cases, { isBack, isNoted }) {
  const found = records((await look(page)).cases);
  const present = [...found.values()].filter(({ deleted }) => !deleted);
  const there = new Map(present.map(({ said }) => [said.id, said]));
  for (const one of cases) {
    const said = there.get(one.id);
    const isSame = (member) => JSON.stringify(said[member]) === JSON.stringify(one[member]);
    if (said && !["title", "summary", "owner", "quick", "answers", "context"].every(isSame)) wrong.otherwise.push(`${name}: ${one.id}`);
  }
  const done = isBack ? cases.length - there.size : there.size;
  const banner = await text(page, ".storage");
  const announced = Number(/^(\d+) of/.exec(banner)?.[1] ?? NaN);
  if (done === cases.length) figures.after += 1;
  else if (done === 0) figures.before += 1;
  else figures.inTheMiddle += 1;
  const isUnnoted = !isNoted && done === 0 && !banner;
  if (isUnnoted) figures.unnoted += 1;
  else if (done < cases.length && announced !== done) wrong.untold.push(`${name}: ${done} of ${cases.length}, the page says “${banner}”`);
  if (done === cases.length && banner) wrong.untold.push(`${name}: all are through, the page says “${banner}”`);
  return there.size;
}

/** The same file adds the rest, and the page no longer mentions it. */
async function addRest(name, page, file, cases, stored) {
  if (stored === cases.length) return;
  await bring(page, file);
  await through(page);
  const there = records((await look(page)).cases).size;
  if (there !== cases.length) wrong.notAdded.push(`${name}: ${there} of ${cases.length}`);
  const banner = await text(page, ".storage");
  if (banner) wrong.unclean.push(`${name}: still says “${banner}”`);
}

async function opened(context) {
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  page.on("pageerror", (error) => wrong.unclean.push(String(error)));
  await page.goto(process.env.BASE_URL);
  await started(page);
  return page;
}

async function started(page) {
  await page.waitForFunction(() => document.querySelector("stop-fix-scale")?.shadowRoot?.querySelector(".root:not(.waiting *) .saving"));
  await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
  await page.waitForFunction(() => /saved|nothing/.test(document.querySelector("stop-fix-scale").shadowRoot.querySelector(".saving").className));
  // The cases are shown once the store has answered.
  await pause(300);
}

async function bring(page, file) {
  await page.evaluate(() => document.querySelector("stop-fix-scale").shadowRoot.querySelector(".ways a").click());
  await page.locator("stop-fix-scale").locator("input[type=file]").setInputFiles(file);
  await page.locator("stop-fix-scale").getByRole("button", { name: /^Add / }).click({ timeout: 60_000 });
}

function press(page, name) {
  return page.locator("stop-fix-scale").getByRole("button", { name }).click();
}

function text(page, selector) {
  return page.evaluate((one) => document.querySelector("stop-fix-scale").shadowRoot.querySelector(one).textContent, selector);
}

/** Resolves when all of them are reported as added. */
function through(page) {
  const isTold = () => /were added\.$/.test(document.querySelector("stop-fix-scale").shadowRoot.querySelector(".notice p").textContent);
  return page.waitForFunction(isTold, undefined, { timeout: 120_000 });
}
