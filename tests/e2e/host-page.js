// A third-party page with the script and, in its form, one element.
import { expect, listen, test as base } from "./tool.js";

/**
 * `host(attributes, before, inside, isWhole)` opens it and, with all cases, goes on from the first page; with these in the tag, before the
 * script, and between the tags. It waits until the element is ready, unless `isWhole` is false.
 */
export const test = base.extend({
  host: async ({ page, tool, said }, use) => {
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'";
    await use(async (attributes = "", before = "", inside = "Fallback", isWhole = true) => {
      await page.context().route("**/host.html", (route) =>
        route.fulfill({
          contentType: "text/html",
          headers: { "content-security-policy": policy },
          body: `<!doctype html><html lang="en"><title>Host</title>${before}<script src="stop-fix-scale.js" defer></script>
            <form><fieldset><stop-fix-scale ${attributes}>${inside}</stop-fix-scale></fieldset><button>Send</button></form>`,
        }),
      );
      await listen(page, ["sfs-ready", "sfs-input", "sfs-change", "sfs-error", "sfs-saved", "sfs-not-saved", "input", "change"]);
      await page.goto("./host.html");
      await tool.started();
      if (!isWhole) return;
      await page.evaluate(() => document.querySelector("stop-fix-scale").ready);
      if (attributes.includes('mode="app"')) await tool.begin();
      expect(said).toEqual([]);
    });
  },
});

/** The events since the last call. */
export const takeEvents = (page) => page.evaluate(() => globalThis.recordedEvents.splice(0));
export const of = (tool, name) => tool.element.evaluate((element, property) => element[property], name);
export const submitted = (page) => page.evaluate(() => [...new FormData(document.querySelector("form"))]);
