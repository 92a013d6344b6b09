// Our page in a third party's frame: the protocol sfs/1.
import { CASE, test } from "./framing-page.js";
import { NOT_KEPT } from "./hosts.js";
import { signed } from "./share-code.js";
import { expect } from "./tool.js";

for (const [artefact, file] of [["our own page", ""], ["the single file", "stop-fix-scale.html"]]) {
  test(`the surrounding page loads its own case, follows it, and never sees saved ones: ${artefact}`, async ({ framing }) => {
    const host = await framing({ file });
    await host.connect();
    await expect.poll(() => host.messages()).toEqual([{ type: "hello", version: "0.1.0" }]);
    expect(await host.get(), "nothing was loaded").toEqual({ value: "", result: null, case: null });
    expect(await host.load(CASE)).toEqual({ ok: true, errors: [] });
    await expect(host.theirs.title).toHaveValue("Of the host");
    await expect(host.own.element).toBeHidden();
    await expect(host.bar).toContainText("This case belongs to the surrounding page");
    await host.theirs.rate("Value", "Agreed");
    await expect.poll(async () => (await host.messages()).at(-1)).toMatchObject({ type: "change", value: signed("SFS:1/M:AI1/V:3/R:OPEN") });
    expect(await host.get()).toMatchObject({ case: { title: "Of the host" }, result: { verdict: "open" } });
    await host.bar.getByRole("button", { name: "Show my own cases" }).click();
    await expect(host.own.element).toBeVisible();
    expect((await host.get()).case.title, "still theirs").toBe("Of the host");
    expect(JSON.stringify(await host.messages())).not.toContain("My own secret");
    await host.frame.getByRole("link", { name: "My own secret", exact: true }).click();
    await host.bar.getByRole("button", { name: "Send this case to the surrounding page" }).click();
    await expect.poll(async () => (await host.messages()).at(-1)).toMatchObject({ type: "sent", case: { title: "My own secret" } });
  });

  test(`the frame is as high as its content: ${artefact}`, async ({ framing, page }) => {
    const host = await framing({ file });
    await host.connect();
    const height = () => page.locator("#tool").evaluate(({ clientHeight }) => clientHeight);
    const inside = () => host.frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    // Both are read each time: the content changes while the tool starts.
    await expect.poll(async () => (await height()) - (await inside())).toBe(0);
    const before = await height();
    await host.load(CASE);
    await expect.poll(height).toBeGreaterThan(before);
    const sizes = await page.evaluate(() => globalThis.allMessages.filter(({ type }) => type === "resize"));
    for (const { height: tall } of sizes) expect(Number.isInteger(tall) && tall >= 120 && tall <= 10_000).toBe(true);
  });

  test(`in a sandbox without an origin it works, but saves nothing: ${artefact}`, async ({ framing }) => {
    const host = await framing({ file, sandbox: 'sandbox="allow-scripts"' });
    await host.connect();
    await expect(host.own.element.locator(".saving")).toContainText(NOT_KEPT);
    expect(await host.load(signed("SFS:1/M:AI1/V:1/R:STOP"))).toEqual({ ok: true, errors: [] });
    await expect(host.theirs.verdict).toHaveText("Stop");
    expect(await host.load("SFS:1/none")).toEqual({ ok: false, errors: [{ code: "bad-value", at: "" }] });
    await expect(host.theirs.verdict, "unchanged").toHaveText("Stop");
  });
}

test("no strip of the surrounding page shows where ours leaves room for the scroll bar", async ({ playwright, launchOptions, baseURL }) => {
  // Scroll bars are hidden in tests. A frame that is as high as its content needs none, and only then was there an empty strip.
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ["--hide-scrollbars"] });
  const page = await browser.newPage();
  await page.route(`${baseURL}around.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta name="color-scheme" content="light dark"><title>Around</title>
        <iframe id="tool" src="./" style="border: 0; inline-size: 600px; block-size: 2000px"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}around.html`);
  const frame = page.frameLocator("#tool");
  await expect(frame.locator("stop-fix-scale .root:not(.waiting *) > .app")).toBeVisible();
  expect(await frame.locator(":root").evaluate((root) => root.clientWidth), "there is room for a scroll bar").toBeLessThan(600);
  const surface = () => frame.locator("stop-fix-scale .header").evaluate((header) => getComputedStyle(header).backgroundColor);
  const light = await surface();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    // The tool follows a moment later.
    await expect.poll(async () => (await surface()) === light).toBe(colorScheme === "light");
    const pictures = [];
    for (const color of ["red", "blue"]) {
      await page.evaluate((background) => (document.body.style.background = background), color);
      pictures.push(await page.locator("#tool").screenshot({ animations: "disabled" }));
    }
    expect(pictures[0].equals(pictures[1]), colorScheme).toBe(true);
  }
  await browser.close();
});

test("requests made before the frame has loaded are answered once it has", async ({ framing, page }) => {
  await framing();
  const report = await page.evaluate(async (code) => {
    const frame = document.querySelector("#tool").cloneNode();
    document.querySelector("#tool").replaceWith(frame);
    const tool = new globalThis.StopFixScaleFrame(frame);
    tool.theme = "dark";
    return tool.load(code);
  }, signed("SFS:1/M:AI1/V:1/R:STOP"));
  expect(report).toEqual({ ok: true, errors: [] });
  const theirs = page.frameLocator("#tool").locator("stop-fix-scale").last();
  await expect(theirs).toHaveAttribute("theme", "dark");
  await expect(theirs.locator(".part-head").first()).toContainText("Missing");
});
