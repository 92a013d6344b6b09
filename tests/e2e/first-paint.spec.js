// What people see and can do before the WebAssembly arrives, and that nothing moves when it does.
import { createServer } from "node:http";
import { DIMENSIONS, expect, findings, test } from "./tool.js";

const FALLBACK = "It runs in your browser and needs JavaScript and WebAssembly.";
const WIDTHS = [1280, 480, 320];

/** Holds the wasm back until the returned function is called. */
async function holdWasm(page) {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}

/** Opens the page before the wasm arrives; the script has run already. */
async function openWaiting(page, address = "./") {
  const arrive = await holdWasm(page);
  await page.goto(address);
  await expect(page.locator("stop-fix-scale").locator(".waiting")).toBeVisible();
  return arrive;
}

/** Collects layout shifts from the very beginning, to cover the whole load. */
async function watchShifts(page) {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    const note = ({ value, sources }) => globalThis.shifts.push([value, ...sources.map(({ node }) => node?.className)]);
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
  });
}

/** Waits until the browser has painted. */
const painted = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resume) => requestAnimationFrame(resume));
  });

/** All layout shifts so far. */
async function shifts(page) {
  await painted(page);
  return page.evaluate(() => globalThis.shifts);
}

/** The position of everything that people read. */
const places = (tool) =>
  tool.element.evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll("h2, h3, p, label, input, legend, span, svg, button, section")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${element.className.baseVal ?? element.className}: ${x} ${y} ${width} ${height}`;
    }),
  );

test("everything can be read before the wasm arrives", async ({ page, tool, said }) => {
  const arrive = await openWaiting(page);
  const waiting = tool.element.locator(".waiting");
  for (const text of ["Is your AI idea worth it?", "What is the idea or tool?", "Fraud warning for invoices", ...DIMENSIONS]) {
    await expect(waiting.getByText(text).first()).toBeVisible();
  }
  await expect(waiting.locator(".app")).toHaveAttribute("lang", "en");
  await expect(page.getByText(FALLBACK)).toBeHidden();
  arrive();
  await tool.started();
  await expect(page.getByText(FALLBACK)).toBeHidden();
  expect(said).toEqual([]);
});

/** Clicks in the middle of what is there, even if it does nothing yet. */
async function tap(page, target) {
  const { x, y, width, height } = await target.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

const EARLY = "The tool is on its way. What you have entered is kept.";
const waitingName = (tool) => tool.element.locator(".waiting").getByRole("textbox");
const waitingButton = (tool, name) => tool.element.locator(".waiting").getByRole("button", { name, exact: true });

for (const script of ["at once", "as late as the tool"]) {
  test(`what was typed and tapped before the tool is there is taken over: the script comes ${script}`, async ({ page, tool }) => {
    // Both come ten seconds late.
    let arrive;
    const late = new Promise((resolve) => (arrive = resolve));
    const held = script === "at once" ? /\.wasm$/ : /(\.wasm|stop-fix-scale\.js)$/;
    await page.route(held, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto("./", { waitUntil: "commit" });
    await waitingName(tool).click();
    await page.keyboard.type("Sort letters");
    await expect(tool.element.getByText(EARLY)).toHaveCount(0);
    await tap(page, waitingButton(tool, "Start"));
    await expect(tool.element.getByText(EARLY)).toBeInViewport();
    await page.waitForTimeout(10_000);
    arrive();
    await expect(tool.title, "as after Start").toHaveValue("Sort letters");
    await expect(tool.element.getByText(EARLY)).toHaveCount(0);
    await tool.rate("Value", "Agreed");
    await expect(tool.element.getByText("Saved in this browser.")).toBeVisible();
    await page.reload();
    await expect(tool.title).toHaveValue("Sort letters");
  });
}

test("who is still typing goes on typing", async ({ page, tool }) => {
  const arrive = await openWaiting(page);
  await waitingName(tool).click();
  await page.keyboard.type("Sort lers");
  for (let back = 0; back < 2; back++) await page.keyboard.press("ArrowLeft");
  arrive();
  await tool.started();
  await expect(tool.element.locator(".waiting")).toHaveCount(0);
  await page.keyboard.type("tte");
  await expect(tool.element.getByRole("textbox").first()).toHaveValue("Sort letters");
  await page.keyboard.press("Enter");
  await expect(tool.title).toHaveValue("Sort letters");
});

for (const [what, act, shown] of [
  ["Enter in the name", async (page, tool) => (await waitingName(tool).click(), page.keyboard.press("Enter")), (tool) => tool.title],
  ["the example", (page, tool) => tap(page, waitingButton(tool, "Look at the finished example")), (tool) => tool.element.getByRole("button", { name: "Keep a copy" })],
  ["a page", (page, tool) => tap(page, tool.element.locator(".waiting").getByRole("link", { name: "How it works" })), (tool) => tool.element.getByRole("heading", { name: "How it works", exact: true })],
  ["the last of several taps", async (page, tool) => {
    await tap(page, waitingButton(tool, "Look at the finished example"));
    await tap(page, tool.element.locator(".waiting").getByRole("link", { name: "How it works" }));
  }, (tool) => tool.element.getByRole("heading", { name: "How it works", exact: true })],
  ["the keyboard", async (page, tool) => {
    await waitingButton(tool, "Start").focus();
    await page.keyboard.press("Space");
  }, (tool) => tool.title],
]) {
  test(`a tap before the tool is there counts: ${what}`, async ({ page, tool, said }) => {
    const arrive = await openWaiting(page);
    await act(page, tool);
    await expect(tool.element.getByText(EARLY)).toBeVisible();
    arrive();
    await expect(shown(tool)).toBeVisible();
    expect(said).toEqual([]);
  });
}

test("without scripts, controls look disabled, and their words don't fade", async ({ browser, baseURL, page, tool }) => {
  const look = (locator) =>
    locator.first().evaluate((element) => {
      let opacity = 1;
      for (let node = element; node; node = node.parentElement) opacity *= getComputedStyle(node).opacity;
      return { color: getComputedStyle(element).color, opacity };
    });
  const words = [".start-title", ".start-how", ".label", ".verdict", ".bar-name"];
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto("./");
  const element = still.locator("stop-fix-scale");
  const before = await Promise.all(words.map((word) => look(element.locator(word))));
  expect(await look(element.locator("input"))).toMatchObject({ opacity: 0.4 });
  expect(await look(element.locator(".start-look button"))).toEqual(await look(element.locator(".start-facts")));
  await context.close();
  await page.goto("./");
  await tool.started();
  expect(await look(tool.element.locator("input"))).toMatchObject({ opacity: 1 });
  expect(await look(tool.element.locator(".start-look button"))).not.toEqual(await look(tool.element.locator(".start-facts")));
  expect(await Promise.all(words.map((word) => look(tool.element.locator(word))))).toEqual(before);
});

test("on the first page nothing is cut, and on a phone the button is as wide as the field", async ({ page, tool }) => {
  await page.goto("./");
  await tool.started();
  const field = tool.element.locator(".start-name .entry");
  const start = tool.element.getByRole("button", { name: "Start", exact: true });
  for (const width of [1280, 480, 400, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const room = await field.evaluate((entry) => {
      const shown = entry.value;
      entry.value = entry.placeholder;
      const left = entry.clientWidth - entry.scrollWidth;
      entry.value = shown;
      return left;
    });
    expect(room, width).toBe(0);
    const [entry, button] = [await field.boundingBox(), await start.boundingBox()];
    expect(entry.width === button.width, width).toBe(width <= 400);
  }
});

test("the first paint is what the tool then shows", async ({ page, tool }) => {
  const arrive = await openWaiting(page);
  await tool.element.evaluate(({ shadowRoot }) => {
    globalThis.shownFirst = shadowRoot.querySelector(".app").cloneNode(true);
  });
  arrive();
  await tool.started();
  // The rest of the tool adds what is empty at first.
  await tool.element.locator(".root:not(.waiting *) .linked").waitFor({ state: "attached" });
  const isSame = await tool.element.evaluate(({ shadowRoot }) => {
    const [first, now] = [globalThis.shownFirst, shadowRoot.querySelector(".app").cloneNode(true)];
    // Yew writes adjacent texts one by one, and a parser merges them.
    for (const app of [first, now]) app.normalize();
    // Yew sets the value of an empty field as a property, which markup can't express.
    for (const field of first.querySelectorAll('[value=""]')) field.removeAttribute("value");
    return first.isEqualNode(now) || [first.outerHTML, now.outerHTML];
  });
  expect(isSame).toBe(true);
});

for (const width of WIDTHS) {
  test(`nothing moves when the tool arrives: ${width} pixels`, async ({ page, tool, said }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    const arrive = await openWaiting(page);
    const before = await places(tool);
    expect(before.length).toBeGreaterThan(40);
    arrive();
    await tool.started();
    expect(await places(tool)).toEqual(before);
    expect(await shifts(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  test(`nothing moves while the page is still loading: ${width} pixels`, async ({ page, tool, baseURL }) => {
    const slow = await serveInPieces(baseURL);
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await page.goto(slow.address);
    await tool.started();
    expect(await shifts(page)).toEqual([]);
    slow.stop();
  });

  test(`the scroll position stays: ${width} pixels`, async ({ page, tool }) => {
    await page.setViewportSize({ width, height: 400 });
    const arrive = await openWaiting(page);
    await page.mouse.move(100, 300);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
    arrive();
    await tool.started();
    await painted(page);
    expect(await page.evaluate(() => scrollY)).toBe(200);
  });
}

test("a different language replaces the English shown first", async ({ page, tool }) => {
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="en">', '<html lang="en-XA">');
    await route.fulfill({ response, body });
  });
  const arrive = await openWaiting(page);
  await expect(tool.element.locator(".waiting .app")).toHaveAttribute("lang", "en");
  arrive();
  await tool.started();
  await expect(tool.element.locator(".app")).toHaveAttribute("lang", "en-XA");
  await expect(tool.element.locator(".app")).toHaveCount(1);
});

test("a failed start removes controls that can't be used", async ({ page, tool }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(tool.panel).toContainText("wasm-missing");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(tool.element.locator("input")).toHaveCount(0);
  await page.unroute("**/*.wasm");
  await tool.panel.getByRole("button", { name: "Reload" }).click();
  await tool.started();
});

test("an element removed before its start starts when it is put back", async ({ page, tool, said }) => {
  const arrive = await openWaiting(page);
  await page.evaluate(async () => {
    const element = document.querySelector("stop-fix-scale");
    const parent = element.parentNode;
    element.remove();
    await new Promise((resume) => setTimeout(resume, 50));
    parent.append(element);
  });
  arrive();
  await tool.started();
  await expect(tool.element.locator(".app")).toHaveCount(1);
  await tool.begin();
  await tool.rate("Value", "Agreed");
  expect(said).toEqual([]);
});

test("without JavaScript the page says that it needs it", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByText(FALLBACK)).toBeInViewport();
  await expect(page.getByText("Is your AI idea worth it?").first()).toBeVisible();
  await expect(page.locator("stop-fix-scale").locator("input").first()).toHaveCSS("opacity", "0.4");
  const text = await page.getByText(FALLBACK).boundingBox();
  const tool = await page.locator("stop-fix-scale").locator(".waiting").boundingBox();
  expect(text.y + text.height).toBeLessThanOrEqual(tool.y);
  await context.close();
});

test("if the script never arrives, the page says so after five seconds", async ({ page, tool }) => {
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByText("Is your AI idea worth it?").first()).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeHidden();
  const before = await places(tool);
  const waits = await tool.element.evaluate(({ shadowRoot }) => {
    const [animation] = shadowRoot.querySelector(".late").getAnimations();
    animation.finish();
    return animation.effect.getComputedTiming().duration;
  });
  expect(waits).toBe(5000);
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeInViewport();
  expect(await places(tool)).toEqual(before);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing before the start: ${colorScheme}`, async ({ page, tool }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openWaiting(page);
    expect(await findings(page)).toEqual([]);
    await tap(page, waitingButton(tool, "Start"));
    await expect(tool.element.getByText(EARLY)).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

/** Proxies this address, but sends the page in pieces, so that it is painted many times while loading. */
async function serveInPieces(baseURL) {
  const server = createServer(async (request, response) => {
    const from = await fetch(new URL(request.url, baseURL), { headers: { "accept-encoding": "identity" } });
    const bytes = Buffer.from(await from.arrayBuffer());
    response.writeHead(from.status, { "content-type": from.headers.get("content-type") });
    const size = from.headers.get("content-type").startsWith("text/html") ? 200 : bytes.length;
    for (let start = 0; start < bytes.length; start += size) {
      response.write(bytes.subarray(start, start + size));
      await new Promise((resume) => setTimeout(resume, 20));
    }
    response.end();
  });
  await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
