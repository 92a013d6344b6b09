// A third-party page of a different origin, with our page in a frame.
import { start } from "./saved-cases.js";
import { Tool, expect, test as base } from "./tool.js";

export const CASE = { format: "stop-fix-scale/case", version: 1, id: "1", model: "AI1", title: "Of the host", quick: { V: { level: 1 } }, answers: {}, context: {} };
/** The person's saved cases. */
const SAVED = [{ id: "own", title: "My own secret", answers: "V:3/D:3" }];

export const test = base.extend({
  /** A page around ours, of a different origin that ours may or may not list. The person has a saved case. */
  framing: async ({ page, baseURL }, use) => {
    // A different port is a different origin on the same site, so the frame has the saved cases too.
    const origin = `http://127.0.0.1:${Number(new URL(baseURL).port) + 1}`;
    await use(async ({ allowed = origin, sandbox = "", file = "" } = {}) => {
      const address = `${baseURL}${file}`;
      // A sandbox has no origin, so the server must let any origin load the tool.
      await page.route(`${baseURL}**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
      });
      await page.route(address, async (route) => {
        const response = await route.fetch();
        const meta = '<meta name="sfs-allowed-origins" content="';
        const headers = response.headers();
        // Our server's policy blocks inline scripts.
        if (file) delete headers["content-security-policy"];
        await route.fulfill({ response, headers, body: (await response.text()).replace(meta, `${meta}${allowed} null`) });
      });
      if (!sandbox) await start(page, new Tool(page), SAVED);
      await page.route("**/stop-fix-scale-host.js", async (route) =>
        route.fulfill({ response: await route.fetch({ url: `${baseURL}stop-fix-scale-host.js` }) }),
      );
      await page.route(`${origin}/framing.html`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Framing</title><script src="stop-fix-scale-host.js"></script>
            <iframe id="tool" src="${address}" ${sandbox} style="width: 900px"></iframe>`,
        }),
      );
      await page.addInitScript(() => {
        globalThis.allMessages = [];
        addEventListener("message", ({ data }) => globalThis.allMessages.push(data));
      });
      await page.goto(`${origin}/framing.html`);
      const frame = page.frameLocator("#tool");
      await expect(frame.locator("stop-fix-scale .root:not(.waiting *) > .app")).toBeVisible();
      return new FramingPage(page, frame);
    });
  },
});

class FramingPage {
  constructor(page, frame) {
    this.page = page;
    this.frame = frame;
    this.theirs = new Tool(page, frame.locator("stop-fix-scale").last());
    this.own = new Tool(page, frame.locator("stop-fix-scale").first());
    this.bar = frame.locator(".frame-bar");
  }

  /** Connects as the host script does, and records what the tool sends. */
  async connect() {
    await this.page.evaluate(() => {
      globalThis.tool = new globalThis.StopFixScaleFrame(document.querySelector("#tool"));
      globalThis.messages = [];
      for (const type of ["hello", "change", "sent", "case"]) {
        globalThis.tool.addEventListener(type, ({ detail }) => globalThis.messages.push({ type, ...detail }));
      }
    });
  }

  messages() {
    return this.page.evaluate(() => globalThis.messages);
  }

  load(content) {
    return this.page.evaluate((wanted) => globalThis.tool.load(wanted), content);
  }

  get() {
    return this.page.evaluate(() => globalThis.tool.get());
  }
}
