// How long it takes until the cases of a file are saved, and how long the page stands still meanwhile, at BASE_URL and on a
// yardstick: a page that puts the same texts into a database of its own. `cargo xtask bench-page` starts this.
import { createHash } from "node:crypto";
import { chromium } from "@playwright/test";
import config from "../../playwright.config.js";
import { many } from "../../tests/e2e/portfolio.js";
import { recordOf } from "../../tests/e2e/saved-cases.js";
import { Tool } from "../../tests/e2e/tool.js";

const COUNTS = (process.env.COUNTS ?? "100,1000,2000").split(",").map(Number);
const ROUNDS = Number(process.env.VISITS ?? 3);

const browser = await chromium.launch(config.use.launchOptions);
console.log("\nfrom “Add” to “were added”: ms, ms for a case, longest task, × the same texts in a database");
for (const count of COUNTS) {
  const cases = many(count).map((one) => JSON.parse(recordOf(one)).case);
  const file = fileOf(cases);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ...(await ours(file, count)), plain: await plain(file) });
  const middle = (figure) => rounds.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [whole, task, yardstick] = ["whole", "task", "plain"].map(middle);
  const cells = [whole.toFixed(0), (whole / count).toFixed(2), task.toFixed(0), (whole / yardstick).toFixed(1)];
  console.log(`${String(count).padStart(6)} cases, ${(file.length / 1e6).toFixed(2)} MB: ${cells.map((cell) => cell.padStart(8)).join("")}`);
}
await browser.close();

/** A backup of these cases. */
function fileOf(cases) {
  const list = `[\n${cases.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  const sha256 = createHash("sha256").update(list).digest("hex");
  return `{\n"format": "stop-fix-scale/cases",\n"version": 1,\n"cases": ${list},\n"sha256": "${sha256}"\n}\n`;
}

async function ours(file, count) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const tool = new Tool(page);
  await page.goto("./");
  await tool.started();
  await tool.way(/^Cases/).click();
  await tool.element.locator("input[type=file]").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(file) });
  const add = tool.element.getByRole("button", { name: /^Add/ });
  await add.waitFor({ timeout: 60_000 });
  const result = await page.evaluate(watched, String(count));
  await context.close();
  return result;
}

/** Runs in the page: presses the button, and waits for what is told at the end. */
async function watched(count) {
  const root = document.querySelector("stop-fix-scale").shadowRoot;
  const tasks = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  const press = [...root.querySelectorAll("button")].find((button) => button.textContent.startsWith("Add "));
  const begin = performance.now();
  press.click();
  while (!root.querySelector(".notice").textContent.includes(`${count} cases were added`)) await new Promise((resume) => setTimeout(resume, 5));
  const whole = performance.now() - begin;
  await new Promise((resume) => setTimeout(resume, 500));
  return { whole, task: Math.max(...tasks) };
}

async function plain(file) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  await page.goto("page.css");
  const milliseconds = await page.evaluate(async (text) => {
    const begin = performance.now();
    const texts = JSON.parse(text).cases.map((one) => [one.id, JSON.stringify(one)]);
    const opening = indexedDB.open("yardstick");
    opening.onupgradeneeded = () => opening.result.createObjectStore("cases");
    const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    for (let place = 0; place < texts.length; place += 200) {
      const transaction = database.transaction("cases", "readwrite", { durability: "strict" });
      for (const [key, one] of texts.slice(place, place + 200)) transaction.objectStore("cases").put(one, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    return performance.now() - begin;
  }, file);
  await context.close();
  return milliseconds;
}
