// Edits not yet stored when a page is left: journaled, taken over by the next tab, and never made into a copy.
import { answered, fill, rows } from "./stored.js";
import { Tool, expect, test } from "./tool.js";

const line = (tool) => tool.element.locator(".saving");
const titles = async (page) => (await rows(page, "cases")).map(([, text]) => JSON.parse(text).case.title);
const journals = (page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes("/journal/")));

/** Opens the page and waits for the store too, so that holding it back doesn't affect the start. */
async function opened(tool) {
  await tool.open();
  await answered(tool.page);
}

/** The next start, in the same browser. */
async function next(tool) {
  const page = await tool.page.context().newPage();
  const later = new Tool(page);
  await page.goto("./");
  await later.started();
  return later;
}

test("work is stored while typing goes on without a pause", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("a");
  await page.evaluate(() => {
    const field = document.querySelector("stop-fix-scale").shadowRoot.querySelector(".about .entry");
    globalThis.typing = setInterval(() => {
      field.value += "b";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }, 50);
  });
  // If storing waited for a pause in typing, nothing would ever be stored.
  await expect.poll(async () => (await titles(page))[0]?.length ?? 0).toBeGreaterThan(5);
  const stored = (await titles(page))[0];
  await expect.poll(async () => (await titles(page))[0]).not.toBe(stored);
  await page.evaluate(() => clearInterval(globalThis.typing));
});

/** Holds back timers until `endTimers()`, and completed transactions until `reportTransactions()`. Runs in the page. */
function holdTimersAndStore() {
  const timers = [];
  const completed = [];
  globalThis.setTimeout = (ends) => timers.push(ends);
  globalThis.endTimers = () => timers.splice(0).forEach((ends) => ends());
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", { set(ends) {
    this.addEventListener("complete", () => (globalThis.reportTransactions ? completed.push(ends) : ends()));
  } });
  globalThis.reportTransactions = () => {
    delete globalThis.reportTransactions;
    completed.forEach((ends) => ends());
  };
}

test("a page in the back/forward cache blocks no other page, and stores its work when it is shown again", async ({ page, tool }) => {
  await opened(tool);
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    // The page is left in the middle of its first transaction.
    IDBDatabase.prototype.transaction = function (...words) {
      IDBDatabase.prototype.transaction = transaction;
      const first = transaction.apply(this, words);
      for (const end of ["abort", "complete"]) first.addEventListener(end, () => (globalThis.firstEnded = end));
      queueMicrotask(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
      return first;
    };
  });
  await tool.title.fill("On the way");
  await expect.poll(() => page.evaluate(() => globalThis.firstEnded)).toBe("abort");
  await tool.title.fill("On the way back");
  await expect(line(tool)).toHaveText(/^Still saving/);
  expect(await titles(page)).toEqual([]);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(line(tool)).toHaveText("Saved in this browser.");
  expect(await titles(page)).toEqual(["On the way back"]);
});

test("edits made during a slow save are stored next, without a further delay", async ({ page, tool }) => {
  await opened(tool);
  await page.evaluate(holdTimersAndStore);
  await tool.title.fill("First");
  await page.evaluate(() => globalThis.endTimers());
  await expect.poll(() => titles(page)).toEqual(["First"]);
  await tool.title.fill("First and second");
  await page.evaluate(() => globalThis.endTimers());
  // The delay of the second edit is over, and the store still hasn't confirmed the first.
  await page.evaluate(() => globalThis.reportTransactions());
  await expect.poll(() => titles(page)).toEqual(["First and second"]);
});

test("typing writes nothing to local storage, but leaving the page does", async ({ page, tool }) => {
  await page.addInitScript(() => {
    globalThis.written = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      globalThis.written.push(key);
      return setItem.call(this, key, value);
    };
  });
  await opened(tool);
  // Nothing is stored, so that what follows is about the journal alone.
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("held on purpose", "UnknownError");
    };
    globalThis.written.splice(0);
  });
  await tool.title.fill("Mine");
  expect(await page.evaluate(() => globalThis.written.filter((key) => key.includes("/journal/")))).toEqual([]);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  expect((await journals(page))[0][1]).toContain("Mine");
});

test("a page that comes back isn't treated as closed", async ({ page, tool }) => {
  await opened(tool);
  await page.evaluate(fill);
  await tool.title.fill("Mine");
  await expect(line(tool)).toContainText("full");
  const noted = () => page.evaluate(() => Object.keys(localStorage).map((key) => /\/(journal|left)\//.exec(key)?.[1]).filter(Boolean).sort());
  for (const [event, expected] of [["pagehide", ["journal", "left"]], ["pageshow", ["journal"]]]) {
    await page.evaluate((name) => dispatchEvent(new PageTransitionEvent(name)), event);
    expect(await noted()).toEqual(expected);
  }
});

test("a journaled edit that is already stored makes no copy, however late it is read", async ({ page, tool }) => {
  await tool.open();
  // Both in one task: a moment later it would be stored, and nothing journaled.
  await tool.title.evaluate((field) => {
    field.value = "First";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    dispatchEvent(new PageTransitionEvent("pagehide"));
  });
  const [[key, old]] = await journals(page);
  expect(old).toContain("First");
  for (let number = 0; number < 45; number += 1) {
    await tool.title.fill(`Later ${number}`);
    await expect.poll(() => titles(page), { intervals: [20] }).toEqual([`Later ${number}`]);
  }
  await expect(line(tool)).toHaveText("Saved in this browser.");
  await page.close();
  // As after a crash: the journal on disk is older than the store.
  const context = tool.page.context();
  const beside = await context.newPage();
  await beside.goto("page.css");
  await beside.evaluate(([name, text]) => localStorage.setItem(name, text), [key, old]);
  const later = await next(tool);
  await expect(later.way("All cases")).toHaveText("All cases 1");
  expect(await titles(later.page)).toEqual(["Later 44"]);
  await expect.poll(() => journals(later.page)).toEqual([]);
});

test("edits that a closed tab couldn't store are shown at once by the next tab", async ({ page, tool }) => {
  await tool.open();
  await tool.title.fill("A");
  await expect(line(tool)).toHaveText("Saved in this browser.");
  await page.evaluate(fill);
  await tool.title.fill("A, and more");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  await page.close();
  const later = await next(tool);
  await later.way("All cases").click();
  await expect(later.element.locator(".case-name")).toHaveText(["A, and more"]);
  await expect.poll(() => titles(later.page)).toEqual(["A, and more"]);
});

test("the browser asks before leaving only if something would be lost", async ({ page, tool }) => {
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await tool.open();
  await tool.title.pressSequentially("A");
  await expect(line(tool)).toHaveText("Saved in this browser.");
  await page.reload();
  expect(asked).toEqual([]);
  await tool.started();
  await tool.way("All cases").click();
  await tool.element.getByRole("table").getByRole("link", { name: "A", exact: true }).click();
  await page.evaluate(fill);
  await tool.title.pressSequentially("B");
  await expect(line(tool)).toContainText("full");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

/** A draft whose first words are stored, without room for the rest. */
async function fillWhileTyping(page, tool) {
  await page.context().route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: HOST }));
  await page.goto("./host.html");
  await tool.started();
  await tool.begin();
  await tool.title.fill("Invoices");
  await expect.poll(async () => (await rows(page, "meta")).some(([key]) => key === "draft:default")).toBe(true);
  await page.evaluate(fill);
  await tool.title.fill("Invoices, and more");
}

test("a draft not yet stored when its page is left is there at the next visit", async ({ page, tool }) => {
  await fillWhileTyping(page, tool);
  await page.reload();
  await tool.started();
  await expect(tool.title).toHaveValue("Invoices, and more");
  await page.reload();
  await tool.started();
  await expect(tool.title).toHaveValue("Invoices, and more");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/draft/")))).toEqual([]);
});

test("a draft that couldn't be stored stays journaled, however often the page is left", async ({ page, tool }) => {
  await fillWhileTyping(page, tool);
  // The next two visits find the disk as full as before.
  await page.addInitScript(`if (!sessionStorage.room) (${fill})();`);
  for (const visit of [1, 2]) {
    await page.reload();
    await tool.started();
    await expect(tool.title, `visit ${visit}`).toHaveValue("Invoices");
  }
  await tool.title.fill("Invoices, and the newest");
  await page.reload();
  await tool.started();
  await page.evaluate(() => (sessionStorage.room = "yes"));
  await page.reload();
  await tool.started();
  await expect(tool.title, "the last one journaled").toHaveValue("Invoices, and the newest");
  const aside = (await rows(page, "quarantine")).map(([, text]) => JSON.parse(text).title);
  expect(aside, "and nothing is lost").toEqual(["Invoices, and more"]);
});

const HOST = `<!doctype html><html lang="en"><title>Host</title><script src="stop-fix-scale.js" defer></script>
<stop-fix-scale storage="local">Fallback</stop-fix-scale>`;
