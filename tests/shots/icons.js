// Draws the icons of the manifest from page/page-icon.svg: `CHROMIUM=/usr/bin/chromium node tests/shots/icons.js`, after a change of that.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

/** A system may cut a maskable icon to a circle, so that one has a ground from edge to edge, and more room around the shapes. */
const ICONS = { 192: [192, 1], 512: [512, 1], maskable: [512, 0.64] };

const svg = `data:image/svg+xml;base64,${readFileSync("page/page-icon.svg").toString("base64")}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--disable-gpu"] });
for (const [name, [side, scale]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const ground = scale < 1 ? "#fff" : "none";
  await page.setContent(`<body style="margin: 0; background: ${ground}"><img src="${svg}" style="display: block; width: 100%; scale: ${scale}">`);
  await page.screenshot({ path: `page/page-icon-${name}.png`, omitBackground: true });
}
await browser.close();
