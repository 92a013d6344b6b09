// The single file, opened as if it came by mail: from disk, with nothing beside it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { Tool, expect, test as base } from "./tool.js";

const NOTICE = "all pages opened from files share one storage";
const saving = (tool) => tool.element.locator(".saving");

const test = base.extend({
  /** The text of the file, as built. */
  text: async ({ request }, use) => use(await (await request.get("./stop-fix-scale.html")).text()),

  /** The file on disk, with a case begun. Everything that it requests or logs is in `watched`. */
  opened: async ({ page, text }, use) => {
    const watched = watch(page);
    const address = lay(text);
    const tool = new Tool(page);
    await page.goto(address);
    await tool.started();
    await tool.begin();
    await use(tool);
    expect(watched.logged, "it logs nothing, and keeps to its policy").toEqual([]);
    expect(new Set(watched.requested), "only the file itself is requested").toEqual(new Set([address]));
  },
});

/** Writes a text into this test's own folder, and returns its address. */
function lay(text) {
  const path = test.info().outputPath("opened from a mail.html");
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

/** What a page requests and logs from now on. The browser logs policy violations to the console. */
function watch(page) {
  const watched = { requested: [], logged: [] };
  // A download isn't a request.
  page.on("request", (request) => request.url().startsWith("blob:") || watched.requested.push(request.url()));
  page.on("console", (message) => watched.logged.push(message.text()));
  page.on("pageerror", (error) => watched.logged.push(String(error)));
  return watched;
}

async function rateAll(tool) {
  for (const dimension of ["Value", "Data readiness", "Integration", "Adoption", "Governance"]) {
    await tool.rate(dimension, "Shown", "We measure it");
  }
  await tool.context("No", "No");
}

test("it starts from disk, scores a case, and still has it after a reload", async ({ page, opened: tool }) => {
  await expect(tool.verdict).toHaveText("Can’t say yet");
  await tool.title.fill("Invoices sorted by a model");
  await rateAll(tool);
  await expect(tool.verdict).toHaveText("Scale");
  await expect(saving(tool)).toHaveText("Saved in this browser.");
  await page.reload();
  await tool.started();
  await expect(tool.title).toHaveValue("Invoices sorted by a model");
  await expect(tool.verdict).toHaveText("Scale");
});

test("a backup can be saved", async ({ page, opened: tool }) => {
  await tool.title.fill("Invoices sorted by a model");
  await expect(saving(tool)).toHaveText("Saved in this browser.");
  await tool.way("All cases").click();
  await tool.element.getByText("Backup, import and export").click();
  const [download] = await Promise.all([page.waitForEvent("download"), tool.press("Back up all cases")]);
  const backup = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(backup.cases.map(({ title }) => title)).toEqual(["Invoices sorted by a model"]);
});

test("opened from disk, it says which pages share the storage", async ({ page, opened }) => {
  await expect(opened.element).toBeVisible();
  await expect(page.getByText(NOTICE)).toBeVisible();
});

test("it also runs on a server without a policy, without the line about files", async ({ page, tool, text }) => {
  await page.route("**/*.html", (route) => route.fulfill({ contentType: "text/html", body: text }));
  const watched = watch(page);
  await page.goto("./stop-fix-scale.html");
  await tool.started();
  await expect(page.getByText(NOTICE)).toBeHidden();
  expect(watched.logged).toEqual([]);
  expect(watched.requested).toEqual([page.url()]);
});

test("its policy allows its one script and one style by hash, and no requests", async ({ text }) => {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)[1];
  const inline = (tag) => [...text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, code]) => code);
  const hash = (code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  const [script, ...scripts] = inline("script");
  const [style, ...styles] = inline("style");
  expect([scripts, styles]).toEqual([[], []]);
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
  // The policy comes before everything that it applies to.
  expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.search(/<(script|style|link)\b/));
});

test("with one letter changed in its script, the browser refuses it", async ({ page, text }) => {
  const other = text.replace("sfs-ready", "sfs-reedy");
  expect(other).not.toBe(text);
  const watched = watch(page);
  await page.goto(lay(other));
  await expect.poll(() => watched.logged.join("\n")).toContain("Content Security Policy");
  await expect(page.getByText("This tool scores one AI use case")).toBeVisible();
  expect(await page.evaluate(() => customElements.get("stop-fix-scale"))).toBeUndefined();
});

test("a browser that can't unpack its program is reported as too old", async ({ page, tool, text }) => {
  await page.addInitScript(() => delete globalThis.DecompressionStream);
  await page.goto(lay(text));
  await expect(tool.panel).toContainText("wasm-old-browser");
});

for (const [what, ask] of [
  ["fetch", (there) => void fetch(there, { mode: "no-cors" }).catch(() => {})],
  ["a beacon", (there) => navigator.sendBeacon(there, "all cases")],
  ["a socket", (there) => new WebSocket(there.replace("http", "ws"))],
  ["a picture", (there) => Object.assign(new Image(), { src: there })],
  ["a frame", (there) => document.body.append(Object.assign(document.createElement("iframe"), { src: there }))],
  ["a form", (there) => {
    const form = Object.assign(document.createElement("form"), { action: there });
    document.body.append(form);
    form.submit();
  }],
]) {
  test(`it cannot send anything: ${what}`, async ({ page, text }) => {
    let came = 0;
    const count = (_, answer) => {
      came += 1;
      answer.destroy();
    };
    const server = createServer(count).on("upgrade", count);
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    const there = `http://127.0.0.1:${server.address().port}/`;
    const watched = watch(page);
    await page.goto(lay(text));
    await new Tool(page).started();
    await page.evaluate(ask, there).catch(() => {});
    await expect.poll(() => watched.logged.join("\n")).toContain("Content Security Policy");
    server.close();
    expect(came).toBe(0);
  });
}
