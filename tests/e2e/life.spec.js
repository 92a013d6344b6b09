// The life of an element on a third-party page: when it starts, what surrounds it, how it is moved, changed and broken.
import { of, submitted, test, takeEvents } from "./host-page.js";
import { signed } from "./share-code.js";
import { Tool, expect } from "./tool.js";

test("after a panic its form still has the answers, even the last one, and is valid", async ({ page, tool, host }) => {
  await host('name="case" required');
  await tool.rate("Integration", "Agreed");
  await tool.panics("Value");
  const value = signed("SFS:1/M:AI1/V:4/I:3/R:OPEN");
  expect([await of(tool, "value"), await submitted(page)]).toEqual([value, [["case", value]]]);
  expect(await tool.element.evaluate((element) => element.checkValidity())).toBe(true);
});

test("removed from the page and put back later, it has its case, with the texts", async ({ page, tool, host }) => {
  await host();
  await tool.rate("Value", "Missing");
  await tool.title.fill("Invoices");
  const value = await of(tool, "value");
  const out = await page.evaluate(async () => {
    const element = document.querySelector("stop-fix-scale");
    globalThis.out = element;
    element.remove();
    await new Promise((resume) => setTimeout(resume, 100));
    return [element.value, element.result];
  });
  expect(out, "there is no tool any more").toEqual([value, null]);
  await page.evaluate(async () => {
    const form = document.querySelector("form");
    // Removed and put back once more before the tool is there, with its value set by the page.
    form.append(globalThis.out);
    globalThis.out.remove();
    await new Promise((resume) => setTimeout(resume, 20));
    globalThis.out.value = String(globalThis.out.value);
    form.append(globalThis.out);
  });
  await tool.started();
  await expect(tool.title).toHaveValue("Invoices");
  await tool.expectAnswer("Value", "Missing");
  await page.evaluate(() => globalThis.out.toggleAttribute("hidden"));
  await expect(tool.element).toBeHidden();
});

test("after a failed start the next one has its own promise", async ({ page, tool, host }) => {
  await host();
  await page.route("**/stop-fix-scale.wasm", (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(tool.panel).toContainText("wasm-missing");
  const ready = () => tool.element.evaluate((element) => element.ready.then(() => "ready", ({ code }) => code));
  expect(await ready()).toBe("wasm-missing");
  await page.unroute("**/stop-fix-scale.wasm");
  await page.evaluate(() => document.querySelector("form").append(document.querySelector("stop-fix-scale")));
  await tool.started();
  expect(await ready()).toBe("ready");
  await expect(tool.panel).toHaveCount(0);
});

test("with all cases, or beside a field named lang, it is a field like any other", async ({ page, tool, host }) => {
  await host('mode="app" name="case" required');
  await tool.rate("Value", "Missing");
  const first = await of(tool, "value");
  await tool.way("All cases").click();
  await tool.press("Add a case");
  await expect(tool.verdict).toHaveText("Can’t say yet");
  expect([await submitted(page), await tool.element.evaluate((element) => element.checkValidity())]).toEqual([[], false]);
  await tool.rate("Value", "Agreed");
  expect(await submitted(page), "the open case's value").toEqual([["case", await of(tool, "value")]]);
  expect(await of(tool, "value")).not.toBe(first);
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { name: "lang" });
    const second = Object.assign(document.createElement("stop-fix-scale"), { required: true });
    document.querySelector("form").append(field, second);
  });
  const second = new Tool(page, page.locator("stop-fix-scale").nth(1));
  await expect(second.verdict).toHaveText("Can’t say yet");
});

test("the page can switch to all cases, or to a different storage key", async ({ page, tool, host }) => {
  await host();
  await tool.rate("Value", "Missing");
  const value = await of(tool, "value");
  const change = (properties) => tool.element.evaluate((element, wanted) => void Object.assign(element, wanted), properties);
  await change({ mode: "app" });
  await expect(tool.element.getByText("This is a preview.")).toBeVisible();
  await tool.press("Keep a copy");
  await tool.title.fill("Kept");
  await expect(tool.element.locator(".saving")).toHaveText("Saved in this browser.");
  await change({ storageKey: "other" });
  await expect(tool.element.getByText("Is your AI idea worth it?")).toBeVisible();
  expect(await of(tool, "value"), "nothing is carried over").toBe("");
  await change({ storageKey: "default" });
  await tool.element.getByRole("link", { name: "Kept", exact: true }).click();
  await tool.expectAnswer("Value", "Missing");
  await change({ mode: "score" });
  await expect(tool.way("This case")).toHaveCount(0);
  await tool.expectAnswer("Value", "Missing");
  expect(await of(tool, "value")).toBe(value);
  expect((await takeEvents(page)).filter(({ type }) => type === "sfs-error")).toEqual([]);
});

test("one case doesn't load what only all cases need, and a lazy one waits until visible", async ({ page, host }) => {
  const loaded = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && loaded.push(new URL(request.url()).pathname));
  await host();
  expect(loaded.sort()).toEqual(["/stop-fix-scale-file.wasm", "/stop-fix-scale-more.wasm", "/stop-fix-scale.wasm"]);
  await page.evaluate(() => {
    const late = document.createElement("stop-fix-scale");
    late.loading = "lazy";
    late.style.marginTop = "400vh";
    late.style.display = "block";
    late.textContent = "Late";
    document.body.append(late);
  });
  const late = new Tool(page, page.locator("stop-fix-scale").nth(1));
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 200)));
  await expect(late.verdict).toHaveCount(0);
  await late.element.scrollIntoViewIfNeeded();
  await expect(late.verdict).toBeVisible();
});

test("a required tool starts at once, even if it is lazy and out of sight", async ({ page, host }) => {
  await host();
  await page.evaluate(() => {
    const late = document.createElement("stop-fix-scale");
    Object.assign(late, { name: "score", loading: "lazy", required: true });
    late.style.cssText = "display: block; margin-top: 400vh";
    document.body.append(late);
  });
  const late = new Tool(page, page.locator("stop-fix-scale").nth(1));
  await expect(late.verdict).toHaveCount(1);
  expect(await page.evaluate(() => scrollY), "nothing has scrolled").toBe(0);
});

test("a value set while the tool waits until visible is in the form already", async ({ page, host }) => {
  await host();
  const sent = await page.evaluate(() => {
    const form = document.body.appendChild(document.createElement("form"));
    const late = document.createElement("stop-fix-scale");
    Object.assign(late, { name: "score", loading: "lazy" });
    late.style.cssText = "display: block; margin-top: 400vh";
    form.append(late);
    const sent = () => new FormData(form).get("score");
    const all = [sent()];
    late.value = "V:4";
    all.push(sent());
    late.reset();
    return [...all, sent()];
  });
  expect(sent).toEqual([null, "V:4", null]);
});

test("the page's title and footer surround the tool, or the panel that replaces it", async ({ page, tool, host }) => {
  const texts = () => page.locator("stop-fix-scale > *").evaluateAll((nodes) =>
    nodes.map((node) => [node.textContent, node.checkVisibility(), Math.round(node.getBoundingClientRect().top)]),
  );
  await host("", "", '<h2 slot="title">Ours</h2><p>Fallback</p><p slot="footer">Ask Ada</p>');
  const [title, fallback, footer] = await texts();
  expect([title[1], fallback[1], footer[1]]).toEqual([true, false, true]);
  const place = await tool.element.locator(".root").boundingBox();
  expect(title[2]).toBeLessThan(place.y);
  expect(footer[2]).toBeGreaterThanOrEqual(Math.floor(place.y + place.height));
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(tool.panel).toBeVisible();
  const [above, instead, below] = await texts();
  const panel = await tool.panel.boundingBox();
  expect([above[1], instead[1], below[1]]).toEqual([true, true, true]);
  expect([above[2] < instead[2], instead[2] < panel.y, below[2] > panel.y], "in this order").toEqual([true, true, true]);
});
