// The tool in Chromium, with what the server sends.
import assert from "node:assert/strict";
import { createServer } from "node:http";

const TOOL = "stop-fix-scale .root:not(.waiting *) > .app";
const PATIENCE = { timeout: 60_000 };

export const PAGE_CHECKS = {
  async "the page starts, and nothing violates its policy"(browser, { address }) {
    await starts(browser, address);
  },

  async "the page is kept, and the next visit starts from there"(browser, { address }) {
    await inPage(browser, async (page, said) => {
      await page.goto(address);
      const isKept = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
      for (const start = Date.now(); !(await isKept()); await page.waitForTimeout(100)) assert.ok(Date.now() - start < PATIENCE.timeout);
      const response = await page.goto(address);
      assert.equal(response.fromServiceWorker(), true);
      await page.locator(TOOL).waitFor(PATIENCE);
      assert.deepEqual(said(), []);
    });
  },

  async "the single file starts, and nothing violates its policy"(browser, { address }) {
    await starts(browser, `${address}stop-fix-scale.html`);
  },

  async "it starts in a sandboxed frame"(browser, { address }) {
    await inPage(browser, async (page, said) => {
      await around(page, `${address}outer.html`, `<iframe sandbox="allow-scripts" src="${address}"></iframe>`);
      await page.frameLocator("iframe").locator(TOOL).waitFor(PATIENCE);
      assert.deepEqual(said(), []);
    });
  },

  async "a page of a different origin can't frame it"(browser, { address }) {
    // A real server on this machine: the browser would block a frame in a page that only the test answers for, whatever the header.
    const outer = createServer((_, response) => response.end(`<!doctype html><title>Around</title><iframe src="${address}"></iframe>`));
    await new Promise((resolve) => outer.listen(0, "127.0.0.1", resolve));
    try {
      await inPage(browser, async (page) => {
        const failures = [];
        page.on("requestfailed", (request) => failures.push([request.url(), request.failure().errorText]));
        await page.goto(`http://127.0.0.1:${outer.address().port}/`);
        assert.deepEqual(failures, [[address, "net::ERR_BLOCKED_BY_RESPONSE"]]);
      });
    } finally {
      outer.close();
    }
  },
};

export async function starts(browser, address) {
  await inPage(browser, async (page, said) => {
    await page.goto(address);
    await page.locator(TOOL).waitFor(PATIENCE);
    assert.deepEqual(said(), []);
  });
}

async function around(page, address, body) {
  const html = `<!doctype html><title>Around</title>${body}`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(address);
}

/** A page in which nothing is stored yet, and everything that the browser logs about it. */
async function inPage(browser, check) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  try {
    await check(page, () => said);
  } finally {
    await context.close();
  }
}
