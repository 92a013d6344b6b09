// A program runs only if it comes from the script's own server or one that its deployer lists. A tag alone can't bring code.
import { createServer } from "node:http";
import { fails, host, onDisk } from "./hosts.js";
import { Tool, expect, listen, test } from "./tool.js";

const LENIENT = "default-src * data: blob: 'unsafe-eval' 'unsafe-inline'";
const FALLBACK = "Ask the AI office for the form on paper.";
const REFUSED = { code: "wasm-origin", recoverable: false, fallback: FALLBACK };

/** Opens a host page with these in its tags, and the program on two servers besides the script's own. */
async function open(page, baseURL, { element = "", script = "", before = "", after = "" }) {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const server of ["https://cdn.test/", "https://evil.test/"]) {
    await page.route(`${server}**`, async (route) => {
      const name = route.request().url().replace(/.*\/a\b/, "stop-fix-scale").replace(/.*\//, "");
      const response = await route.fetch({ url: new URL(name, baseURL).href });
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
  }
  const html = (text) =>
    text
      .replace("<script", `${before}<script${script}`)
      .replace("<stop-fix-scale", `<stop-fix-scale ${element}`)
      .replace("</body>", `${after}</body>`);
  await host(page, baseURL, { policy: LENIENT, html });
  await listen(page);
  await page.goto("hosts/plain.html");
  return () => asked.filter((url) => !url.startsWith(baseURL));
}

/** Addresses that are neither on the script's server nor listed. */
const FOREIGN = {
  "a different server": "https://evil.test/a.wasm",
  "a different server, without a protocol": "//evil.test/a.wasm",
  "a different port": "http://127.0.0.1:1/a.wasm",
  "a name that begins like a listed one": "https://cdn.test.evil.test/a.wasm",
  "a listed one as the user name": "https://cdn.test@evil.test/a.wasm",
  "a listed one without encryption": "http://cdn.test/a.wasm",
  "data": "data:application/wasm;base64,AGFzbQEAAAA=",
  "a blob of this page": "blob:http://127.0.0.1/3f1c1f0e-0000-4000-8000-000000000000",
  "a file": "file:///tmp/a.wasm",
  "an invalid address": "http://[",
};

for (const [name, address] of Object.entries(FOREIGN)) {
  test(`nothing is requested from ${name}`, async ({ page, baseURL, tool }) => {
    const foreign = await open(page, baseURL, { element: `wasm-src="${address}"`, script: ' data-wasm-origins="https://cdn.test"' });
    await fails(tool, REFUSED);
    await expect(tool.panel).toContainText("a server that isn’t approved");
    await expect(tool.panel).toContainText("data-wasm-origins");
    expect(foreign()).toEqual([]);
    expect(await tool.element.evaluate((element) => element.ready.catch(({ code }) => code))).toBe("wasm-origin");
  });
}

/** What a deployer can write in data-wasm-origins to allow a program from https://cdn.test. */
const LISTS = {
  "one": "https://cdn.test",
  "several": "https://tools.test  https://cdn.test",
  "over lines": "\n  https://tools.test\n  https://cdn.test\n",
  "with a slash, and in capitals": "HTTPS://CDN.test/",
  "beside invalid addresses": "* null http://[ https://cdn.test",
};

for (const [name, origins] of Object.entries(LISTS)) {
  test(`it comes from a listed server: ${name}`, async ({ page, baseURL, tool }) => {
    const element = 'wasm-src="https://cdn.test/a.wasm"';
    const foreign = await open(page, baseURL, { element, script: ` data-wasm-origins="${origins}"` });
    await tool.started();
    await tool.element.evaluate((element) => element.ready);
    expect(foreign().sort()).toEqual(["-file", "-more", ""].map((name) => `https://cdn.test/a${name}.wasm`));
  });
}

test("an address on the script's own server needs no list", async ({ page, baseURL, tool }) => {
  const foreign = await open(page, baseURL, { element: 'wasm-src="../stop-fix-scale.wasm?elsewhere"' });
  await tool.started();
  expect(foreign()).toEqual([]);
});

test("a base tag that points elsewhere doesn't move the program", async ({ page, baseURL, tool }) => {
  const before = `<base href="https://evil.test/"><script src="${baseURL}stop-fix-scale.js" defer></script>`;
  const foreign = await open(page, baseURL, { element: 'wasm-src="a.wasm"', before });
  await fails(tool, REFUSED);
  expect(foreign().filter((url) => url.endsWith(".wasm"))).toEqual([]);
});

test("an element named currentScript doesn't replace the script", async ({ page, baseURL, tool }) => {
  const foreign = await open(page, baseURL, { before: '<img name="currentScript" src="https://evil.test/x.js" data-wasm-origins="https://evil.test">' });
  await tool.started();
  expect(foreign().filter((url) => url.endsWith(".wasm"))).toEqual([]);
});

test("a refused tag doesn't affect the others, before it or after it", async ({ page, baseURL, tool }) => {
  const bad = '<stop-fix-scale wasm-src="https://evil.test/a.wasm"></stop-fix-scale>';
  const foreign = await open(page, baseURL, { element: 'wasm-src="https://evil.test/b.wasm"', after: `<stop-fix-scale></stop-fix-scale>${bad}` });
  const [first, second, third] = [0, 1, 2].map((place) => new Tool(page, page.locator("stop-fix-scale").nth(place)));
  await second.started();
  for (const other of [first, third]) await expect(other.panel).toContainText("wasm-origin");
  await page.evaluate((tag) => document.body.append(document.createRange().createContextualFragment(tag)), bad);
  await expect(new Tool(page, page.locator("stop-fix-scale").nth(3)).panel, "the program runs already").toContainText("wasm-origin");
  expect(foreign()).toEqual([]);
  expect(await tool.page.locator("stop-fix-scale").count()).toBe(4);
});

test("a redirect to a different server brings no code from there", async ({ page, baseURL, tool }) => {
  // Only a real server can redirect.
  const bytes = async (name) => Buffer.from(await (await fetch(new URL(name, baseURL))).arrayBuffer());
  const names = ["stop-fix-scale.wasm", "stop-fix-scale.js", "stop-fix-scale-file.wasm", "stop-fix-scale-more.wasm"];
  const [program, script, file, more] = await Promise.all(names.map(bytes));
  const asWasm = { "access-control-allow-origin": "*", "content-type": "application/wasm" };
  const evil = await served((_, response) => response.writeHead(200, asWasm).end(program));
  const own = await served(({ url }, response) => {
    if (url === "/evil.wasm") response.writeHead(302, { location: `${evil.origin}/a.wasm` }).end();
    else if (url === "/here.wasm") response.writeHead(302, { location: "/there.wasm" }).end();
    else if (url === "/there.wasm") response.writeHead(200, asWasm).end(program);
    else if (url === "/here-file.wasm") response.writeHead(200, asWasm).end(file);
    else if (url === "/here-more.wasm") response.writeHead(200, asWasm).end(more);
    else if (url === "/tool.js") response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    else response.writeHead(200, { "content-type": "text/html" }).end(`<script src="tool.js" defer></script><stop-fix-scale wasm-src="${url.slice(1)}.wasm">`);
  });
  await page.goto(`${own.origin}/evil`);
  await expect(tool.panel).toContainText("wasm-origin");
  await page.goto(`${own.origin}/here`);
  await tool.started();
  await tool.element.evaluate((element) => element.ready);
  await Promise.all([evil, own].map(({ close }) => close()));
});

/** A server on its own port. */
async function served(answer) {
  const server = createServer(answer);
  await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
  const close = () => new Promise((resume) => server.closeAllConnections() ?? server.close(resume));
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

test("on disk only the script's folder counts", async ({ page, baseURL, tool }, info) => {
  const folder = await onDisk(info.outputPath("disk"), baseURL, "plain.html");
  await page.goto(`${folder}hosts/plain.html`);
  const start = (address) =>
    page.evaluate((wasmSrc) => {
      const element = Object.assign(document.createElement("stop-fix-scale"), { wasmSrc });
      document.querySelector("stop-fix-scale").replaceWith(element);
      return element.ready.catch(({ code }) => code);
    }, address);
  expect(await start("../programs/a.wasm"), "allowed, but no browser loads it from disk").toBe("wasm-cors");
  expect(await start("../../a.wasm")).toBe("wasm-origin");
  expect(await start("file:///a.wasm")).toBe("wasm-origin");
  await expect(tool.panel).toContainText("wasm-origin");
});

test("the single file runs only its own program", async ({ page, baseURL, tool }) => {
  await host(page, baseURL, { policy: "", html: (text) => text.replace("<stop-fix-scale", '<stop-fix-scale wasm-src="stop-fix-scale-app.wasm"') });
  await page.goto("./stop-fix-scale.html");
  await expect(tool.panel).toContainText("wasm-origin");
});
