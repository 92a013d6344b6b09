// Where the tool must start, and what a person reads where it can't: hosts, servers, policies, frames and browsers.
import { KEPT, NOT_KEPT, STRICT, WWW, fails, framed, givesVerdict, host, onDisk } from "./hosts.js";
import { refuseDatabase, refuseLocal } from "./stored.js";
import { CHUNKS, CORE, DIMENSIONS, Tool, VERSION, expect, listen, recordedEvents, test } from "./tool.js";

/** Where the tool is, for a page of a different origin. */
const TOOLS = "https://tools.intranet.test/";
/** No inline code; 'unsafe-eval' allows WebAssembly as well. */
const SHAREPOINT =
  "script-src 'self' 'nonce-2f7c41d0' 'unsafe-eval' https://tools.intranet.test; base-uri 'self'; " +
  "frame-ancestors 'self' https://*.office.test; object-src 'none'";

/** An element on a host page: where it is, and what differs. */
const STARTS = {
  https: { at: WWW },
  "plain http on an intranet": { at: "http://intranet.test/", isSecure: false },
  "a strict policy with Trusted Types": { policy: STRICT },
  "the policy of SharePoint": { policy: SHAREPOINT },
  "the policy of SharePoint, and the tool on another server": { file: "other-server", at: WWW, policy: SHAREPOINT },
  "a narrow column of an intranet": { file: "column" },
  "a page that is always dark": { file: "dark" },
  "a server that does not know the type of wasm": { wasm: { headers: { "content-type": "application/octet-stream" } } },
  "a server that sends no type": { wasm: { headers: { "content-type": "" } } },
};

const FALLBACKS = {
  "hosts/plain.html": "Ask the AI office for the form on paper.",
  "": "This tool scores one AI use case",
};

const page404 = { status: 404, contentType: "text/html", body: "<h1>Not found</h1>" };
const signIn = { status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" };
const notForUs = { status: 200, headers: { "access-control-allow-origin": "https://www.other.test" } };

/** Each way of failing: how it is caused, and the code shown. */
const FAILURES = {
  "the wasm is not there": { code: "wasm-missing", recoverable: true, wasm: page404 },
  "the connection breaks": { code: "wasm-missing", recoverable: true, wasm: "abort" },
  "a sign-in page comes in its place": { code: "wasm-mime", wasm: signIn },
  "the policy forbids WebAssembly": { code: "wasm-blocked-csp", policy: STRICT.replace("'wasm-unsafe-eval'", "") },
  "the policy forbids loading the wasm": { code: "wasm-blocked-csp", policy: STRICT.replace("connect-src 'self'", "") },
  "the wasm is on a server that does not allow it": {
    code: "wasm-cors",
    wasm: notForUs,
    policy: "default-src * 'unsafe-eval'",
    html: (text) => withAddress(text, "https://cdn.test/a.wasm", "https://cdn.test"),
  },
  "the wasm is on a server that isn’t listed": {
    code: "wasm-origin",
    policy: "default-src * 'unsafe-eval'",
    html: (text) => withAddress(text, "https://cdn.test/a.wasm", "https://www.other.test"),
  },
  "WebAssembly is switched off": { code: "wasm-disabled", init: () => delete globalThis.WebAssembly },
  "the browser is too old for this wasm": {
    code: "wasm-old-browser",
    init: () => {
      WebAssembly.compileStreaming = () => Promise.reject(new WebAssembly.CompileError("too new"));
    },
  },
};

/** A host page that names an address for the program, and lists origins in the script tag. */
const withAddress = (text, address, origins = "") =>
  text
    .replace("<stop-fix-scale", `<stop-fix-scale wasm-src="${address}"`)
    .replace('stop-fix-scale.js"', `stop-fix-scale.js" data-wasm-origins="${origins}"`);

/** Where reloading can help: after a request that failed, a sign-in, or a setting that was changed. */
const RELOADABLE = ["wasm-missing", "wasm-mime", "wasm-cors", "wasm-disabled"];

/** Expects the name only where nothing else on the page says what it is, in the column of the text, and *Reload* where it can help. */
async function offers(page, tool, { isOwn, canReload, fallback }) {
  await expect(tool.panel.getByRole("heading", { name: "Stop · Fix · Scale" })).toHaveCount(isOwn ? 1 : 0);
  await expect(tool.panel.getByRole("button", { name: "Reload" })).toHaveCount(canReload ? 1 : 0);
  if (!isOwn) return;
  for (const width of [1440, 480, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const [panel, text] = [await tool.panel.boundingBox(), await page.getByText(fallback).boundingBox()];
    expect(panel.x, `at ${width}`).toBe(text.x);
    expect(panel.x, `at ${width}`).toBe(width === 1440 ? 144 : 16);
    expect(panel.x + panel.width, `at ${width}`).toBeLessThanOrEqual(width - 16);
    expect(panel.y, "the name comes first").toBeLessThan(text.y);
  }
}

const forbidStorage = [refuseDatabase, refuseLocal];

/** Our own page in a frame: the surrounding page, and what the frame says about saving. */
const FRAMES = {
  "a frame of the same origin": { around: "frame", says: KEPT },
  "a frame of a different origin": { around: "frame-other-origin", at: WWW, says: KEPT },
  "a frame that isn’t allowed to store anything": { around: "frame-other-origin", at: WWW, init: forbidStorage, says: NOT_KEPT },
  "a sandboxed frame with an opaque origin": {
    around: "frame-sandboxed",
    wasm: { headers: { "access-control-allow-origin": "*" } },
    says: NOT_KEPT,
    origin: "null",
  },
};

test.beforeEach(({ page }) => listen(page));

for (const [name, { file = "plain", at, policy, wasm, isSecure = true }] of Object.entries(STARTS)) {
  test(`it starts: ${name}`, async ({ page, baseURL, tool, said }) => {
    await answerForWasm(page, wasm);
    await host(page, baseURL, { at: TOOLS });
    await host(page, baseURL, { at, policy });
    await page.goto(`${at ?? baseURL}hosts/${file}.html`);
    await givesVerdict(tool);
    await expect(page.getByText(FALLBACKS["hosts/plain.html"])).toBeHidden();
    expect(await page.evaluate(() => [isSecureContext, Boolean(crypto.subtle), "locks" in navigator])).toEqual(Array(3).fill(isSecure));
    expect(await recordedEvents(tool.element)).toEqual([{ type: "sfs-ready", version: VERSION }]);
    expect(said).toEqual([]);
  });
}

test("our own page saves its case over plain http on an intranet", async ({ page, baseURL, tool, said }) => {
  await host(page, baseURL, { at: "http://intranet.test/" });
  await page.goto("http://intranet.test/");
  await givesVerdict(tool);
  await expect(tool.element.locator(".saving")).toHaveText(KEPT);
  await page.reload();
  await expect(tool.verdict).toHaveText("Fix");
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(said).toEqual([]);
});

for (const [name, { code, recoverable = false, wasm, policy, html, init }] of Object.entries(FAILURES)) {
  test(`it shows ${code}, on a host page and on its own: ${name}`, async ({ page, baseURL, tool }) => {
    if (init) await page.addInitScript(init);
    await answerForWasm(page, wasm);
    await host(page, baseURL, { policy, html });
    for (const [address, fallback] of Object.entries(FALLBACKS)) {
      await page.goto(`./${address}`);
      await fails(tool, { code, recoverable, fallback });
      await offers(page, tool, { isOwn: address === "", canReload: RELOADABLE.includes(code), fallback });
    }
  });
}

test("from a disk it says what to open instead", async ({ page, baseURL, tool }, info) => {
  const folder = await onDisk(info.outputPath("disk"), baseURL, "plain.html");
  for (const [address, fallback] of Object.entries(FALLBACKS)) {
    await page.goto(`${folder}${address || "index.html"}`);
    await fails(tool, { code: "wasm-cors", recoverable: false, fallback });
    await expect(tool.panel).toContainText("Open the file stop-fix-scale.html instead");
    await offers(page, tool, { isOwn: address === "", canReload: false, fallback });
  }
});

for (const [name, { around, at, init = [], wasm, says, origin }] of Object.entries(FRAMES)) {
  for (const [artefact, file] of [["our own page", ""], ["the single file", "stop-fix-scale.html"]]) {
    test(`it starts: ${name}: ${artefact}`, async ({ page, baseURL, said }) => {
      for (const script of init) await page.addInitScript(script);
      await answerForWasm(page, wasm);
      // Our server's policy blocks inline scripts.
      const policy = file ? "" : undefined;
      await host(page, baseURL, { at: TOOLS, policy });
      await host(page, baseURL, { at, policy, file });
      await page.goto(`${at ?? baseURL}hosts/${around}.html`);
      const tool = framed(page);
      await givesVerdict(tool);
      await expect(tool.element.locator(".saving")).toContainText(says);
      const inside = await tool.element.evaluate(() => [globalThis.origin, location.pathname]);
      expect(inside).toEqual([origin ?? new URL(at ? TOOLS : baseURL).origin, `/${file}`]);
      expect(said).toEqual([]);
    });
  }
}

test("in a sandbox it says which header is missing", async ({ page, baseURL }) => {
  await host(page, baseURL);
  await page.goto("hosts/frame-sandboxed.html");
  const tool = framed(page);
  await fails(tool, { code: "wasm-cors", recoverable: false, fallback: FALLBACKS[""] });
  await expect(tool.panel).toContainText("Access-Control-Allow-Origin: *");
});

test("several elements on a host page share one program but no answers", async ({ page, baseURL }) => {
  const loaded = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && loaded.push(new URL(request.url()).pathname));
  await host(page, baseURL, { policy: STRICT });
  await page.goto("hosts/several-elements.html");
  const [first, second, all] = [0, 1, 2].map((place) => new Tool(page, page.locator("stop-fix-scale").nth(place)));
  await givesVerdict(first);
  await expect(second.verdict).toHaveText("Can’t say yet");
  await second.rate("Value", "Claimed");
  await all.begin();
  await all.rate("Value", "Sustained");
  expect([await first.answers(), await second.answers(), await all.answers()]).toEqual(["V:3/D:3/I:3/A:3/G:3", "V:2", "V:5"]);
  await expect(async () => expect(loaded.sort()).toEqual([...CHUNKS, CORE].map((name) => `/${name}`))).toPass();
});

test("of two versions on one page the first stays, and the console names both", async ({ page, baseURL, tool, said }) => {
  await host(page, baseURL, { policy: STRICT });
  await page.route("**/another-version/stop-fix-scale.js", async (route) => {
    const response = await route.fetch({ url: new URL("stop-fix-scale.js", baseURL).href });
    const text = (await response.text()).replace(`"${VERSION}"`, '"99.0.0"');
    await route.fulfill({ response, body: text });
  });
  await page.goto("hosts/two-versions.html");
  await givesVerdict(tool);
  expect(await recordedEvents(tool.element)).toEqual([{ type: "sfs-ready", version: VERSION }]);
  expect(said).toEqual([`<stop-fix-scale> ${VERSION} is defined already; this copy, 99.0.0, does nothing.`]);
});

test("a host page's styles don't reach into the tool", async ({ page, baseURL, tool }) => {
  await host(page, baseURL);
  const looks = async (name, reach, part) => {
    await page.goto(`hosts/${name}.html`);
    // What the page decides for the tool: its width, the space around, and whether it is dark.
    await tool.element.evaluate(({ style }) => {
      style.inlineSize = "900px";
      style.setProperty("--sfs-padding", "0");
      document.documentElement.style.colorScheme = "dark";
    });
    await reach();
    // An answer under the mouse looks different.
    await page.mouse.move(0, 0);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    return JSON.parse(await tool.element.evaluate(computed, part));
  };
  const same = async (reach, part, least) => {
    const [plain, hostile] = [await looks("plain", reach, part), await looks("hostile", reach, part)];
    expect(plain.length, part).toBeGreaterThan(least);
    expect(differences(plain, hostile)).toEqual([]);
  };
  const openAll = async () => {
    await givesVerdict(tool);
    for (const dimension of DIMENSIONS) await tool.unfoldRating(dimension);
  };
  await same(openAll, ".root", 300);
  expect(await page.locator("body > h1").evaluate((title) => getComputedStyle(title).color)).toBe("rgb(0, 255, 0)");
  await answerForWasm(page, "abort");
  await same(() => expect(tool.panel).toBeVisible(), ".panel", 3);
});

/** Serves every wasm with these changes, or breaks the connection. */
async function answerForWasm(page, changes) {
  if (!changes) return;
  await page.route("**/*.wasm", async (route) => {
    if (changes === "abort") return route.abort();
    if (changes.status) return route.fulfill(changes);
    const response = await route.fetch();
    return route.fulfill({ response, ...changes, headers: { ...response.headers(), ...changes.headers } });
  });
}

/** Runs in the page: the computed style of each visible element of the tool, size included, except the spoken status. */
function computed({ shadowRoot }, part) {
  const seen = [...shadowRoot.querySelectorAll(`${part} :not(.spoken)`)].filter((each) => each.checkVisibility());
  const styles = seen.map((each) => {
    const style = getComputedStyle(each);
    const name = `${each.localName}.${each.className.baseVal ?? each.className}`;
    return [name, Object.fromEntries([...style].map((property) => [property, style.getPropertyValue(property)]))];
  });
  // One string is transferred to the test far faster than thousands of objects.
  return JSON.stringify(styles);
}

function differences(all, others) {
  return all.flatMap(([name, style], place) => {
    const [otherName, other] = others[place] ?? [];
    if (name !== otherName) return [`${name} is ${otherName}`];
    const changed = Object.keys(style).filter((property) => style[property] !== other[property]);
    return changed.map((property) => `${name}: ${property}: ${style[property]} is ${other[property]}`);
  });
}
