// Puts the browser's profile on a small disk, fills that disk while a person types, and frees it again.
// `cargo xtask campaign disk` serves the build and starts this.
//
// What it proves: when the disk is really full, the page says so and never shows anything as saved that is missing at the next
// start. Once there is room again, everything that was typed is stored without another keystroke, and what is stored from then
// on is there at the next start as well. (Chromium appends to the log that it could not write completely; one start later it
// finds that log damaged and deletes its databases.)
import { execFileSync } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pause, profile, start } from "./chromium.js";
import { random } from "./random.js";
import { conclude, seed, times } from "./report.js";
import { journals, look, records } from "./stored.js";

/** Room for what the browser itself writes at its first start, and a little more. */
const DISK = "160m";
const ENDS = ["kill", "close", "room"];
const PATIENCE_MS = 30_000;
const rounds = times(30);
const { below } = random(seed);
const person = await readFile(join(import.meta.dirname, "person.js"), "utf8");
const figures = { rounds: 0, letters: 0, typedWhileFull: 0, saidNotSaved: 0, unsavedButFound: 0, unsavedAndGone: 0 };
const wrong = { lost: [], silent: [], notStoredAfterwards: [], copies: [], unclean: [] };

if (process.platform !== "linux" || process.getuid() !== 0) {
  console.log("campaign disk: left out here, because it needs Linux, and root to mount a disk");
  process.exit();
}
for (let round = 0; round < rounds; round += 1) {
  const end = ENDS[round % ENDS.length];
  const name = `${end} ${round}`;
  await onASmallDisk((folder) => tried(name, end, folder)).catch(({ message }) => {
    (message.includes("never came to show") ? wrong.lost : wrong.unclean).push(`${name}: ${message.split("\n")[0]}`);
  });
  process.stderr.write(`\r${round + 1} of ${rounds} `);
}
conclude("disk", figures, wrong);

async function onASmallDisk(use) {
  const disk = await profile();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "stop-fix-scale-campaign", disk.folder]);
  try {
    await use(disk.folder);
  } finally {
    execFileSync("umount", ["--lazy", disk.folder]);
    await disk.remove();
  }
}

async function tried(name, end, disk) {
  const folder = join(disk, "profile");
  const filler = join(disk, "filler");
  await mkdir(folder);
  let browser = await start(folder);
  try {
    let page = await opened(browser.context, 0);
    await page.evaluate(begin);
    await page.waitForFunction(() => globalThis.person.isSaved());
    await fill(filler);
    await pause(below(2000));
    if (end === "room") await page.waitForFunction(() => globalThis.person.line() === "not-saved", undefined, { timeout: PATIENCE_MS }).catch(() => {});
    const typed = await page.evaluate(() => globalThis.stopped());
    figures.rounds += 1;
    figures.letters += typed.title.length;
    figures.typedWhileFull += typed.title.length - typed.saved;
    const isTold = () => /^(not-saved|saved)$/.test(globalThis.person.line());
    await page.waitForFunction(isTold, undefined, { timeout: PATIENCE_MS }).catch(() => {});
    const said = await page.evaluate(() => ({ line: globalThis.person.line(), saved: globalThis.saved }));
    if (said.line === "not-saved") figures.saidNotSaved += 1;
    else if (!["saved", "late"].includes(said.line)) wrong.silent.push(`${name}: ${said.line}`);
    if (end === "room") {
      await rm(filler);
      const isStored = () => globalThis.person.isSaved();
      await page.waitForFunction(isStored, undefined, { timeout: PATIENCE_MS }).catch(() => wrong.notStoredAfterwards.push(name));
      said.saved = typed.title.length;
    }
    if (end === "kill") await browser.kill();
    else await browser.close();
    await rm(filler, { force: true });
    browser = await start(folder);
    page = await opened(browser.context, 1);
    const title = check(name, await recovered(page), typed.title, said.saved);
    const shown = await page.evaluate(() => globalThis.person.titles());
    if (shown.join() !== title) throw new Error(`“${title}” is stored, and shown is “${shown.join("”, “")}”`);
    await page.evaluate(goOn, title);
    await browser.close();
    browser = await start(folder);
    page = await opened(browser.context, 1);
    check(`${name}, one start later`, await recovered(page), `${title}!`, title.length + 1);
    await browser.close();
  } finally {
    await browser.kill();
  }
}

function check(name, found, typed, saved) {
  const titles = [...records(found.cases).values()].map(({ said }) => said.title);
  if (titles.length > 1) wrong.copies.push(`${name}: ${titles.join(" | ")}`);
  const title = titles[0] ?? "";
  if (title.length < saved || !typed.startsWith(title)) wrong.lost.push(`${name}: “${title}”, and ${saved} letters of “${typed}” were shown as saved`);
  figures.unsavedButFound += Math.max(0, title.length - saved);
  figures.unsavedAndGone += Math.min(typed.length - title.length, typed.length - saved);
  return title;
}

async function opened(context, count) {
  const page = await context.newPage();
  page.on("pageerror", (error) => wrong.unclean.push(String(error)));
  page.on("dialog", (dialog) => dialog.accept());
  await page.addInitScript(person);
  await page.goto(process.env.BASE_URL);
  await page.evaluate((count) => globalThis.person.start(count), count);
  return page;
}

/** What is stored once the previous page's journal has been taken over. */
async function recovered(page) {
  for (const end = Date.now() + PATIENCE_MS; ; await pause(50)) {
    // A journal may be stored between the two calls of `look`.
    if (journals(await look(page)).length === 0 || Date.now() > end) return look(page);
  }
}

/** Runs in the page: types into a new case until stopped, and records how much is shown as saved. */
async function begin() {
  const { person } = globalThis;
  await person.begin();
  let title = "";
  globalThis.saved = 0;
  person.watch(() => (globalThis.saved = title.length));
  const timer = setInterval(() => {
    if (title.length >= 400) return;
    title += String.fromCharCode(97 + (title.length % 26));
    person.change("title", () => title);
  }, 60);
  globalThis.stopped = () => {
    clearInterval(timer);
    return { title, saved: globalThis.saved };
  };
}

/** Runs in the page: types one more character, in the case with this title. */
async function goOn(title) {
  const { person } = globalThis;
  await person.openTitled(title);
  const saved = new Promise((resolve) => person.watch(resolve));
  person.change("title", () => `${title}!`);
  await saved;
}

/** Writes until the disk is full: first in large pieces, at last byte by byte. */
async function fill(path) {
  const file = await open(path, "w");
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    const piece = Buffer.alloc(size);
    while (await file.write(piece).then(({ bytesWritten }) => bytesWritten === size, () => false));
  }
  await file.close();
}
