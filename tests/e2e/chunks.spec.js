// Parts of the tool that arrive after the first answer can be given: late, not at once, or from a different build.
import { test } from "./host-page.js";
import { CHUNKS, CORE, expect, recordedEvents } from "./tool.js";

/** Holds a part of the tool back until the returned function is called. */
async function hold(page, name) {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route(`**/stop-fix-scale-${name}.wasm`, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

/** Loses a part of the tool until the returned function is called. */
async function lose(page, name) {
  const address = `**/stop-fix-scale-${name}.wasm`;
  await page.route(address, (route) => route.fulfill({ status: 404 }));
  return () => page.unroute(address);
}

const start = async (page, tool) => {
  await page.goto("./");
  await tool.started();
  await tool.begin();
};

test("the first answer needs the core and the app, and nothing else", async ({ page, tool }) => {
  const arrived = [];
  const arrive = await Promise.all(["more", "file", "keep", "rest"].map((name) => hold(page, name)));
  page.on("requestfinished", (request) => request.url().endsWith(".wasm") && arrived.push(request.url().split("/").at(-1)));
  await start(page, tool);
  await tool.rate("Value", "Agreed");
  await expect(tool.dimension("Value")).toContainText("Agreed");
  expect(arrived.sort()).toEqual(["stop-fix-scale-app.wasm", CORE]);
  for (const go of arrive) go();
  await expect(async () => expect(arrived.sort()).toEqual([...CHUNKS, CORE])).toPass();
});

test("a page that is not here yet says so, and appears by itself", async ({ page, tool }) => {
  const arrive = await hold(page, "rest");
  await start(page, tool);
  await tool.title.fill("Sort letters");
  await tool.rate("Value", "Agreed");
  await tool.way("All cases").click();
  await expect(tool.element.getByText("This page comes in a moment.")).toBeVisible();
  arrive();
  await expect(tool.element.getByRole("link", { name: "Sort letters" })).toBeVisible();
  await expect(tool.element.getByText("This page comes in a moment.")).toHaveCount(0);
  await expect(tool.focused, "as after any change of page").toHaveText("One case");
});

test("what was asked for meanwhile is done as soon as it can be", async ({ page, tool }) => {
  const arrive = await hold(page, "rest");
  await start(page, tool);
  await tool.rate("Value", "Agreed");
  await tool.result.getByRole("button", { name: "Share", exact: true }).click();
  arrive();
  await expect(tool.element.getByRole("dialog")).toBeVisible();
});

test("a page that does not load says so, and is tried again", async ({ page, tool }) => {
  const give = await lose(page, "rest");
  await start(page, tool);
  await tool.way("How it works").click();
  await expect(tool.element.getByText("This page didn’t load.")).toBeVisible();
  await expect(tool.element.getByRole("button", { name: "Reload" })).toBeVisible();
  await tool.way("This case").click();
  await tool.rate("Value", "Agreed");
  await tool.way("How it works").click();
  await give();
  await expect(tool.element.getByRole("heading", { name: "How it works", exact: true }), "as after any change of page").toBeFocused({ timeout: 20_000 });
});

test("until work can be saved, the browser asks before the page is left, and then it is saved", async ({ page, tool }) => {
  const arrive = await hold(page, "keep");
  // Whether the browser would ask.
  const asks = () =>
    page.evaluate(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    });
  await start(page, tool);
  expect(await asks(), "there is nothing to lose").toBe(false);
  await tool.title.fill("Sort letters");
  await tool.rate("Value", "Agreed");
  expect(await asks()).toBe(true);
  await expect(tool.element.locator(".saving")).toHaveText("Saving…");
  arrive();
  await expect(tool.element.getByText("Saved in this browser.")).toBeVisible();
  expect(await asks()).toBe(false);
  await page.reload();
  await expect(tool.title).toHaveValue("Sort letters");
  await tool.expectAnswer("Value", "Agreed");
});

test("work is kept in the page while what saves it does not load", async ({ page, tool }) => {
  const give = await lose(page, "keep");
  await start(page, tool);
  await tool.title.fill("Sort letters");
  await expect(tool.element.getByText("This browser’s storage isn’t responding yet.")).toBeVisible();
  await give();
  await expect(tool.element.getByText("Saved in this browser.")).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(tool.title).toHaveValue("Sort letters");
});

for (const name of ["app", "rest"]) {
  test(`a part of a different build is never used: ${name}`, async ({ page, tool }) => {
    let isOld = true;
    await page.route(`**/stop-fix-scale-${name}.wasm`, async (route) => {
      const response = await route.fetch();
      const text = (await response.body()).toString("latin1");
      // The name of the memory says which build it is.
      const other = text.replace(/memory-[\da-f]{12}/, "memory-0123456789ab");
      expect(other).not.toBe(text);
      await route.fulfill({ response, body: isOld ? Buffer.from(other, "latin1") : await response.body() });
    });
    await page.goto("./");
    if (name === "app") await expect(tool.panel).toContainText("wasm-mime");
    else {
      await tool.started();
      await tool.begin();
      await tool.title.fill("Sort letters");
      await tool.rate("Value", "Agreed");
      await expect(tool.element.getByText("Saved in this browser.")).toBeVisible();
      await tool.way("All cases").click();
      await expect(tool.element.getByText("If it was updated on its server in the meantime, reload")).toBeVisible();
    }
    isOld = false;
    await tool.element.getByRole("button", { name: "Reload" }).click();
    await tool.started();
    if (name === "rest") await expect(tool.element.getByRole("link", { name: "Sort letters" })).toBeVisible();
  });
}

test("an element can be answered before it reads files, and says when it is ready", async ({ page, tool, host }) => {
  const arrive = await hold(page, "file");
  await host("", "", "Fallback", false);
  await tool.started();
  await tool.rate("Value", "Agreed");
  const ask = () => tool.element.evaluate((element) => [element.load("{}").errors[0].code, element.toJSON()?.title]);
  const events = async () => (await recordedEvents(tool.element)).map(({ type }) => type).filter((type) => /ready|error/.test(type));
  expect(await tool.element.evaluate((element) => element.value)).toContain("/V:3/");
  expect(await ask()).toEqual(["not-ready", undefined]);
  expect(await events()).toEqual([]);
  arrive();
  await tool.element.evaluate((element) => element.ready);
  expect(await ask()).toEqual(["bad-json", ""]);
  expect(await events()).toEqual(["sfs-ready", "sfs-error"]);
});

test("an element whose part does not load at once says so, and loads it later", async ({ page, tool, host }) => {
  const give = await lose(page, "file");
  await host("", "", "Fallback", false);
  await tool.started();
  const events = () => recordedEvents(tool.element);
  await expect(async () => expect(await events()).toEqual([{ type: "sfs-error", code: "wasm-missing", recoverable: true }])).toPass();
  await tool.rate("Value", "Agreed");
  await give();
  await tool.element.evaluate((element) => element.ready);
  expect(await tool.element.evaluate((element) => element.toJSON().answers)).toBeTruthy();
});

test("an element that is taken away before that keeps what was typed", async ({ page, tool, host }) => {
  const arrive = await hold(page, "file");
  await host("", "", "Fallback", false);
  await tool.started();
  await tool.title.fill("Sort letters");
  await tool.rate("Value", "Agreed");
  await page.evaluate(() => {
    globalThis.taken = document.querySelector("stop-fix-scale");
    globalThis.taken.remove();
  });
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 300)));
  arrive();
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 300)));
  await page.evaluate(() => document.body.append(globalThis.taken));
  await tool.started();
  await expect(tool.title).toHaveValue("Sort letters");
  await tool.expectAnswer("Value", "Agreed");
});
