// Our own page without network, where it has no worker, and how that is switched off.
import { NEW, caches, first, followed, notice, test, version, visit, workers } from "./offline.js";
import { PAGE, POLICY, WORKER, rebuilt } from "./offline-server.js";
import { Tool, expect } from "./tool.js";

test.use({ serviceWorkers: "allow" });

const HOST = '<!doctype html><html lang="en"><title>Host</title><script src="stop-fix-scale.js" defer></script><stop-fix-scale></stop-fix-scale>';

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

test("a server may lead from the page to its folder", async ({ context, server }) => {
  server.isLeading = true;
  await first(context, server);
  server.isDown = true;
  for (const address of ["", "index.html"]) {
    const { page } = await visit(context, server.address + address);
    await page.close();
  }
});

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
    for (let visits = 2; visits > 0; visits -= 1) {
      server.asked = [];
      const { page } = await visit(context, server.address);
      await followed(page, server);
      expect(await workers(page)).toEqual(["activated"]);
      await page.close();
    }
  });
}

/** Edits the page, as its deployer does. */
function allow(server, origins) {
  const allowed = (text) => `sfs-allowed-origins" content="${text}"`;
  server.files.set(PAGE, Buffer.from(server.files.get(PAGE).toString().replace(allowed(""), allowed(origins))));
}

test("other settings in the page of the same version are followed at the visit after the next", async ({ context, server }) => {
  await first(context, server);
  allow(server, "https://intranet.example");
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
  const asked = [];
  await context.route("http://tools.test/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || PAGE;
    asked.push(name);
    const type = { js: "text/javascript", css: "text/css", wasm: "application/wasm", html: "text/html" }[name.split(".").at(-1)];
    return route.fulfill({ body: server.files.get(name), contentType: type });
  });
  await page.goto("http://tools.test/");
  await new Tool(page).started();
  await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => "serviceWorker" in navigator)).toBe(false);
  expect(asked).not.toContain("page-offline.js");
  expect(said).toEqual([]);
});

test("in a frame it works in the same way, with its messages to the page around", async ({ context, server }) => {
  allow(server, new URL(server.address).origin);
  const around = '<!doctype html><title>Around</title><script src="stop-fix-scale-host.js"></script><iframe src="./"></iframe>';
  server.files.set("around.html", (response) => response.writeHead(200, { "content-type": "text/html" }).end(around));
  await first(context, server);
  server.asked = [];
  const page = await context.newPage();
  await page.goto(`${server.address}around.html`);
  const frame = page.frameLocator("iframe");
  await new Tool(page, frame.locator("stop-fix-scale").first()).started();
  const answer = await page.evaluate(() => new globalThis.StopFixScaleFrame(document.querySelector("iframe")).load("SFS:1/"));
  expect(answer.errors).toHaveLength(1);
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
