// Takes the pictures of all scenes and writes an index page beside them. Started by `cargo xtask shots`, which builds and serves.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect } from "@playwright/test";
import { framed, host as hostAt } from "../e2e/hosts.js";
import { Tool } from "../e2e/tool.js";
import { DOCS } from "./docs.js";
import { LOOKS } from "./looks.js";
import { movingPicture } from "./moving.js";
import { indexPage } from "./page.js";
import { picture } from "./picture.js";
import { GROUPS, SCENES } from "./scenes.js";

const { BASE_URL: baseURL, CHROMIUM: executablePath, OUT: out = "target/shots", ONLY } = process.env;
const PAGES_AT_ONCE = 3;

await mkdir(join(out, "docs"), { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--force-color-profile=srgb"] });
const failed = [];
const taken = {};
const waiting = Object.keys(SCENES).filter((name) => !ONLY || name.includes(ONLY));
await Promise.all(Array.from({ length: PAGES_AT_ONCE }, takeUntilNoneIsLeft));
if (!ONLY) await takeMoving();
await browser.close();
await writeFile(join(out, "index.html"), indexPage(GROUPS, taken));
for (const sentence of failed) console.error(sentence);
process.exitCode = failed.length ? 1 : 0;

async function takeUntilNoneIsLeft() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    try {
      taken[name] = await take(name, SCENES[name]);
      console.log(`${name}: ${taken[name].length} pictures`);
    } catch (error) {
      // The first line is a sentence; the others say what Playwright tried.
      failed.push(`The scene “${name}” could not be taken: ${error.message.split("\n")[0]}`);
    }
  }
}

async function takeMoving() {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  const tool = new Tool(page);
  await tool.open();
  await movingPicture(tool, join(out, "docs", "scoring.png"));
  await context.close();
}

/** Reaches the scene once, and takes it under each of its looks. */
async function take(name, scene) {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce", serviceWorkers: "block", ...scene.device });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    const tool = await reach(page, scene);
    const pictures = [];
    for (const look of scene.looks) {
      pictures.push(...(await picture(tool, { name, scene, look, ...LOOKS[look] }, out)));
    }
    for (const [file, { look, ...size }] of Object.entries(DOCS).filter(([, doc]) => doc.scene === name)) {
      await picture(tool, { ...LOOKS[look], ...size, name, scene, look, file: join("docs", file) }, out);
    }
    return pictures;
  } finally {
    await context.close();
  }
}

async function reach(page, { before, host, isFramed, reach, verdict, says, error }) {
  const tool = isFramed ? framed(page) : new Tool(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await before?.(page);
  if (host) {
    await hostAt(page, baseURL);
    await page.goto(`hosts/${host}.html`);
    await tool.started();
  } else if (reach) {
    await tool.open();
  } else {
    await page.goto("./");
  }
  await reach?.(tool);
  if (error) {
    await expect(tool.panel, `the panel says ${error}`).toContainText(error);
  } else if (verdict) {
    await expect(tool.verdict, `the verdict is ${verdict}`).toHaveText(verdict);
  }
  if (says) await expect(tool.reason, `the reason says “${says}”`).toContainText(says);
  return tool;
}
