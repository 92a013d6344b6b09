// Whether work is saved: what the line says, and what is there after everything that can go wrong.
import { readFile } from "node:fs/promises";
import { Tool, expect, findings, test } from "./tool.js";
import { answered, beside, fill, hold, put, refuseDatabase, refuseLocal, remove, rows } from "./stored.js";

const SAVED = "Saved in this browser.";

/** Only what is visible: an unrelated CSS rule once hid three of its sentences. */
const line = (tool) => tool.element.locator(".saving").filter({ visible: true });
const names = (tool) => tool.element.locator(".case-name");

async function named(tool, title) {
  await tool.title.fill(title);
  await expect(line(tool)).toHaveText(SAVED);
}

/** A case for each of these names, the last one open. */
async function cases(tool, ...titles) {
  for (const [place, title] of titles.entries()) {
    if (place > 0) {
      await tool.way("All cases").click();
      await tool.element.getByRole("button", { name: "Add a case" }).click();
      await expect(tool.title).toHaveValue("");
    }
    await named(tool, title);
  }
}

async function again(tool, check = () => expect(tool.element.locator(".page")).toBeVisible()) {
  await tool.page.reload();
  await tool.started();
  await check();
}

/** The same browser in a second tab, with the only case open. */
async function secondTab(context) {
  const tool = new Tool(await context.newPage());
  await tool.page.goto("./");
  await openOnly(tool);
  return tool;
}

async function openOnly(tool) {
  await tool.started();
  await expect(tool.way("All cases")).toHaveText("All cases 1");
  await tool.way("All cases").click();
  await names(tool).click();
}

/** A case's stored row, with the checksum that the tool wrote. */
async function record(page, title) {
  const found = (await rows(page, "cases")).find(([, text]) => JSON.parse(text).case.title === title);
  return found ?? [];
}

test("the line says when work is saved, and the work is there after a reload", async ({ page, tool }) => {
  await tool.open();
  await expect(line(tool)).toHaveText("Your answers will be saved in this browser.");
  await tool.rate("Value", "Agreed");
  await named(tool, "Sort the invoices");
  expect(JSON.parse((await record(page, "Sort the invoices"))[1]).case.quick).toEqual({ V: { level: 3 } });
  await again(tool);
  await expect(tool.title).toHaveValue("Sort the invoices");
  await tool.expectAnswer("Value", "Agreed");
});

test("that nothing is saved stays in sight however far the page is scrolled", async ({ page, tool }) => {
  for (const refuse of [refuseDatabase, refuseLocal]) await page.addInitScript(refuse);
  for (const width of [1280, 480, 320]) {
    await page.setViewportSize({ width, height: 600 });
    await tool.open();
    await tool.title.fill("A");
    await expect(line(tool)).toContainText("Not saved");
    await tool.element.locator(".context").scrollIntoViewIfNeeded();
    await expect(line(tool), `${width}`).toBeInViewport({ ratio: 1 });
  }
});

test("the line covers nothing that a button leads to", async ({ page, tool }) => {
  for (const refuse of [refuseDatabase, refuseLocal]) await page.addInitScript(refuse);
  const top = async (locator) => (await locator.boundingBox()).y;
  const below = async (locator, what) => {
    await expect(locator, what).toBeInViewport();
    const { y, height } = await line(tool).boundingBox();
    expect(await top(locator), what).toBeGreaterThanOrEqual(y + height);
  };
  for (const width of [1280, 480]) {
    await page.setViewportSize({ width, height: 600 });
    await tool.open();
    await tool.rate("Value", "Agreed");
    await expect(line(tool)).toContainText("Not saved");
    await tool.next.getByRole("button", { name: "Data readiness" }).click();
    await below(tool.dimension("Data readiness").getByRole("heading").first(), `the question, ${width}`);
    if (width < 1280) {
      await tool.element.getByRole("button", { name: "See why" }).click();
      await below(tool.verdict, "the verdict");
    }
  }
});

test("edits made just before leaving the page are there", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("Mine");
  await page.goto("about:blank");
  await page.goto("./");
  await openOnly(tool);
  await expect(tool.title).toHaveValue("Mine");
});

test("two tabs show each other's work", async ({ context, tool }) => {
  await tool.open();
  await named(tool, "A");
  const other = await secondTab(context);
  await expect(other.title).toHaveValue("A");
  await named(other, "A, as the other tab has it");
  await expect(tool.title).toHaveValue("A, as the other tab has it");
});

test("a case that two tabs change at once becomes two", async ({ context, page, tool }) => {
  await tool.open();
  await named(tool, "Both");
  const other = await secondTab(context);
  // Neither can store before both have typed.
  for (const tab of [tool, other]) await tab.page.evaluate(fill);
  await tool.title.fill("Both, as I have it");
  await other.title.fill("Both, as you have it");
  for (const tab of [tool, other]) {
    await expect(line(tab)).toContainText("full");
    await tab.page.evaluate(() => globalThis.giveRoom());
  }
  for (const tab of [tool, other]) await expect(line(tab)).toHaveText(SAVED);
  // The tab that stores first keeps the case, and either can be first.
  const isCopy = (title) => title.endsWith(" (other tab)");
  const titles = (await rows(page, "cases")).map(([, text]) => JSON.parse(text).case.title);
  titles.sort((one, other) => isCopy(one) - isCopy(other));
  expect(titles).toHaveLength(2);
  expect(titles[0]).toMatch(/^Both, as (I|you) have it$/);
  expect(titles[1]).toMatch(/^Both, as (I|you) have it \(other tab\)$/);
  expect(titles[0].slice(0, 12)).not.toBe(titles[1].slice(0, 12));
});

test("where the database is refused, a smaller store is used, and the line says so", async ({ page, tool }) => {
  await page.addInitScript(refuseDatabase);
  await tool.open();
  await tool.title.fill("Mine");
  await expect(line(tool)).toContainText("Saved in this browser, but space is limited.");
  await again(tool);
  await expect(tool.title).toHaveValue("Mine");
});

test("cases in the smaller store move to the database as soon as it opens", async ({ context, tool, baseURL }) => {
  const page = await context.newPage();
  await page.addInitScript(refuseDatabase);
  await page.goto("./");
  const before = new Tool(page);
  await before.started();
  await before.begin();
  await before.title.fill("Mine");
  await expect(line(before)).toContainText("space is limited");
  await page.close();
  await tool.open();
  await expect.poll(async () => (await record(tool.page, "Mine")).length).toBe(2);
  const left = await beside(context, baseURL);
  await expect.poll(() => left.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/cases/")))).toEqual([]);
});

test("where no storage is allowed, the tool works and says that nothing is saved", async ({ page, tool }) => {
  await page.addInitScript(refuseDatabase);
  await page.addInitScript(refuseLocal);
  await tool.open();
  await tool.title.fill("Mine");
  await tool.rate("Value", "Missing");
  await expect(line(tool)).toContainText("Not saved: this browser doesn’t let the page store anything.");
  await expect(tool.range).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("where there is no room, the work stays, and is stored as soon as there is some", async ({ page, tool }) => {
  await tool.open();
  await named(tool, "A");
  await page.evaluate(fill);
  await tool.title.fill("A, and more");
  await expect(line(tool)).toContainText("Not saved: this browser’s storage is full.");
  await expect(tool.title).toHaveValue("A, and more");
  expect(JSON.parse((await record(page, "A"))[1]).revision).toBeGreaterThan(0);
  await page.evaluate(() => globalThis.giveRoom());
  await expect(line(tool)).toHaveText(SAVED);
  await again(tool);
  await expect(tool.title).toHaveValue("A, and more");
});

test("edits that a tab couldn't store are stored by the next tab", async ({ context, tool }) => {
  const page = await context.newPage();
  await page.goto("./");
  const gone = new Tool(page);
  await gone.started();
  await gone.begin();
  await named(gone, "A");
  await page.evaluate(fill);
  await gone.title.fill("A, never stored");
  await expect(line(gone)).toContainText("full");
  await page.close();
  await tool.page.goto("./");
  await tool.started();
  await expect.poll(async () => (await record(tool.page, "A, never stored")).length).toBe(2);
});

test("without tab locks, a crashed tab's work is visibly recovered", async ({ context, page, tool }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }));
  await tool.open();
  await answered(page);
  await page.evaluate(fill);
  await tool.title.fill("Mine");
  await expect(line(tool)).toContainText("full");
  const session = await context.newCDPSession(page);
  // This command never gets an answer.
  session.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");
  const next = new Tool(await context.newPage());
  await next.page.goto("./");
  await expect(line(next)).toHaveText("Recovering unsaved work…");
  await expect.poll(async () => (await record(next.page, "Mine")).length).toBe(2);
});

test("nothing is lost while the database doesn't answer", async ({ page, tool }) => {
  await page.addInitScript(hold);
  await tool.open();
  await tool.title.fill("Mine");
  await expect(line(tool)).toContainText("isn’t responding yet");
  await page.evaluate(() => globalThis.answer());
  await expect(line(tool)).toHaveText(SAVED);
  await expect(tool.title).toHaveValue("Mine");
  expect(await record(page, "Mine")).toHaveLength(2);
});

test("a case that is too large says so, and is saved once it is shorter", async ({ tool }) => {
  await tool.open();
  await named(tool, "A");
  await tool.unfold("Value");
  await tool.unfold("Data readiness");
  await tool.unfold("Integration");
  const notes = await tool.element.getByRole("textbox", { name: "Note" }).all();
  for (const note of notes.slice(0, 10)) await note.fill("€".repeat(10_000));
  await expect(line(tool)).toHaveText("Not saved: this case is too large. Shorten its notes.");
  for (const note of notes.slice(0, 5)) await note.fill("short");
  await expect(line(tool)).toHaveText(SAVED);
});

test("cases that the browser removed are reported", async ({ context, page, tool, baseURL }) => {
  await tool.open();
  await cases(tool, "A", "B");
  const side = await beside(context, baseURL);
  await page.goto("about:blank");
  await remove(side);
  await page.goto("./");
  const alert = tool.element.getByRole("alert");
  await expect(alert).toHaveText("The browser removed your 2 cases.");
  expect(await findings(page)).toEqual([]);
  await tool.element.locator(".banner").getByLabel("Import files").setInputFiles("crates/core/tests/frozen/case-1.json");
  await expect(tool.element.getByRole("region", { name: "What’s in this file" }), "the backup that the banner asks for").toBeVisible();
  await tool.element.getByRole("button", { name: "Got it" }).click();
  await expect(alert).toBeHidden();
  await again(tool);
  await expect(tool.way("All cases")).toHaveText("All cases");
  await expect(alert).toBeHidden();
});

test("work cleared while the tool is open is stored again", async ({ context, page, tool, baseURL }) => {
  await tool.open();
  await cases(tool, "A", "B");
  const side = await beside(context, baseURL);
  await remove(side);
  await tool.title.fill("B, and more");
  await expect(line(tool)).toHaveText(SAVED);
  await expect.poll(async () => (await rows(page, "cases")).map(([, text]) => JSON.parse(text).case.title).sort()).toEqual(["A", "B, and more"]);
});

test("work cleared while the tool is open is stored again, even if another tab starts first", async ({ context, page, tool, baseURL }) => {
  await tool.open();
  await cases(tool, "A", "B", "C");
  const side = await beside(context, baseURL);
  await remove(side);
  // The second tab finds no database and creates a new one.
  const other = await context.newPage();
  await other.goto("./");
  await new Tool(other).started();
  await expect.poll(async () => (await rows(side, "meta")).length).toBeGreaterThan(0);
  await tool.title.fill("C, and more");
  await expect(line(tool)).toHaveText(SAVED);
  await expect.poll(async () => (await rows(page, "cases")).map(([, text]) => JSON.parse(text).case.title).sort()).toEqual(["A", "B", "C, and more"]);
});

for (const [what, damage] of [
  ["cut off", (text) => text.slice(0, 60)],
  ["altered", (text) => text.replace("Agreed?", "")],
  ["empty", () => ""],
  ["not text", () => ({ of: ["another", "kind"] })],
]) {
  test(`an unreadable case is set aside unchanged, and the rest opens: ${what}`, async ({ page, tool }) => {
    await tool.open();
    await cases(tool, "A Agreed?", "B");
    const [key, text] = await record(page, "A Agreed?");
    const damaged = damage(text);
    await put(page, "cases", key, damaged);
    await again(tool);
    await expect(tool.element.getByRole("alert")).toHaveText("One case couldn’t be read. It is kept, unchanged.");
    const [[aside, value], ...others] = await rows(page, "quarantine");
    expect([value, others]).toEqual([damaged, []]);
    await tool.element.getByRole("button", { name: "Show stored text" }).click();
    const shown = tool.element.getByLabel("Stored text");
    if (typeof damaged === "string") await expect(shown).toHaveValue(damaged);
    else await expect(tool.element.getByText("It isn’t text, so it can’t be shown.")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await expect(tool.title).toHaveValue("B");
    await named(tool, "B, and more");
    expect(await rows(page, "quarantine")).toEqual([[aside, damaged]]);
  });
}

/** Presses the button of the banner that asks for it. */
async function reloads(page, tool) {
  await page.evaluate(() => (globalThis.isOld = true));
  await tool.press("Reload");
  await expect.poll(() => page.evaluate(() => globalThis.isOld).catch(() => true)).toBe(undefined);
  await tool.started();
}

test("a case of a newer version stays as it is, and the rest can be changed", async ({ page, tool }) => {
  await tool.open();
  await cases(tool, "A", "B");
  const [key, text] = await record(page, "A");
  const newer = text.replace('"version":1', '"version":2');
  await put(page, "cases", key, newer);
  await again(tool);
  await expect(tool.element.getByRole("alert")).toHaveText("One case needs a newer version of the tool. It is kept, unchanged. Reload to update.");
  await reloads(page, tool);
  await named(tool, "B, and more");
  expect(new Map(await rows(page, "cases")).get(key)).toBe(newer);
});

test("after a newer version has written, cases are shown but nothing is written", async ({ page, tool }) => {
  await tool.open();
  await cases(tool, "A");
  const [[key, ledger]] = await rows(page, "meta");
  await put(page, "meta", key, ledger.replace('"version":1', '"version":2'));
  const before = await rows(page, "cases");
  await again(tool);
  await expect(tool.element.getByRole("alert")).toContainText("Your cases need a newer version of the tool.");
  await expect(line(tool)).toContainText("Not saved: a newer version of the tool was used here.");
  await expect(tool.title).toHaveValue("A");
  await expect(tool.title).toBeDisabled();
  expect(await findings(page)).toEqual([]);
  await reloads(page, tool);
  expect(await rows(page, "cases")).toEqual(before);
});

test("after a panic its data can be downloaded, and the next start is clean", async ({ page, tool, said }) => {
  await tool.open();
  tool.isOpen = false;
  await cases(tool, "A", "B");
  await tool.title.fill("B, typed just before");
  await tool.panics("Value");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    tool.panel.getByRole("button", { name: "Download my data" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  const titles = saved.cases.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["A", "B, typed just before"]));
  await tool.panel.getByRole("button", { name: "Reload" }).click();
  await tool.started();
  await expect(tool.title).toHaveValue("B, typed just before");
  await tool.expectAnswer("Value", "Shown");
  expect(said.filter((message) => /violates/.test(message))).toEqual([]);
});

test("if storage can't be read after a panic, the panel doesn't call it empty", async ({ page, tool }) => {
  await tool.open();
  tool.isOpen = false;
  await cases(tool, "A");
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("on purpose", "UnknownError");
    };
  });
  await tool.panics("Value");
  await tool.panel.getByRole("button", { name: "Download my data" }).click();
  await expect(tool.panel).toContainText("This browser’s storage can’t be read right now. Nothing in it was deleted.");
});

test("a case that crashes the tool twice is set aside, and can be tried again", async ({ page, tool }) => {
  await tool.open();
  tool.isOpen = false;
  await cases(tool, "A", "B");
  for (const dimension of ["Value", "Data readiness"]) {
    await again(tool, () => expect(tool.title).toHaveValue("B"));
    await tool.panics(dimension);
  }
  await page.reload();
  await tool.started();
  await expect(tool.element.getByRole("alert")).toContainText("so it was set aside, unchanged.");
  await expect(tool.title).not.toHaveValue("B");
  await tool.way("All cases").click();
  await expect(names(tool)).toHaveText(["A"]);
  await tool.element.getByRole("button", { name: "Try again" }).click();
  await expect(names(tool)).toHaveCount(2);
});
