// Our page in a third party's frame: what must not get in, and what must not get out.
import { test } from "./framing-page.js";
import { expect } from "./tool.js";

test("a page that isn't listed learns nothing but the height", async ({ framing, page }) => {
  for (const allowed of ["https://intranet.example", "*", "http://127.0.0.1:1"]) {
    const host = await framing({ allowed });
    await host.connect();
    await page.evaluate(() => globalThis.tool.load({}).then((report) => globalThis.messages.push(report)) && undefined);
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 500)));
    expect(await host.messages(), allowed).toEqual([]);
    await expect(host.bar, allowed).toHaveCount(0);
    const types = await page.evaluate(() => [...new Set(globalThis.allMessages.map(({ type }) => type))]);
    expect(types.every((type) => ["ready", "resize"].includes(type)), `${allowed}: ${types}`).toBe(true);
  }
});

test("a page without an origin gets no answer, even if the deployer lists null", async ({ framing, page }) => {
  await framing();
  await page.route("**/outer.html", (route) =>
    route.fulfill({ contentType: "text/html", body: '<title>Outer</title><iframe sandbox="allow-scripts" src="framing.html"></iframe>' }),
  );
  await page.goto(new URL("outer.html", page.url()).href);
  const tool = page.frameLocator("iframe").frameLocator("#tool").locator("stop-fix-scale");
  await expect(tool.locator(".root:not(.waiting *) > .app")).toBeVisible();
  const inner = page.frames().find((frame) => frame.url().endsWith("framing.html"));
  const [origin, answers] = await inner.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const answers = [];
    port1.onmessage = ({ data }) => answers.push(data);
    document.querySelector("#tool").contentWindow.postMessage({ sfs: 1, type: "connect" }, "*", [port2]);
    port1.postMessage({ sfs: 1, type: "get" });
    await new Promise((resume) => setTimeout(resume, 500));
    return [self.origin, answers];
  });
  expect([origin, answers]).toEqual(["null", []]);
});

test("in its own window our page sends nothing and answers nothing", async ({ framing, page, baseURL, tool }) => {
  await framing({ allowed: new URL(baseURL).origin });
  await page.goto(baseURL);
  await tool.started();
  const heard = await page.evaluate(async () => {
    postMessage({ sfs: 1, type: "hello", nonce: "7" });
    await new Promise((resume) => setTimeout(resume, 300));
    return globalThis.allMessages;
  });
  expect(heard).toEqual([{ sfs: 1, type: "hello", nonce: "7" }]);
});

/** Messages from a listed surrounding page: none of them may change anything, or be answered with saved cases. */
const ATTACKS = {
  "no protocol": (port) => port.postMessage({ type: "get" }),
  "a different version": (port) => port.postMessage({ sfs: 2, type: "get" }),
  "an unknown type": (port) => port.postMessage({ sfs: 1, type: "export" }),
  "not an object": (port) => [null, undefined, 7, "get", []].forEach((data) => port.postMessage(data)),
  "an invalid type": (port) => port.postMessage({ sfs: 1, type: ["get"] }),
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

test("messages on the channel are checked, counted and measured", async ({ framing, page }) => {
  const host = await framing();
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
    // Messages arrive in order: once this one is answered, the attack has been dealt with.
    await page.evaluate(() => globalThis.port.postMessage({ sfs: 1, type: "get", id: "last" }));
    await page.waitForFunction(() => globalThis.answers.some(({ id }) => id === "last"));
    const answers = await page.evaluate(() => globalThis.answers.splice(0).filter(({ id }) => id !== "last"));
    expect(JSON.stringify(answers), name).not.toContain("My own secret");
    const [cases, others] = [true, false].map((isCase) => answers.filter(({ type }) => type !== "hello" && (type === "case") === isCase));
    expect(cases.length, name).toBeLessThanOrEqual(name.startsWith("10,000") ? 100 : 0);
    // Messages with an id are answered, if only with "too-many"; others aren't.
    expect(cases.length + others.length, name).toBe(name.startsWith("10,000") ? 10_000 : 0);
    expect(others.every(({ ok, errors }) => !ok && errors[0].code === "too-many"), name).toBe(true);
    await expect(host.own.element, name).toBeVisible();
  }
  // Two seconds of flooding while the person works.
  await page.evaluate(`globalThis.flood = ${ATTACKS["10,000 in a moment"]}`);
  const flood = page.evaluate(async () => {
    for (const end = performance.now() + 2000; performance.now() < end; ) {
      globalThis.flood(globalThis.port);
      await new Promise((resume) => setTimeout(resume, 100));
    }
  });
  await host.frame.getByRole("link", { name: "My own secret", exact: true }).click();
  await expect(host.own.title).toHaveValue("My own secret");
  await host.own.rate("Integration", "Agreed");
  await host.own.expectAnswer("Integration", "Agreed");
  await flood;
  expect(JSON.stringify(await page.evaluate(() => globalThis.answers))).not.toContain("My own secret");
});

test("the page two frames up is ignored, even from a listed origin", async ({ framing, page }) => {
  await framing();
  const { origin } = new URL(page.url());
  const body = '<!doctype html><title>Top</title><iframe src="framing.html" style="width: 1000px; height: 1000px"></iframe>';
  await page.route(`${origin}/top.html`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${origin}/top.html`);
  const inside = page.frameLocator("iframe").frameLocator("#tool");
  await expect(inside.locator("stop-fix-scale .root:not(.waiting *) > .app")).toBeVisible();
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

test("only the surrounding page is heard: no sibling, even from a listed origin", async ({ framing, page }) => {
  const host = await framing();
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
