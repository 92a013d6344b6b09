// Our page in a frame of somebody else: the protocol sfs/1, and what must not come through it.
import { start } from "./saved-cases.js";
import { signed } from "./share-code.js";
import { Tool, expect, test as base } from "./tool.js";

const CASE = { format: "stop-fix-scale/case", version: 1, id: "1", model: "AI1", title: "Of the host", quick: { V: { level: 1 } }, answers: {}, context: {} };
const SAVED = [{ id: "own", title: "My own secret", answers: "V:3/D:3" }];

const test = base.extend({
  /** A page around ours, of another origin, which ours may or may not name. The person has a saved case there. */
  around: async ({ page, baseURL }, use) => {
    // Another port is another origin and the same site: what is saved is there in the frame, too.
    const origin = `http://127.0.0.1:${Number(new URL(baseURL).port) + 1}`;
    await use(async ({ allowed = origin, sandbox = "", file = "" } = {}) => {
      const address = `${baseURL}${file}`;
      // A sandbox has no origin, so the server has to allow everybody to load the tool.
      await page.route(`${baseURL}**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
      });
      await page.route(address, async (route) => {
        const response = await route.fetch();
        const meta = '<meta name="sfs-allowed-origins" content="';
        const headers = response.headers();
        // The policy that our server sends lets no inline script run.
        if (file) delete headers["content-security-policy"];
        await route.fulfill({ response, headers, body: (await response.text()).replace(meta, `${meta}${allowed} null`) });
      });
      if (!sandbox) await start(page, new Tool(page), SAVED);
      await page.route("**/stop-fix-scale-host.js", async (route) =>
        route.fulfill({ response: await route.fetch({ url: `${baseURL}stop-fix-scale-host.js` }) }),
      );
      await page.route(`${origin}/around.html`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Around</title><script src="stop-fix-scale-host.js"></script>
            <iframe id="tool" src="${address}" ${sandbox} style="width: 900px"></iframe>`,
        }),
      );
      await page.addInitScript(() => {
        globalThis.heard = [];
        addEventListener("message", ({ data }) => globalThis.heard.push(data));
      });
      await page.goto(`${origin}/around.html`);
      const frame = page.frameLocator("#tool");
      await expect(frame.locator("stop-fix-scale .place:not([inert]) > .app")).toBeVisible();
      return new Around(page, frame);
    });
  },
});

class Around {
  constructor(page, frame) {
    this.page = page;
    this.frame = frame;
    this.theirs = new Tool(page, frame.locator("stop-fix-scale").last());
    this.own = new Tool(page, frame.locator("stop-fix-scale").first());
    this.bar = frame.locator(".frame-bar");
  }

  /** Connects as the script for hosts does, and keeps what the tool tells. */
  async connect() {
    await this.page.evaluate(() => {
      globalThis.tool = new globalThis.StopFixScaleFrame(document.querySelector("#tool"));
      globalThis.told = [];
      for (const type of ["hello", "change", "sent", "case"]) {
        globalThis.tool.addEventListener(type, ({ detail }) => globalThis.told.push({ type, ...detail }));
      }
    });
  }

  told() {
    return this.page.evaluate(() => globalThis.told);
  }

  load(content) {
    return this.page.evaluate((wanted) => globalThis.tool.load(wanted), content);
  }

  get() {
    return this.page.evaluate(() => globalThis.tool.get());
  }
}

for (const [artefact, file] of [["our own page", ""], ["the single file", "stop-fix-scale.html"]]) {
  test(`the page around loads its own case, sees what becomes of it, and never sees what is saved: ${artefact}`, async ({ around }) => {
    const host = await around({ file });
    await host.connect();
    await expect.poll(() => host.told()).toEqual([{ type: "hello", version: "0.1.0" }]);
    expect(await host.get(), "nothing was loaded").toEqual({ value: "", result: null, case: null });
    expect(await host.load(CASE)).toEqual({ ok: true, errors: [] });
    await expect(host.theirs.title).toHaveValue("Of the host");
    await expect(host.own.element).toBeHidden();
    await expect(host.bar).toContainText("This case comes from the page around the tool.");
    await host.theirs.rate("Value", "Agreed");
    await expect.poll(async () => (await host.told()).at(-1)).toMatchObject({ type: "change", value: signed("SFS:1/M:AI1/V:3/R:OPEN") });
    expect(await host.get()).toMatchObject({ case: { title: "Of the host" }, result: { verdict: "open" } });
    await host.bar.getByRole("button", { name: "Show my own cases" }).click();
    await expect(host.own.element).toBeVisible();
    expect((await host.get()).case.title, "still theirs").toBe("Of the host");
    expect(JSON.stringify(await host.told())).not.toContain("My own secret");
    await host.frame.getByRole("button", { name: "My own secret", exact: true }).click();
    await host.bar.getByRole("button", { name: "Send the open case to the page around" }).click();
    await expect.poll(async () => (await host.told()).at(-1)).toMatchObject({ type: "sent", case: { title: "My own secret" } });
  });

  test(`the frame is as high as what is in it: ${artefact}`, async ({ around, page }) => {
    const host = await around({ file });
    await host.connect();
    const height = () => page.locator("#tool").evaluate(({ clientHeight }) => clientHeight);
    const inside = () => host.frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(height).toBe(await inside());
    const before = await height();
    await host.load(CASE);
    await expect.poll(height).toBeGreaterThan(before);
    const told = await page.evaluate(() => globalThis.heard.filter(({ type }) => type === "resize"));
    for (const { height: tall } of told) expect(Number.isInteger(tall) && tall >= 120 && tall <= 10_000).toBe(true);
  });

  test(`in a sandbox without an origin it works, and keeps nothing: ${artefact}`, async ({ around }) => {
    const host = await around({ file, sandbox: 'sandbox="allow-scripts"' });
    await host.connect();
    await expect(host.own.element.locator(".saving")).toContainText("Not saved: nothing can be stored here.");
    expect(await host.load(signed("SFS:1/M:AI1/V:1/R:STOP"))).toEqual({ ok: true, errors: [] });
    await expect(host.theirs.verdict).toHaveText("Stop");
    expect(await host.load("SFS:1/none")).toEqual({ ok: false, errors: [{ code: "bad-value", at: "" }] });
    await expect(host.theirs.verdict, "what there was").toHaveText("Stop");
  });
}

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
    expect(answers.filter(({ type }) => type !== "hello").length, name).toBeLessThanOrEqual(name.startsWith("10,000") ? 100 : 0);
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
