// What a person sees when the tool cannot start or go on: the page's own text, one sentence, and a code.
import { expect, test } from "./tool.js";

const FALLBACK = "This tool scores one AI use case";
const page404 = { status: 404, contentType: "text/html", body: "<h1>Not found</h1>" };
const signIn = { status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" };

/** Each way of failing: how it is brought about, and the code that people are told. */
const FAILURES = {
  "the wasm is not there": {
    code: "wasm-missing",
    recoverable: true,
    cause: (page) => page.route("**/*.wasm", (route) => route.fulfill(page404)),
  },
  "the connection breaks": {
    code: "wasm-missing",
    recoverable: true,
    cause: (page) => page.route("**/*.wasm", (route) => route.abort()),
  },
  "a sign-in page comes in its place": {
    code: "wasm-mime",
    cause: (page) => page.route("**/*.wasm", (route) => route.fulfill(signIn)),
  },
  "the policy forbids WebAssembly": {
    code: "wasm-blocked-csp",
    cause: (page) => change(page, { policy: (text) => text.replace("'wasm-unsafe-eval'", "") }),
  },
  "the policy forbids to load the wasm": {
    code: "wasm-blocked-csp",
    cause: (page) => change(page, { policy: (text) => text.replace("connect-src 'self'", "") }),
  },
  "the wasm is on a server that does not allow it": {
    code: "wasm-cors",
    cause: (page) =>
      change(page, {
        policy: () => "default-src * 'unsafe-eval'",
        html: (text) => text.replace("<stop-fix-scale", '<stop-fix-scale wasm-src="//localhost:1/a.wasm"'),
      }),
  },
  "WebAssembly is switched off": {
    code: "wasm-disabled",
    cause: (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  },
  "the browser is too old for this wasm": {
    code: "wasm-old-browser",
    cause: (page) =>
      page.addInitScript(() => {
        WebAssembly.compileStreaming = () => Promise.reject(new WebAssembly.CompileError("too new"));
      }),
  },
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.told = [];
    const tell = ({ type, detail }) => globalThis.told.push({ type, ...detail });
    document.addEventListener("sfs-error", tell);
    document.addEventListener("sfs-ready", tell);
  });
});

for (const [name, { code, recoverable = false, cause }] of Object.entries(FAILURES)) {
  test(`${name}: ${code}`, async ({ page, tool }) => {
    await cause(page);
    await page.goto("./");
    await expect(tool.panel).toContainText(code);
    await expect(tool.panel.locator("p")).toHaveCount(3);
    for (const paragraph of await tool.panel.locator("p").all()) {
      await expect(paragraph).not.toBeEmpty();
    }
    await expect(page.getByText(FALLBACK)).toBeVisible();
    expect(await page.evaluate(() => globalThis.told)).toEqual([
      { type: "sfs-error", code, recoverable },
    ]);
  });
}

test("a server that does not know the type of wasm is good enough", async ({ page, tool }) => {
  await page.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: "application/octet-stream" });
  });
  await tool.open();
  expect(await page.evaluate(() => globalThis.told)).toEqual([
    { type: "sfs-ready", version: "0.1.0" },
  ]);
});

test("before the tool is there, the page's own text is, unless it brings more", async ({ page, tool }) => {
  await change(page, { html: (text) => text.replace(/<template.*<\/template>/s, "") });
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("./");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  arrive();
  await expect(tool.verdict).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test("a mistake in the tool leaves no dead page, in any element", async ({ page }) => {
  const second = "<stop-fix-scale>Second</stop-fix-scale></main>";
  await change(page, { html: (text) => text.replace("</main>", second) });
  await page.goto("./");
  const elements = page.locator("stop-fix-scale");
  await expect(elements.nth(1).getByRole("region")).toBeVisible();
  // A page that breaks the document's own methods makes Yew give up, which is a panic.
  await page.evaluate(() => {
    Node.prototype.insertBefore = () => {
      throw new Error("broken on purpose");
    };
  });
  await elements.nth(0).getByRole("radio", { name: /^Shown/ }).first().click();
  for (const element of await elements.all()) {
    await expect(element.getByRole("alert")).toContainText("panic");
    await expect(element.getByRole("region")).toHaveCount(0);
  }
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByText("Second")).toBeVisible();
  const told = await page.evaluate(() => globalThis.told);
  expect(told.slice(2)).toEqual(Array(2).fill({ type: "sfs-error", code: "panic", recoverable: false }));
  // An element that comes later says the same, instead of calling what is broken.
  await page.evaluate(() => document.body.append(document.createElement("stop-fix-scale")));
  await expect(elements.nth(2).getByRole("alert")).toContainText("panic");
});

/** Changes the policy or the text of the page. */
async function change(page, { policy = (text) => text, html = (text) => text }) {
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = policy(headers["content-security-policy"]);
    await route.fulfill({ response, headers, body: html(await response.text()) });
  });
}
