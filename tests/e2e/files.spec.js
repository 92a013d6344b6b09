// Files out and in: backups, tables, reports and imports, also where downloads or the clipboard are blocked.
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { many } from "./portfolio.js";
import { start } from "./saved-cases.js";
import { beside } from "./stored.js";
import { Tool, expect, findings, test } from "./tool.js";

const COUNT = 900;
const NAME = /^stop-fix-scale-\d{4}-\d\d-\d\d\.json$/;

const preview = (tool) => tool.element.getByRole("region", { name: "What’s in this file" });
const handed = (tool) => tool.element.locator(".handed");
const choice = (tool) => tool.element.getByLabel("Import files");
const text = (tool) => tool.element.getByRole("textbox", { name: "Text of the file" });
const group = (tool, title) => preview(tool).locator(".standing").filter({ has: tool.page.getByRole("heading", { name: title, exact: true }) });
const saved = (tool) => expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");
const file = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)) });

/** Adds a case with this name. */
async function add(tool, title) {
  await tool.way("All cases").click();
  await tool.press("Add a case");
  await tool.title.fill(title);
  await saved(tool);
}

/** Opens the page of all cases with the file actions in sight. */
async function openFiles(tool) {
  await tool.way("All cases").click();
  const title = tool.element.getByText("Backup, import and export");
  if (!(await choice(tool).isVisible())) await title.click();
}

async function download(tool, does) {
  const [given] = await Promise.all([tool.page.waitForEvent("download"), does()]);
  const bytes = readFileSync(await given.path());
  return { name: given.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

/** The selected part of the text that is shown. */
const selected = (tool) => text(tool).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));

async function withTwoCases(tool) {
  await tool.open();
  await add(tool, "Invoices sorted by a model");
  await tool.rate("Value", "Agreed");
  await tool.describe("Invoices sorted by a model", "Sorts what comes in.", "Ada");
  await add(tool, "=HYPERLINK(1)");
  await openFiles(tool);
}

test("a backup restores everything into an empty browser", async ({ page, tool, browser, baseURL }) => {
  await withTwoCases(tool);
  const backup = await download(tool, () => tool.press("Back up all cases"));
  expect(backup.name).toMatch(NAME);
  await expect(tool.element.getByText("Last backup today. Nothing has changed since.")).toBeVisible();
  const other = await (await browser.newContext({ baseURL })).newPage();
  const restored = new Tool(other);
  await other.goto("./");
  await restored.started();
  await openFiles(restored);
  await choice(restored).setInputFiles(file(backup.name, backup.text));
  await expect(group(restored, "2 new").getByRole("listitem")).toHaveText(["Invoices sorted by a model", "=HYPERLINK(1)"]);
  await restored.press("Add 2 cases");
  await expect(restored.way("All cases")).toHaveText("All cases 2");
  await saved(restored);
  await other.reload();
  await restored.started();
  await openFiles(restored);
  const again = await download(restored, () => restored.press("Back up all cases"));
  expect(JSON.parse(again.text)).toEqual(JSON.parse(backup.text));
  await other.context().close();
  await page.bringToFront();
});

test("the preview lists new, different, same and unreadable; adding replaces nothing and can be undone", async ({ tool }) => {
  await withTwoCases(tool);
  const backup = JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text);
  const [first, second] = backup.cases;
  const cases = [
    first,
    { ...second, summary: "Somebody else wrote this." },
    { ...first, id: "new", title: "Triage of claims", quick: { V: { level: 9 } } },
    { ...first, model: "AI9" },
    7,
  ];
  await choice(tool).setInputFiles(file("from a colleague.json", { ...backup, cases }));
  await expect(preview(tool)).toContainText("from a colleague.json");
  await expect(preview(tool)).toContainText("were changed or damaged after it was saved");
  await expect(group(tool, "1 new")).toContainText("Triage of claims");
  await group(tool, "1 new").getByText("One thing to check").click();
  await expect(group(tool, "1 new")).toContainText("Not one of the five levels: Value");
  await expect(group(tool, "1 different")).toContainText(`${second.title} (from a file)`);
  await expect(group(tool, "1 already here")).toContainText(first.title);
  await expect(group(tool, "2 can’t be read")).toContainText("It uses a different scoring model.");
  await group(tool, "2 can’t be read").getByText("Show raw text").last().click();
  await expect(group(tool, "2 can’t be read").getByRole("textbox").last()).toHaveValue("7");
  await expect(tool.way("All cases")).toHaveText("All cases 2");

  await tool.press("Add 2 cases");
  await expect(preview(tool)).toBeHidden();
  await expect(tool.element.getByText("2 cases were added.")).toBeVisible();
  await expect(tool.way("All cases")).toHaveText("All cases 4");
  await saved(tool);
  const after = JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text).cases;
  for (const mine of backup.cases) expect(after).toContainEqual(mine);
  await tool.press("Undo");
  await expect(tool.way("All cases")).toHaveText("All cases 2");
  const undone = JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text).cases;
  expect(undone).toEqual(backup.cases);
});

test("a changed case updates mine, the old one stays in the history, and one undo takes all back", async ({ page, tool }) => {
  await withTwoCases(tool);
  const backup = JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text);
  const [first, second] = backup.cases;
  const changed = [
    { ...first, title: "Theirs", quick: { V: { level: 1 }, D: { level: 3 } }, answers: { V1: { level: 1 } } },
    { ...second, owner: "Grace" },
  ];
  await choice(tool).setInputFiles(file("changed.json", { ...backup, cases: changed }));
  const rows = group(tool, "2 different").getByRole("listitem");
  await expect(rows.first()).toContainText("3 answers differ: Can’t say yet → Stop · One detail differs");
  await expect(rows.last()).toContainText("One detail differs");
  await expect(tool.element.getByRole("button", { name: "Add 2 cases" })).toBeVisible();
  await rows.first().getByRole("radio", { name: /^Update mine/ }).check();
  await expect(tool.element.getByRole("button", { name: "Add 1 and update 1" })).toBeVisible();
  await tool.press("Update mine with all of these");
  await expect(rows.last().getByRole("radio", { name: /^Update mine/ })).toBeChecked();
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const label of await rows.first().locator("label").all()) {
    const [target, ring, name] = await Promise.all([label, label.locator("input"), label.locator("span")].map((part) => part.boundingBox()));
    expect(target.height).toBeGreaterThanOrEqual(44);
    // The ring is level with the first of several lines.
    expect(name.height).toBeGreaterThan(40);
    expect(Math.abs(ring.y + ring.height / 2 - name.y - 12)).toBeLessThan(2);
  }
  await tool.press("Update 2 cases");
  await expect(tool.element.getByText("2 cases were updated.")).toBeVisible();
  await expect(tool.way("All cases")).toHaveText("All cases 2");
  await saved(tool);
  const after = async () => JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text).cases;
  expect((await after()).map(({ title, owner }) => [title, owner])).toEqual([["Theirs", "Ada"], [second.title, "Grace"]]);
  await tool.press("Undo");
  await expect(tool.element.locator(".many")).toBeHidden();
  await expect.poll(after).toEqual(backup.cases);
  // Each state that was replaced is in the history.
  await tool.element.getByRole("table").getByRole("link", { name: first.title, exact: true }).click();
  await tool.press("View history");
  await expect(tool.element.locator(".state-verdict").filter({ hasText: "Stop" })).toHaveCount(1);
});

for (const [what, content, expected] of [
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "It isn’t text from byte 0 on."],
  ["half a file", '{"format":"stop-fix-scale/cases","ver', "It is damaged or incomplete at line 1, column 37."],
  ["something else", '{"name":"package"}', "It isn’t a case file or a backup. Choose a .json file that this tool has saved."],
  ["a newer file", '{"format":"stop-fix-scale/case","version":9}', "A newer version of the tool saved it."],
  ["a huge file", " ".repeat(6_000_000), "It has 5860 KB, and the limit is 5120 KB."],
]) {
  test(`an unreadable file is reported, and changes nothing: ${what}`, async ({ tool }) => {
    await tool.open();
    await openFiles(tool);
    await choice(tool).setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await expect(preview(tool)).toContainText("This file can’t be read. Nothing has changed.");
    await expect(preview(tool)).toContainText(expected);
    await preview(tool).getByRole("button", { name: "Close" }).click();
    await expect(preview(tool)).toBeHidden();
    await expect(tool.way("All cases")).toHaveText("All cases");
  });
}

test("files can be dropped anywhere, and each waits for the one before", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("Mine");
  const held = await page.evaluateHandle(
    (files) => {
      const held = new DataTransfer();
      for (const [name, text] of files) held.items.add(new File([text], name));
      return held;
    },
    ["One", "Two"].map((title) => [`${title}.json`, JSON.stringify({ format: "stop-fix-scale/case", version: 1, id: title, title, model: "AI1" })]),
  );
  const hint = tool.element.getByText("Drop the files here to see what’s in them.");
  await tool.title.dispatchEvent("dragover", { dataTransfer: held });
  await expect(hint).toBeVisible();
  await tool.title.dispatchEvent("drop", { dataTransfer: held });
  await expect(hint).toBeHidden();
  await expect(preview(tool)).toContainText("One.json");
  await expect(preview(tool)).toContainText("One more file is waiting.");
  await tool.press("Add one case");
  await expect(preview(tool)).toContainText("Two.json");
  await tool.press("Cancel");
  await expect(preview(tool)).toBeHidden();
  await expect(tool.way("All cases")).toHaveText("All cases 2");
  // Dragged text isn't a file: the browser handles it as usual.
  const words = await page.evaluateHandle(() => {
    const held = new DataTransfer();
    held.setData("text/plain", "words");
    return held;
  });
  await tool.way("This case").dispatchEvent("dragover", { dataTransfer: words });
  await expect(hint).toBeHidden();
});

test("pasted file text is previewed like a chosen file", async ({ tool }) => {
  await tool.open();
  await tool.way("All cases").click();
  await tool.press("Open a link or code");
  await tool.element.getByRole("textbox", { name: /Paste/ }).fill(readFileSync("crates/core/tests/frozen/cases-1.json", "utf8"));
  await tool.press("Open the file");
  await expect(preview(tool)).toContainText("pasted text");
  await preview(tool).getByRole("button", { name: /^Add/ }).click();
  await expect(tool.way("All cases")).toHaveText(/All cases [1-9]/);
});

test("importing needs no mouse", async ({ page, tool }) => {
  // Registered first: the browser must know that its dialog is intercepted before a key opens it.
  const choosers = [];
  page.on("filechooser", (chooser) => choosers.push(chooser));
  const choosing = async (key) => {
    await page.keyboard.press(key);
    await expect.poll(() => choosers.length).toBe(1);
    return choosers.pop();
  };
  await tool.open();
  await tool.way("All cases").focus();
  await page.keyboard.press("Enter");
  const until = async (locator) => {
    for (let steps = 0; steps < 30; steps += 1) {
      if (await locator.evaluate((element) => element.matches(":focus"))) return;
      await page.keyboard.press("Tab");
    }
    await expect(locator).toBeFocused();
  };
  const opener = tool.element.getByRole("button", { name: "Backup, import and export" });
  await until(opener);
  await page.keyboard.press("Enter");
  await until(choice(tool));
  const chooser = await choosing("Enter");
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(file("a.json", readFileSync("crates/core/tests/frozen/case-1.json", "utf8")));
  // The preview has focus, and the button to add it comes next.
  await expect(tool.focused).toContainText("What’s in this file");
  await until(tool.element.getByRole("button", { name: "Add one case" }));
  await page.keyboard.press("Enter");
  await expect(tool.way("All cases")).toHaveText("All cases 1");
  await expect(opener).toBeFocused();
  // The same file again, then closed.
  await until(choice(tool));
  const second = await choosing("Space");
  await second.setFiles(file("a.json", readFileSync("crates/core/tests/frozen/case-1.json", "utf8")));
  await expect(preview(tool)).toContainText("1 already here");
  await expect(preview(tool)).toContainText("There is nothing to add.");
  await until(preview(tool).getByRole("button", { name: "Close" }));
  await page.keyboard.press("Enter");
  await expect(opener).toBeFocused();
});

for (const width of [1440, 1024, 480, 320]) {
  test(`what can be done with files unfolds below the row, in which nothing moves: ${width}`, async ({ page, tool }) => {
    await page.setViewportSize({ width, height: 900 });
    await withTwoCases(tool);
    const opener = tool.element.getByRole("button", { name: "Backup, import and export" });
    const boxes = async () => Promise.all((await tool.element.locator(".cases-head > :not(.files), .files-opener").all()).map((part) => part.boundingBox()));
    await expect(opener).toHaveAttribute("aria-expanded", "true");
    const unfolded = await boxes();
    const ways = await tool.element.locator(".files-ways").boundingBox();
    for (const part of unfolded.filter(Boolean)) expect(part.y + part.height).toBeLessThanOrEqual(ways.y);
    const columns = await Promise.all((await tool.element.locator(".files-way").all()).map((column) => column.boundingBox()));
    expect(new Set(columns.map(({ y }) => y)).size, "columns, or rows where there is no room").toBe(width > 900 ? 1 : 3);
    await opener.click();
    await expect(tool.element.locator(".files-ways")).toBeHidden();
    expect(await boxes()).toEqual(unfolded);
    expect(unfolded.length).toBeGreaterThan(4);
  });
}

test("a file that is looked at comes directly below the title, and has the only main button", async ({ tool }) => {
  await withTwoCases(tool);
  const filled = tool.element.locator(".primary").filter({ visible: true });
  await expect(filled).toHaveText(["Add a case"]);
  await choice(tool).setInputFiles(file("a.json", readFileSync("crates/core/tests/frozen/case-1.json", "utf8")));
  await expect(filled).toHaveText(["Add one case"]);
  const [head, looked, ways] = await Promise.all([".page-title", ".import", ".files-ways"].map((part) => tool.element.locator(part).boundingBox()));
  expect(looked.y - head.y - head.height).toBeLessThan(40);
  expect(looked.y + looked.height).toBeLessThan(ways.y);
  await tool.press("Cancel");
  await expect(filled).toHaveText(["Add a case"]);
});

test("cases export as a spreadsheet table, lines for data tools, and a report of one case", async ({ page, tool }) => {
  await withTwoCases(tool);
  const table = await download(tool, () => tool.press("All data (CSV)"));
  expect(table.name).toMatch(/^stop-fix-scale-.*\.csv$/);
  expect(table.text).toMatch(/^\uFEFFid,title,/);
  expect(table.text.trimEnd().split("\r\n")).toHaveLength(3);
  // What looks like a formula is written as text.
  expect(table.text).toContain(`"'=HYPERLINK(1)"`);
  const lines = await download(tool, () => tool.press("Lines for data tools (NDJSON)"));
  const rows = lines.text.trimEnd().split("\n").map((line) => JSON.parse(line));
  expect(rows.map(({ title, owner, v_quick_level }) => [title, owner, v_quick_level])).toEqual(
    expect.arrayContaining([
      ["Invoices sorted by a model", "Ada", 3],
      ["=HYPERLINK(1)", null, null],
    ]),
  );
  await tool.element.getByRole("table").getByRole("link", { name: "Invoices sorted by a model", exact: true }).click();
  const report = await download(tool, () => tool.press("Save a text report"));
  expect(report.name).toBe("Invoices-sorted-by-a-model.md");
  expect(report.text).toContain("Invoices sorted by a model");
  expect(report.text).toContain("SFS:1/M:AI1/V:3/");
  const one = await download(tool, () => tool.press("Save a case file"));
  expect(JSON.parse(one.text)).toEqual(JSON.parse(await tool.file()));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tool.press("Copy a text report");
  await expect(handed(tool)).toContainText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report.text);
});

test("cases export as a workbook and a short table, in the order of the list", async ({ page, tool }) => {
  await withTwoCases(tool);
  const workbook = await download(tool, () => tool.press("Excel workbook (.xlsx)"));
  expect(workbook.name).toMatch(/^stop-fix-scale-[-\d]+\.xlsx$/);
  await expect(handed(tool)).toContainText("export a short table instead");
  // A copy would be useless.
  await expect(handed(tool).getByRole("button")).toHaveText(["Close"]);
  const parts = unpacked(workbook.bytes);
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]));
  const [people, all] = ["sheet1", "sheet2"].map((name) => parts[`xl/worksheets/${name}.xml`]);
  expect([people, all].join(), "no cell is computed").not.toContain("<f");
  const cells = (row) => row.match(/<c .*?<\/c>/gs).map((cell) => cell.replaceAll(/<.*?>/g, ""));
  const rows = [people, all].map((sheet) => sheet.match(/<row .*?<\/row>/gs).map(cells));
  expect(rows[0][0].slice(0, 4)).toEqual(["Case", "Owner", "Verdict", "Still possible"]);
  expect(rows[1][0].slice(0, 3)).toEqual(["id", "title", "owner"]);
  const listed = await tool.element.getByRole("table").getByRole("rowheader").getByRole("link").allTextContents();
  expect(rows[0].slice(1).map(([title]) => title)).toEqual(listed.map((title) => title.trim()));
  const short = await download(tool, () => tool.press("Short table (CSV)"));
  expect(short.name).toMatch(/-short\.csv$/);
  expect(short.text).toMatch(/^\uFEFF"Case","Owner","Verdict","Still possible",/);
  expect(short.text).toContain(`"'=HYPERLINK(1)"`);
  expect(await findings(page)).toEqual([]);
  const again = await download(tool, () => tool.press("Export to Excel"));
  expect(again.bytes.equals(workbook.bytes), "the same cases give the same file").toBe(true);
});

/** The files of a ZIP archive without compression, by name. Checks every checksum. */
function unpacked(bytes) {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const [number, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  const files = {};
  for (let index = 0, at = start; index < number; index += 1) {
    const [method, checksum, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)];
    const [nameLength, offset] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const content = bytes.subarray(offset + 30 + nameLength).subarray(0, size);
    expect([method, crc32(content)], name).toEqual([0, checksum]);
    files[name] = content.toString("utf8");
    at += 46 + nameLength;
  }
  return files;
}

test("an export of many cases shows its progress, and leaves nothing once it is stopped", async ({ page, tool }) => {
  await start(page, tool, many(COUNT));
  await openFiles(tool);
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.evaluate(holdAfter, 6);
  await tool.press("Export to Excel");
  await expect(handed(tool)).toContainText("Writing cases: 400 of 900 written.");
  await expect(tool.element.getByRole("progressbar")).toHaveAttribute("max", "900");
  expect(await findings(page)).toEqual([]);
  await tool.press("Stop here");
  await expect(handed(tool)).toBeHidden();
  await page.evaluate(() => globalThis.goOn());
  // A second one begins at the start, is delivered once, and the stopped one never.
  const table = await download(tool, () => tool.press("Short table (CSV)"));
  expect(table.text.trimEnd().split("\r\n")).toHaveLength(COUNT + 1);
  await expect(handed(tool)).toContainText("Sent to your downloads.");
  expect(downloads).toBe(1);
});

for (const width of [480, 320]) {
  test(`the progress of an export and its result are brought into sight: ${width}`, async ({ page, tool }) => {
    await page.setViewportSize({ width, height: 640 });
    await start(page, tool, many(COUNT));
    await openFiles(tool);
    await page.evaluate(holdAfter, 6);
    await tool.press("Excel workbook (.xlsx)");
    await expect(tool.element.getByRole("progressbar")).toBeInViewport({ ratio: 1 });
    await expect(tool.element.getByRole("button", { name: "Stop here" })).toBeInViewport({ ratio: 1 });
    await expect(tool.focused, "the next key reaches the button that stops it").toContainText("Writing cases: 400 of 900 written.");
    await page.evaluate(() => globalThis.goOn());
    await expect(handed(tool).getByRole("status")).toBeInViewport({ ratio: 1 });
    await expect(tool.focused).toContainText("Sent to your downloads.");
  });
}

/** Holds the tool in the pause after this many steps, until `goOn()`. Runs in the page. */
function holdAfter(steps) {
  const { setTimeout } = globalThis;
  const held = [];
  let pauses = 0;
  globalThis.setTimeout = (does, milliseconds, ...words) => {
    // A pause ends by resolving a promise: no other timer has a function of the browser.
    const isPause = milliseconds === 0 && /native code/.test(does);
    if (isPause && (pauses += 1) > steps) return held.push(does);
    return setTimeout(does, milliseconds, ...words);
  };
  globalThis.goOn = () => {
    globalThis.setTimeout = setTimeout;
    for (const does of held) does();
  };
}

/** The tool in a frame that isn't allowed to start downloads, as on many intranets. */
async function framed(page, allow) {
  await page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe title="tool" sandbox="allow-scripts allow-same-origin" allow="${allow}" src="./" width="900" height="700"></iframe>` }),
  );
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await page.goto("./frame.html");
  const tool = new Tool(page, page.frameLocator("iframe").locator("stop-fix-scale"));
  await tool.started();
  await tool.begin();
  await tool.title.fill("Mine");
  await tool.press("Save a case file");
  const reason = handed(tool).getByText("Some pages block downloads silently.");
  await expect(reason, "folded, because the file has usually arrived").toBeHidden();
  await expect(text(tool)).toHaveCount(0);
  await handed(tool).getByText("No file in your downloads?").click();
  await expect(reason).toBeVisible();
  expect(JSON.parse(await text(tool).inputValue())).toEqual(JSON.parse(await tool.file()));
  await page.waitForTimeout(300);
  expect(downloads, "the frame blocks downloads").toBe(0);
  return tool;
}

test("where downloads are blocked, the text can be copied", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const tool = await framed(page, "clipboard-write");
  await handed(tool).getByRole("button", { name: "Copy" }).click();
  await expect(handed(tool)).toContainText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toEqual(JSON.parse(await tool.file()));
});

test("where copying is blocked too, the text is shown and selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  const tool = await framed(page, "");
  await handed(tool).getByRole("button", { name: "Copy" }).click();
  await expect(handed(tool)).toContainText("This page isn’t allowed to copy.");
  await expect(text(tool)).toBeFocused();
  expect(JSON.parse(await selected(tool))).toEqual(JSON.parse(await tool.file()));
});

test("plain http has no clipboard API, so text is copied the old way", async ({ page, tool }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    globalThis.theirs = navigator.clipboard;
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await tool.open();
  await tool.title.fill("Mine");
  await tool.press("Copy a text report");
  await expect(handed(tool)).toContainText("Copied.");
  expect(await page.evaluate(() => globalThis.theirs.readText())).toContain("Mine");
  // While a dialog is open, nothing outside it can be selected.
  await tool.press("Share");
  await tool.element.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await expect(tool.element.getByRole("dialog").getByRole("status")).toHaveText("Copied.");
  expect(await page.evaluate(() => globalThis.theirs.readText())).toContain("#SFS:1/");
});

const reminder = (tool) => tool.element.locator(".reminder");

test("after twenty changes a reminder asks for a backup, until there is one", async ({ page, tool }) => {
  await tool.open();
  for (let change = 1; change <= 20; change += 1) {
    await tool.way("All cases").click();
    await expect(reminder(tool)).toBeHidden();
    await tool.way("This case").click();
    await tool.title.fill(`Change ${change}`);
  }
  await expect(reminder(tool)).toBeHidden();
  await saved(tool);
  await page.reload();
  await tool.started();
  await tool.way("All cases").click();
  await expect(reminder(tool).getByText("Not backed up yet.")).toBeVisible();
  const backup = await download(tool, () => reminder(tool).getByRole("button", { name: "Back up all cases" }).click());
  expect(backup.name).toMatch(NAME);
  await expect(reminder(tool)).toBeHidden();
  await page.reload();
  await tool.started();
  await tool.way("All cases").click();
  await expect(reminder(tool)).toBeHidden();
});

test("thirty days after the last backup, one change brings the reminder", async ({ page, tool }) => {
  const on = (day) => page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await on("2026-11-01");
  await tool.open();
  await tool.title.fill("One");
  await openFiles(tool);
  await download(tool, () => tool.press("Back up all cases"));
  await on("2026-12-01");
  await tool.way("This case").click();
  await tool.way("All cases").click();
  await expect(reminder(tool)).toBeHidden();
  await tool.way("This case").click();
  await tool.title.fill("Two");
  await tool.way("All cases").click();
  await expect(reminder(tool).getByText("Last backup 30 days ago. One change since.")).toBeVisible();
});

test("where nothing is saved, a backup is offered at once", async ({ page, tool }) => {
  await page.addInitScript(() => {
    for (const name of ["indexedDB", "localStorage"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await tool.open();
  await tool.title.fill("Mine");
  await expect(tool.element.locator(".saving")).toContainText("Not saved");
  const backup = await download(tool, () => reminder(tool).getByRole("button", { name: "Back up all cases" }).click());
  expect(JSON.parse(backup.text).cases.map(({ title }) => title)).toEqual(["Mine"]);
});

/** Answers the folder picker with a folder, or as `globalThis.answer` says. Runs in the page. */
function offerFolder() {
  const board = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("Board pack", { create: true });
  const answers = { board, cancel: () => Promise.reject(new DOMException("", "AbortError")), fail: () => Promise.reject(new DOMException("", "SecurityError")) };
  globalThis.answer = "board";
  globalThis.showDirectoryPicker = () => answers[globalThis.answer]();
}

test("where no folder can be remembered, a backup goes into the chosen one", async ({ context, page, tool, baseURL }) => {
  const other = await beside(context, baseURL);
  // The browser has created the database, but nothing in it.
  await other.evaluate(() => new Promise((resolve) => (indexedDB.open("stop-fix-scale-folder", 1).onsuccess = ({ target }) => resolve(target.result.close()))));
  await page.addInitScript(offerFolder);
  await tool.open();
  await tool.title.fill("Mine");
  await openFiles(tool);
  await tool.press("Back up to a folder");
  await expect(handed(tool)).toContainText("Saved to “Board pack” and checked.");
});

test("a backup goes into the remembered folder, and replaces nothing there", async ({ page, tool }) => {
  await page.addInitScript(offerFolder);
  const inFolder = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Board pack");
      const found = {};
      for await (const [name, handle] of folder.entries()) {
        // While writing a file, the browser keeps a second one beside it until it is done.
        if (name.endsWith(".json")) found[name] = await (await handle.getFile()).text();
      }
      return found;
    });
  await tool.open();
  await tool.title.fill("Mine");
  await openFiles(tool);
  await page.evaluate(() => (globalThis.answer = "fail"));
  await tool.press("Back up to a folder");
  await expect(handed(tool)).toContainText("The folder couldn’t be written to.");
  await page.evaluate(() => (globalThis.answer = "cancel"));
  await tool.press("Back up to a folder");
  await expect(handed(tool)).toBeHidden();
  await expect(tool.element.getByText("Not backed up yet.")).toBeVisible();
  await page.evaluate(() => (globalThis.answer = "board"));
  await tool.press("Back up to a folder");
  await expect(handed(tool)).toContainText("Saved to “Board pack” and checked.");
  await page.reload();
  await tool.started();
  await openFiles(tool);
  await tool.press("Back up to the folder “Board pack”");
  await expect(handed(tool)).toContainText(/stop-fix-scale-.*-2\.json/);
  const found = await inFolder();
  expect(Object.keys(found).sort()).toEqual([expect.stringMatching(/-2\.json$/), expect.stringMatching(NAME)]);
  for (const content of Object.values(found)) expect(JSON.parse(content).cases).toHaveLength(1);
  // Once a backup is due, it is written to the folder automatically.
  for (let change = 1; change <= 20; change += 1) {
    await tool.way("This case").click();
    await tool.title.fill(`Change ${change}`);
    await tool.way("All cases").click();
  }
  await expect.poll(async () => Object.values(await inFolder()).map((content) => JSON.parse(content || "{}").cases?.[0].title)).toContain("Change 20");
  await expect(reminder(tool)).toBeHidden();
});

for (const [look, width, colorScheme] of [
  ["wide and light", 1280, "light"],
  ["wide and dark", 1280, "dark"],
  ["narrow and light", 320, "light"],
  ["narrow and dark", 320, "dark"],
]) {
  test(`axe finds nothing around files, and nothing overflows: ${look}`, async ({ page, tool }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await withTwoCases(tool);
    const backup = JSON.parse((await download(tool, () => tool.press("Back up all cases"))).text);
    await handed(tool).getByText("No file in your downloads?").click();
    await expect(text(tool)).toBeVisible();
    expect(await findings(page)).toEqual([]);
    const cases = [...backup.cases, { ...backup.cases[0], summary: "x" }, { ...backup.cases[0], id: "n", owner: 7 }, 7];
    await choice(tool).setInputFiles(file("a-name-that-is-long-and-has-nowhere-to-break-at-all.json", { ...backup, cases }));
    await preview(tool).getByText("One thing to check").click();
    await preview(tool).getByText("Show raw text").click();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
