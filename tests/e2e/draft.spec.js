// One case with storage="local" is back at the next visit; all cases with storage="none" are not.
import { readFileSync } from "node:fs";
import { of, test, takeEvents } from "./host-page.js";
import { NOT_KEPT } from "./hosts.js";
import { signed } from "./share-code.js";
import { fill, put, refuseDatabase, rows } from "./stored.js";
import { Tool, expect } from "./tool.js";

const KEY = "draft:default";
const draft = async (page, key = KEY) => (await rows(page, "meta")).find(([name]) => name === key)?.[1];
const flush = (tool) => tool.element.evaluate((element) => element.flush());
const SAVED = { saved: true, where: "database" };

/** The error codes or types of the events so far, without those fired for each letter. */
const types = async (page) => (await takeEvents(page)).filter(({ type }) => !type.includes("input")).map(({ type, code }) => code ?? type);

async function revisit(page, tool) {
  await page.reload();
  await tool.started();
  await tool.element.evaluate((element) => element.ready);
}

/** The same page in a second tab. */
async function another(page) {
  const other = await page.context().newPage();
  const tool = new Tool(other);
  await other.goto("./host.html");
  await tool.started();
  await tool.element.evaluate((element) => element.ready);
  return tool;
}

test("one case comes back with its name and answers, ahead of the page's own value", async ({ page, tool, host }) => {
  await host(`storage="local" name="case" value="${signed("SFS:1/M:AI1/V:1/R:STOP")}"`);
  await tool.expectAnswer("Value", "Missing", "nothing is saved yet");
  await tool.rate("Value", "Shown");
  await tool.title.fill("Invoices");
  expect(await flush(tool)).toEqual(SAVED);
  expect((await takeEvents(page)).at(-1)).toEqual({ type: "sfs-saved", where: "database" });
  const value = await of(tool, "value");
  await revisit(page, tool);
  await expect(tool.title).toHaveValue("Invoices");
  await tool.expectAnswer("Value", "Shown");
  expect(await of(tool, "value")).toBe(value);
  expect(await types(page), "the person changed nothing").toEqual(["sfs-ready"]);
  expect(await page.evaluate(() => [...new FormData(document.querySelector("form"))])).toEqual([["case", value]]);
});

test("nothing is saved unless asked for, and a different key is a different case", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.rate("Value", "Shown");
  await flush(tool);
  const saved = await draft(page);
  for (const attributes of ["", 'storage="none"', 'storage="local" storage-key="other"']) {
    await host(attributes);
    expect(await of(tool, "value"), attributes).toBe("");
    await tool.rate("Value", "Missing");
    const isKept = attributes.includes("local");
    expect(await flush(tool), attributes).toEqual(isKept ? SAVED : { saved: false, where: "none" });
    expect(await draft(page), attributes).toBe(saved);
  }
});

test("a form is saved as it is after a reset", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.rate("Value", "Shown");
  await page.evaluate(() => document.querySelector("form").reset());
  await flush(tool);
  await revisit(page, tool);
  expect(await of(tool, "value")).toBe("");
});

test("two tabs show the last change, and it is reported in both", async ({ page, tool, host }) => {
  await host('storage="local"');
  const other = await another(page);
  await takeEvents(page);
  await other.rate("Value", "Missing");
  await tool.expectAnswer("Value", "Missing");
  expect(await types(page)).toEqual(["sfs-change", "change"]);
  await other.title.fill("Calls");
  await expect(tool.title).toHaveValue("Calls");
  expect(await types(page), "a save by another tab is final").toEqual(["sfs-change", "change"]);
  await tool.rate("Value", "Agreed");
  await other.expectAnswer("Value", "Agreed");
  await expect(other.title).toHaveValue("Calls");
  expect(await flush(tool)).toEqual(SAVED);
});

test("a draft from another tab that this one can't show isn't overwritten", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.title.fill("Ours");
  await flush(tool);
  const newer = '{"format":"stop-fix-scale/case","version":2,"title":"Later"}';
  await put(page, "meta", KEY, newer);
  await page.evaluate((name) => new BroadcastChannel(name).postMessage(""), `stop-fix-scale/${KEY}`);
  await tool.rate("Value", "Missing");
  expect(await flush(tool)).toEqual({ saved: false, where: "none", code: "conflict" });
  expect(await draft(page)).toBe(newer);
});

test("turning on storage saves what is on screen, and sets aside the earlier draft", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.title.fill("Kept before");
  await flush(tool);
  await host('storage="none"');
  await tool.title.fill("Just typed");
  await tool.element.evaluate((element) => (element.storage = "local"));
  await expect.poll(() => draft(page)).toContain("Just typed");
  await expect(tool.title).toHaveValue("Just typed");
  const aside = (await rows(page, "quarantine")).filter(([key]) => key.startsWith(KEY));
  expect(aside.map(([, text]) => JSON.parse(text).title)).toEqual(["Kept before"]);
});

test("no key gets another key's work, in the page or out of it", async ({ page, tool, host }) => {
  await host('storage="local" storage-key="one"');
  await tool.title.fill("Of one");
  await tool.rate("Value", "Missing");
  await tool.element.evaluate((element) => (element.storageKey = "two"));
  await expect(tool.title).toHaveValue("");
  expect(await of(tool, "value")).toBe("");
  await tool.title.fill("Of two");
  await flush(tool);
  await page.evaluate(async () => {
    const element = document.querySelector("stop-fix-scale");
    const { parentNode } = element;
    element.remove();
    await new Promise((resume) => setTimeout(resume, 50));
    element.storageKey = "one";
    parentNode.append(element);
  });
  await tool.started();
  await expect(tool.title).toHaveValue("Of one");
  expect(JSON.parse(await draft(page, "draft:two")).title).toBe("Of two");
  // Removed while it is being stored: it comes back, and only once.
  await tool.title.fill("Of one, changed");
  await page.evaluate(async () => {
    const element = document.querySelector("stop-fix-scale");
    const { parentNode } = element;
    element.remove();
    await new Promise((resume) => setTimeout(resume, 50));
    parentNode.append(element);
  });
  await tool.started();
  await expect(tool.title).toHaveValue("Of one, changed");
  expect(await flush(tool)).toEqual(SAVED);
  expect((await rows(page, "quarantine")).filter(([key]) => key.startsWith("draft:"))).toEqual([]);
});

test("a flush stores a value set by the page, and always answers", async ({ page, tool, host }) => {
  await host('storage="local"');
  expect(await flush(tool), "there is nothing to store").toEqual({ saved: false, where: "none" });
  await tool.element.evaluate((element, code) => (element.value = code), signed("SFS:1/M:AI1/V:1/R:STOP"));
  expect(await flush(tool)).toEqual(SAVED);
  expect(JSON.parse(await draft(page)).quick).toEqual({ V: { level: 1 } });
  await page.evaluate(() => document.querySelector("form").reset());
  expect(await flush(tool)).toEqual(SAVED);
  expect(JSON.parse(await draft(page)).quick ?? {}).toEqual({});
  await host('mode="app" storage="none"');
  for (const text of ["A", "AB"]) {
    await tool.title.fill(text);
    expect(await flush(tool), text).toMatchObject({ saved: false, code: "storage-denied" });
  }
});

test("a case that crashes the tool twice is set aside, and the next start is clean", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.title.fill("Invoices");
  await flush(tool);
  for (const dimension of ["Value", "Adoption"]) {
    await expect(tool.title, dimension).toHaveValue("Invoices");
    await tool.panics(dimension);
    await revisit(page, tool);
  }
  await expect(tool.title).toHaveValue("");
  const aside = (await rows(page, "quarantine")).filter(([key]) => key.startsWith(KEY));
  expect(aside.map(([, text]) => JSON.parse(text).title)).toEqual(["Invoices"]);
});

test("drafts set aside without a working clock don't replace each other", async ({ page, tool, host }) => {
  await page.addInitScript(() => (Date.now = () => NaN));
  await host('storage="local"');
  for (const text of ["first", "second"]) {
    await put(page, "meta", KEY, text);
    await revisit(page, tool);
    await expect.poll(async () => (await rows(page, "quarantine")).map(([, aside]) => aside)).toContain(text);
  }
  const aside = (await rows(page, "quarantine")).filter(([key]) => key.startsWith(KEY));
  expect(aside.map(([, text]) => text).sort()).toEqual(["first", "second"]);
});

test("a draft stored unnoticed by another page isn't overwritten", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.title.fill("Ours");
  await flush(tool);
  const theirs = (await draft(page)).replace("Ours", "Theirs");
  await put(page, "meta", KEY, theirs);
  await takeEvents(page);
  await tool.rate("Value", "Missing");
  await expect.poll(() => types(page)).toContain("conflict");
  expect(await flush(tool)).toEqual({ saved: false, where: "none", code: "conflict" });
  await tool.rate("Value", "Shown");
  expect(await flush(tool), "the conflict stays").toMatchObject({ code: "conflict" });
  expect(await draft(page)).toBe(theirs);
  await expect(tool.title, "the screen stays as it was").toHaveValue("Ours");
  await revisit(page, tool);
  await expect(tool.title).toHaveValue("Theirs");
});

for (const [what, stored, code] of [
  ["damaged", '{"format":"stop-fix-scale/case",', "bad-json"],
  ["of a newer version", '{"format":"stop-fix-scale/case","version":2,"title":"Later"}', "newer-data"],
]) {
  test(`a saved draft that is ${what} stays unchanged`, async ({ page, tool, host }) => {
    await host('storage="local"');
    await tool.title.fill("Ours");
    await flush(tool);
    await put(page, "meta", KEY, stored);
    await revisit(page, tool);
    expect(await types(page)).toEqual(["sfs-ready", code]);
    expect(await of(tool, "value")).toBe("");
    await tool.rate("Value", "Missing");
    if (code === "newer-data") {
      expect(await flush(tool)).toEqual({ saved: false, where: "none", code });
      expect(await draft(page)).toBe(stored);
    } else {
      expect(await flush(tool)).toEqual(SAVED);
      const aside = (await rows(page, "quarantine")).filter(([key]) => key.startsWith(KEY));
      expect(aside.map(([, text]) => text)).toEqual([stored]);
      await revisit(page, tool);
      await tool.expectAnswer("Value", "Missing");
    }
  });
}

for (const [what, init, code] of [["refuses its database", refuseDatabase, "storage-denied"], ["has no room", fill, "quota"]]) {
  test(`where the browser ${what}, a flush says so, and the person can go on`, async ({ page, tool, host }) => {
    await page.addInitScript(init);
    await host('storage="local"');
    await tool.rate("Value", "Missing");
    expect(await flush(tool)).toEqual({ saved: false, where: "none", code });
    await expect(tool.verdict).toHaveText("Stop");
    if (init !== fill) return;
    await page.evaluate(() => globalThis.giveRoom());
    await tool.rate("Value", "Shown");
    expect(await flush(tool)).toEqual(SAVED);
  });
}

test("after a panic the draft can be downloaded, and is there at the next start", async ({ page, tool, host }) => {
  await host('storage="local"');
  await tool.title.fill("Invoices");
  await flush(tool);
  await tool.panics("Value");
  const [download] = await Promise.all([page.waitForEvent("download"), tool.panel.getByRole("button", { name: "Download my data" }).click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8")).cases.map(({ title }) => title)).toEqual(["Invoices"]);
  await revisit(page, tool);
  await expect(tool.title).toHaveValue("Invoices");
  await tool.expectAnswer("Value", "Shown", "the answer that was given last");
});

test("without storage all cases are gone with the page, and it says so", async ({ page, tool, host }) => {
  await host('mode="app" storage="none"');
  await tool.title.fill("Secret");
  await expect(tool.element.locator(".saving")).toContainText(NOT_KEPT);
  expect(await flush(tool)).toEqual({ saved: false, where: "none", code: "storage-denied" });
  await revisit(page, tool);
  await tool.begin();
  await expect(tool.title).toHaveValue("");
  expect(await page.evaluate(async () => [Object.keys(localStorage), (await indexedDB.databases()).length])).toEqual([[], 0]);
});
