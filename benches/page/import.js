// Measures how long it takes until the cases of a file are saved, and how long the page is blocked meanwhile, at BASE_URL and on
// a yardstick: a page that puts the same texts into its own database. Started by `cargo xtask bench-page`.
import { chromium } from "@playwright/test";
import config from "../../playwright.config.js";
import { many } from "../../tests/e2e/portfolio.js";
import { backupOf, recordOf } from "../../tests/e2e/saved-cases.js";
import { Tool } from "../../tests/e2e/tool.js";

/** The number of cases, and of additional characters in each: 2000+1950 is a file of nearly 5 MB, the maximum. */
const COUNTS = (process.env.COUNTS ?? "100,1000,2000,2000+1950,10000").split(",").map((one) => one.split("+").map(Number));
/** The maximum for a file. */
const IN_A_FILE = 2000;
const ROUNDS = Number(process.env.VISITS ?? 3);

const browser = await chromium.launch(config.use.launchOptions);
console.log("\nFiles: until they are read, and from “Add” to “were added”\n");
console.log("| Cases | MB | Read, ms | Added, ms | Each, ms | × the yardstick | Longest task, ms |\n|---|---|---|---|---|---|---|");
for (const [count, more = 0] of COUNTS) {
  const longer = (one) => ({ ...one, summary: one.summary + " and more".repeat(more / 9) });
  const cases = many(count).map((one) => JSON.parse(recordOf(longer(one))).case);
  const files = [];
  for (let index = 0; index < count; index += IN_A_FILE) files.push(backupOf(cases.slice(index, index + IN_A_FILE)));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ...(await ours(files, count)), plain: await plain(files) });
  const middle = (figure) => rounds.map((one) => one[figure]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [read, whole, task, yardstick] = ["read", "whole", "task", "plain"].map(middle);
  const cells = [read.toFixed(0), whole.toFixed(0), (whole / count).toFixed(2), (whole / yardstick).toFixed(1), task.toFixed(0)];
  console.log(`| ${count} | ${(files.join("").length / 1e6).toFixed(2)} | ${cells.join(" | ")} |`);
}
await browser.close();

async function ours(files, count) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const tool = new Tool(page);
  await page.goto("./");
  await tool.started();
  await tool.way(/^All cases/).click();
  await page.evaluate((texts) => (globalThis.chosen = texts.map((text) => new File([text], "backup.json"))), files);
  const result = await page.evaluate(watched, { count, inAFile: IN_A_FILE });
  await context.close();
  return result;
}

/** Runs in the page: chooses the files, adds the cases of each, and waits for the message at the end. */
async function watched({ count, inAFile }) {
  const root = document.querySelector("stop-fix-scale").shadowRoot;
  const tasks = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  const until = (found) =>
    new Promise((resolve) => {
      const look = () => {
        const is = found();
        if (!is) return;
        watch.disconnect();
        resolve(is);
      };
      const watch = new MutationObserver(look);
      watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  const press = () => [...root.querySelectorAll(".import button")].find((button) => /^Add \d/.test(button.textContent));
  const list = new DataTransfer();
  for (const file of globalThis.chosen) list.items.add(file);
  const field = await until(() => root.querySelector(".files-ways input[type=file]"));
  field.files = list.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const figures = { read: 0, whole: 0 };
  for (let left = count; left > 0; left -= inAFile) {
    const begin = performance.now();
    (await until(press)).click();
    const pressed = performance.now();
    // By then the message about the previous file is gone.
    await until(() => root.querySelector(".many progress"));
    await until(() => root.querySelector(".notice").textContent.includes(`${Math.min(left, inAFile)} cases were added`));
    figures.read += pressed - begin;
    figures.whole += performance.now() - pressed;
  }
  await new Promise((resume) => setTimeout(resume, 500));
  return { ...figures, task: Math.max(...tasks) };
}

async function plain(files) {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  await page.goto("page.css");
  const milliseconds = await page.evaluate(async (files) => {
    const begin = performance.now();
    const texts = files.flatMap((file) => JSON.parse(file).cases).map((one) => [one.id, JSON.stringify(one)]);
    const opening = indexedDB.open("yardstick");
    opening.onupgradeneeded = () => opening.result.createObjectStore("cases");
    const database = await new Promise((resolve) => (opening.onsuccess = () => resolve(opening.result)));
    for (let index = 0; index < texts.length; index += 200) {
      const transaction = database.transaction("cases", "readwrite", { durability: "strict" });
      for (const [key, one] of texts.slice(index, index + 200)) transaction.objectStore("cases").put(one, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    return performance.now() - begin;
  }, files);
  await context.close();
  return milliseconds;
}
