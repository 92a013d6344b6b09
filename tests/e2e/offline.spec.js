// Our own page without network, and what happens to it when the server has a new version.
import { test as base } from "./host-page.js";
import { PAGE, POLICY, Server, WORKER, builtFiles, rebuilt } from "./offline-server.js";
import { Tool, VERSION, expect, findings } from "./tool.js";

const NEW = "9.9.9";
const HOST = '<!doctype html><html lang="en"><title>Host</title><script src="stop-fix-scale.js" defer></script><stop-fix-scale></stop-fix-scale>';

const test = base.extend({
  server: async ({ request }, use) => {
    const server = await new Server().start();
    server.files = await builtFiles(request);
    await use(server);
    server.end();
  },
});

test.use({ serviceWorkers: "allow" });

const version = (page) => page.evaluate(() => document.querySelector("stop-fix-scale").version);
const caches = (page) => page.evaluate(() => globalThis.caches.keys());
const workers = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.state));
const notice = (page) => page.getByRole("status").filter({ hasText: "A new version is here." });
/** Waits until the worker of this build has everything, in addition to this many earlier builds. */
const ready = async (page, server, earlier = 0) => {
  const [, build] = /sfs-offline" content="(\w+)"/.exec(server.files.get(PAGE));
  await expect.poll(() => caches(page)).toHaveLength(earlier + 1);
  expect((await caches(page)).at(-1)).toBe(`stop-fix-scale ${server.address} ${build}`);
  await expect.poll(() => workers(page)).toEqual(["activated"]);
};

/** Waits until the worker has seen what the server has: it asks a while after each visit. */
const followed = async (page, server) => {
  await expect.poll(() => [PAGE, WORKER].every((name) => server.asked.slice(-4).includes(name)), { timeout: 15_000 }).toBe(true);
  await page.waitForTimeout(300);
};

/** A page of ours, once the tool runs. */
async function visit(context, address) {
  const page = await context.newPage();
  const tool = new Tool(page);
  const response = await page.goto(address);
  await tool.started();
  return { page, tool, response };
}

/** The first visit, after which everything is kept. */
async function first(context, server) {
  const { page } = await visit(context, server.address);
  await ready(page, server);
  await page.close();
}

test("the second visit needs no network, at any address of the page: it starts, saves, and has all pages", async ({ context, server }) => {
  await first(context, server);
  server.isDown = true;
  for (const address of ["", "index.html", "?from=mail", "index.html#x"]) {
    const { page, response } = await visit(context, server.address + address);
    expect(response.headers()["content-security-policy"], address).toBe(POLICY);
    await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
    await page.close();
  }
  const { page, tool } = await visit(context, server.address);
  await tool.begin();
  await tool.title.fill("Sort letters");
  await tool.rate("Value", "Agreed");
  await expect(tool.element.getByText("Saved in this browser.")).toBeVisible();
  await tool.way("How it works").click();
  await expect(tool.element.getByRole("heading", { name: "How it works", exact: true })).toBeFocused();
  await tool.way("All cases").click();
  await page.reload();
  await tool.started();
  await expect(tool.element.getByRole("link", { name: "Sort letters" })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("a new version is fetched, told, and taken by the button, without losing what was typed", async ({ context, server }) => {
  await first(context, server);
  const { page, tool } = await visit(context, server.address);
  await tool.begin();
  await tool.title.fill("Sort letters");
  server.files = rebuilt(server.files, NEW);
  const { page: second, tool: beside } = await visit(context, server.address);
  await ready(page, server, 1);
  expect(await version(second), "as in the other tab").toBe(VERSION);
  for (const shown of [page, second]) await expect(notice(shown)).toBeVisible();
  await tool.rate("Value", "Agreed");
  await notice(page).getByRole("button", { name: "Reload" }).click();
  await expect(async () => expect(await version(page)).toBe(NEW)).toPass();
  await tool.started();
  await expect(tool.title).toHaveValue("Sort letters");
  await tool.expectAnswer("Value", "Agreed");
  await expect(notice(page)).toHaveCount(0);
  await ready(page, server);
  // The other tab goes on as before, until it is reloaded, too.
  expect(await version(second)).toBe(VERSION);
  await beside.way("How it works").click();
  await notice(second).getByRole("button", { name: "Reload" }).click();
  await expect(async () => expect(await version(second)).toBe(NEW)).toPass();
});

for (const [how, take] of Object.entries({
  "a reload of the only page": async (page) => page.reload(),
  "the next visit": async (page, context, address) => {
    await page.close();
    return (await visit(context, address)).page;
  },
})) {
  test(`a new version is taken by ${how}`, async ({ context, server }) => {
    await first(context, server);
    server.files = rebuilt(server.files, NEW);
    const { page } = await visit(context, server.address);
    expect(await version(page), "from the browser").toBe(VERSION);
    await expect(notice(page)).toBeVisible();
    server.isDown = true;
    const taken = await take(page, context, server.address);
    const shown = "goto" in taken ? taken : page;
    await new Tool(shown).started();
    expect(await version(shown)).toBe(NEW);
    await ready(shown, server);
  });
}

for (const [what, replaced] of Object.entries({
  "only the worker is new": [WORKER],
  "the page is missing": [WORKER, "stop-fix-scale.wasm", "stop-fix-scale.js"],
  "one part is missing": "stop-fix-scale-rest.wasm",
  "the styles are missing": "page.css",
})) {
  test(`a version that is not whole is never used: ${what}`, async ({ context, server }) => {
    await first(context, server);
    const [old, next] = [server.files, rebuilt(server.files, NEW)];
    const isNew = (name) => (Array.isArray(replaced) ? replaced.includes(name) : name !== replaced);
    server.files = new Map([...old].map(([name, body]) => [name, isNew(name) ? next.get(name) : body]));
    for (const _ of ["first", "second"]) {
      server.asked = [];
      const { page } = await visit(context, server.address);
      await expect.poll(() => server.asked.includes(WORKER)).toBe(true);
      await followed(page, server);
      await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).installing)).toBe(null);
      expect(await version(page)).toBe(VERSION);
      await expect(notice(page)).toHaveCount(0);
      await page.close();
    }
    server.isDown = true;
    const { page } = await visit(context, server.address);
    expect(await version(page)).toBe(VERSION);
    await page.close();
    server.isDown = false;
    server.files = next;
    const whole = await visit(context, server.address);
    await expect(notice(whole.page)).toBeVisible();
  });
}

const without = (page, line) => Buffer.from(page.toString().replace(/<meta name="sfs-offline".*?>/, line));
const OFF = {
  "its line is deleted": (files) => files.set(PAGE, without(files.get(PAGE), "")),
  "its line is in a comment": (files) => files.set(PAGE, without(files.get(PAGE), (line) => `<!-- ${line} -->`)),
  "the file of the worker is deleted": (files) => files.set(WORKER, 404),
  "an earlier version without it is back": (files) => files.set(WORKER, 404).set(PAGE, without(files.get(PAGE), "")),
  "nothing is there any more": (files) => files.clear(),
};
for (const [how, change] of Object.entries(OFF)) {
  test(`it can be switched off: ${how}`, async ({ context, server }) => {
    await first(context, server);
    change(server.files);
    const { page } = await visit(context, server.address);
    await expect.poll(() => caches(page)).toEqual([]);
    await expect.poll(() => workers(page)).toEqual([]);
    await page.close();
    const again = await context.newPage();
    const response = await again.goto(server.address);
    expect(response.fromServiceWorker()).toBe(false);
    if (!server.files.size) return expect(response.status()).toBe(404);
    await new Tool(again).started();
    await again.evaluate(() => document.querySelector("stop-fix-scale").ready);
    await expect.poll(() => workers(again)).toEqual([]);
    expect(await caches(again)).toEqual([]);
  });
}

const SIGN_IN = Buffer.from("<!doctype html><title>Sign in</title>");
for (const [what, answer] of Object.entries({
  "a sign-in page": SIGN_IN,
  "a redirect to a sign-in page": (response) => response.writeHead(302, { location: "/sign-in.html" }).end(),
  "an error": 500,
  "a refusal": 403,
})) {
  test(`it goes on if the server sends ${what} instead of each file`, async ({ context, server }) => {
    await first(context, server);
    for (const name of server.files.keys()) server.files.set(name, answer);
    server.files.set("sign-in.html", SIGN_IN);
    for (const _ of ["first", "second"]) {
      server.asked = [];
      const { page } = await visit(context, server.address);
      await followed(page, server);
      expect(await workers(page)).toEqual(["activated"]);
      await page.close();
    }
  });
}

test("other settings in the page of the same version are followed at the visit after the next", async ({ context, server }) => {
  await first(context, server);
  const set = (origins) => server.files.get(PAGE).toString().replace('sfs-allowed-origins" content=""', `sfs-allowed-origins" content="${origins}"`);
  server.files.set(PAGE, Buffer.from(set("https://intranet.example")));
  const allowed = async () => {
    server.asked = [];
    const { page } = await visit(context, server.address);
    const content = await page.evaluate(() => document.querySelector("meta[name=sfs-allowed-origins]").content);
    await followed(page, server);
    await page.close();
    return content;
  };
  expect(await allowed()).toBe("");
  expect(await allowed()).toBe("https://intranet.example");
});

test("an element on a page in the same folder has no worker, and gets its files from the server", async ({ context, server }) => {
  server.files.set("host.html", Buffer.from(HOST));
  const { page } = await visit(context, `${server.address}host.html`);
  await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
  await page.waitForTimeout(300);
  expect([await workers(page), await caches(page)]).toEqual([[], []]);
  await first(context, server);
  server.files = rebuilt(server.files, NEW).set("host.html", Buffer.from(HOST));
  await page.reload();
  await new Tool(page).started();
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)), "it could be one of ours").toBe(true);
  expect(await version(page)).toBe(NEW);
});

test("a page without https has no worker, and says nothing about it", async ({ context, page, said, server }) => {
  await context.route("http://tools.test/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || PAGE;
    const type = { js: "text/javascript", css: "text/css", wasm: "application/wasm", html: "text/html" }[name.split(".").at(-1)];
    return route.fulfill({ body: server.files.get(name), contentType: type });
  });
  await page.goto("http://tools.test/");
  await new Tool(page).started();
  await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => "serviceWorker" in navigator)).toBe(false);
  expect(said).toEqual([]);
});

test("in a frame it works in the same way, with its messages to the page around", async ({ context, server }) => {
  server.files.set(PAGE, Buffer.from(server.files.get(PAGE).toString().replace('sfs-allowed-origins" content=""', `sfs-allowed-origins" content="${new URL(server.address).origin}"`)));
  server.files.set("around.html", Buffer.from('<!doctype html><title>Around</title><script src="stop-fix-scale-host.js"></script><iframe src="./"></iframe>'));
  await first(context, server);
  server.asked = [];
  const page = await context.newPage();
  await page.goto(`${server.address}around.html`);
  const frame = page.frameLocator("iframe");
  await new Tool(page, frame.locator("stop-fix-scale").first()).started();
  const answer = await page.evaluate(async () => {
    const connection = new globalThis.StopFixScaleFrame(document.querySelector("iframe"));
    return (await connection.load("SFS:1/M:AI1/V:3/D:3/I:3/A:3/G:3/R:FIX/J6E7A"))?.ok ?? "no answer";
  });
  expect(answer).not.toBe("no answer");
  expect(server.asked.filter((name) => name.endsWith(".wasm")), "all is kept").toEqual([]);
});

test("browsers offer to install it", async ({ page, server, context }) => {
  await page.goto(server.address);
  await new Tool(page).started();
  const browser = await context.newCDPSession(page);
  const { url, data, errors } = await browser.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${server.address}page.webmanifest`, []]);
  const manifest = JSON.parse(data);
  expect((await browser.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  // The icons of the manifest are pictures of the one that the page names.
  const sizes = await page.evaluate(async (icons) => {
    const side = async ({ src }) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    };
    return Promise.all(icons.map(side));
  }, manifest.icons.filter(({ type }) => type === "image/png"));
  expect(sizes).toEqual(["192x192", "512x512", "512x512"]);
});

for (const [look, options] of Object.entries({ light: { colorScheme: "light" }, dark: { colorScheme: "dark" }, "320 pixels": { viewport: { width: 320, height: 640 } } })) {
  test.describe(look, () => {
    test.use(options);
    test(`the line about a new version looks like the rest: ${look}`, async ({ context, server }) => {
      await first(context, server);
      server.files = rebuilt(server.files, NEW);
      const { page } = await visit(context, server.address);
      await expect(notice(page)).toBeVisible();
      expect(await findings(page)).toEqual([]);
      const { x, width } = await notice(page).boundingBox();
      expect(x >= 0 && x + width <= page.viewportSize().width).toBe(true);
      expect((await notice(page).getByRole("button").boundingBox()).height).toBeGreaterThanOrEqual(44);
      await page.emulateMedia({ media: "print" });
      await expect(notice(page)).toBeHidden();
    });
  });
}
