// Our page in a frame of somebody else: what must not come through it, and what must not go out.
import { test } from "./around.js";
import { expect } from "./tool.js";

test("a page that is not named is told nothing but the height", async ({ around, page }) => {
  for (const allowed of ["https://intranet.example", "*", "http://127.0.0.1:1"]) {
    const host = await around({ allowed });
    await host.connect();
    await page.evaluate(() => globalThis.tool.load({}).then((report) => globalThis.told.push(report)) && undefined);
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)));
    expect(await host.told(), allowed).toEqual([]);
    await expect(host.bar, allowed).toHaveCount(0);
    const types = await page.evaluate(() => [...new Set(globalThis.heard.map(({ type }) => type))]);
    expect(types.every((type) => ["ready", "resize"].includes(type)), `${allowed}: ${types}`).toBe(true);
  }
});

test("a page without an origin is not answered, even where the deployer wrote null", async ({ around, page }) => {
  await around();
  await page.route("**/outer.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<title>Outer</title><iframe sandbox="allow-scripts" src="around.html"></iframe>' }),
  );
  await page.goto(new URL("outer.html", page.url()).href);
  const tool = page.frameLocator("iframe").frameLocator("#tool").locator("stop-fix-scale");
  await expect(tool.locator(".place:not([inert]) > .app")).toBeVisible();
  const inner = page.frames().find((frame) => frame.url().endsWith("around.html"));
  const [origin, told] = await inner.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const answers = [];
    port1.onmessage = ({ data }) => answers.push(data);
    document.querySelector("#tool").contentWindow.postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    port1.postMessage({ sfs: 1, type: "get" });
    await new Promise((resume) => setTimeout(resume, 500));
    return [self.origin, answers];
  });
  expect([origin, told]).toEqual(["null", []]);
});

test("in a window of its own our page says nothing and answers nobody", async ({ around, page, baseURL, tool }) => {
  await around({ allowed: new URL(baseURL).origin });
  await page.goto(baseURL);
  await tool.started();
  const heard = await page.evaluate(async () => {
    postMessage({ sfs: 1, type: "hello", nonce: "7" });
    await new Promise((resume) => setTimeout(resume, 300));
    return globalThis.heard;
  });
  expect(heard).toEqual([{ sfs: 1, type: "hello", nonce: "7" }]);
});

/** Messages from the page around that is named: none of them may change anything, or be answered with what is saved. */
const ATTACKS = {
  "no protocol": (port) => port.postMessage({ type: "get" }),
  "another version": (port) => port.postMessage({ sfs: 2, type: "get" }),
  "an unknown type": (port) => port.postMessage({ sfs: 1, type: "export" }),
  "no object": (port) => [null, undefined, 7, "get", []].forEach((data) => port.postMessage(data)),
  "a type that is none": (port) => port.postMessage({ sfs: 1, type: ["get"] }),
  "5 MB of text": (port) => port.postMessage({ sfs: 1, type: "load", case: "x".repeat(5_000_000) }),
  "5 MB of members": (port) => port.postMessage({ sfs: 1, type: "load", case: Array.from({ length: 500_000 }, () => "1234567890") }),
  "a ring": (port) => {
    const ring = { sfs: 1, type: "load" };
    ring.case = ring;
    port.postMessage(ring);
  },
  "10,000 in a moment": (port) => {
    for (let count = 0; count < 10_000; count += 1) port.postMessage({ sfs: 1, type: "get", id: count });
  },
};

test("what is said on the line is checked, counted and measured", async ({ around, page }) => {
  const host = await around();
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    globalThis.answers = [];
    port1.onmessage = ({ data }) => globalThis.answers.push(data);
    document.querySelector("#tool").contentWindow.postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    globalThis.port = port1;
  });
  await expect(host.bar).toBeVisible();
  for (const [name, attack] of Object.entries(ATTACKS)) {
    await page.evaluate(`(${attack})(globalThis.port)`);
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 1100)));
    const answers = await page.evaluate(() => globalThis.answers.splice(0));
    expect(JSON.stringify(answers), name).not.toContain("My own secret");
    const [cases, others] = [true, false].map((isCase) => answers.filter(({ type }) => type !== "hello" && (type === "case") === isCase));
    expect(cases.length, name).toBeLessThanOrEqual(name.startsWith("10,000") ? 100 : 0);
    // Whoever has given an id is answered, if only that this was too much; nobody else is.
    expect(cases.length + others.length, name).toBe(name.startsWith("10,000") ? 10_000 : 0);
    expect(others.every(({ ok, errors }) => !ok && errors[0].code === "too-many"), name).toBe(true);
    await expect(host.own.element, name).toBeVisible();
  }
  // Two seconds of it, while the person works.
  await page.evaluate(`globalThis.flood = ${ATTACKS["10,000 in a moment"]}`);
  const flood = page.evaluate(async () => {
    for (const end = performance.now() + 2000; performance.now() < end; ) {
      globalThis.flood(globalThis.port);
      await new Promise((resume) => setTimeout(resume, 100));
    }
  });
  await host.frame.getByRole("button", { name: "My own secret", exact: true }).click();
  await expect(host.own.title).toHaveValue("My own secret");
  await host.own.rate("Integration", "Agreed");
  await expect(host.own.answer("Integration", "Agreed")).toBeChecked();
  await flood;
  expect(JSON.stringify(await page.evaluate(() => globalThis.answers))).not.toContain("My own secret");
});

test("a page around the page around is not heard, even of an origin that is named", async ({ around, page }) => {
  await around();
  const { origin } = new URL(page.url());
  const body = '<!doctype html><title>Top</title><iframe src="around.html" style="width: 1000px; height: 1000px"></iframe>';
  await page.route(`${origin}/top.html`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${origin}/top.html`);
  const inside = page.frameLocator("iframe").frameLocator("#tool");
  await expect(inside.locator("stop-fix-scale .place:not([inert]) > .app")).toBeVisible();
  const answers = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const heard = [];
    port1.onmessage = ({ data }) => heard.push(data);
    frames[0].frames[0].postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    port1.postMessage({ sfs: 1, type: "get" });
    await new Promise((resume) => setTimeout(resume, 500));
    return heard;
  });
  expect(answers).toEqual([]);
  await expect(inside.locator(".frame-bar")).toHaveCount(0);
});

test("only the page around is heard: no sibling, even of an origin that is named", async ({ around, page }) => {
  const host = await around();
  await page.route("**/sibling.html", (route) => route.fulfill({ contentType: "text/html", body: "<title>Sibling</title>" }));
  await page.evaluate(() => {
    const sibling = document.createElement("iframe");
    sibling.src = "sibling.html";
    document.body.append(sibling);
    return new Promise((resume) => (sibling.onload = resume));
  });
  const [, , sibling] = page.frames();
  await sibling.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    globalThis.answers = [];
    port1.onmessage = ({ data }) => globalThis.answers.push(data);
    parent.frames[0].postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    port1.postMessage({ sfs: 1, type: "get" });
  });
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)));
  expect(await sibling.evaluate(() => globalThis.answers)).toEqual([]);
  await expect(host.bar).toHaveCount(0);
});
