// The element beside others on a page.
import { CHUNKS, CORE, Tool, VERSION, expect, test } from "./tool.js";

const addElement = () => document.querySelector("main").append(document.createElement("stop-fix-scale"));

test("two elements on one page share the wasm but no answers", async ({ page, tool }) => {
  const loaded = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && loaded.push(request.url()));
  await tool.open();
  await page.evaluate(addElement);
  const [first, second] = [0, 1].map((place) => new Tool(page, page.locator("stop-fix-scale").nth(place)));
  await first.rate("Value", "Agreed");
  await second.rate("Value", "Claimed");
  await first.title.fill("Sort invoices");
  await first.rate("Adoption", "Agreed");
  expect([await first.answers(), await second.answers()]).toEqual(["V:3/A:3", "V:2"]);
  await first.expectAnswer("Value", "Agreed");
  await second.expectAnswer("Value", "Claimed");
  await expect(second.title).toHaveValue("");
  await page.waitForLoadState("networkidle");
  const names = loaded.map((url) => url.split("/").at(-1));
  expect(names.sort(), "each once").toEqual([...CHUNKS, CORE]);
});

test("moving the element keeps everything in it", async ({ page, tool }) => {
  await tool.open();
  await tool.show("V:1/D:3/I:3/A:3.2XXX/G:3/C:NN");
  await tool.title.fill("Sort invoices");
  await tool.button("Try the steps to Fix").click();
  const before = await tool.file();
  await page.evaluate(() => document.body.prepend(document.querySelector("stop-fix-scale")));
  // Longer than the element waits to see whether it comes back.
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 50)));
  expect(await tool.file()).toBe(before);
  await expect(tool.title).toHaveValue("Sort invoices");
  await expect(tool.question("Effort for the user")).toBeVisible();
  await expect(tool.verdict).toHaveText("Fix");
  await tool.button("Discard").click();
  await expect(tool.verdict).toHaveText("Stop");
});

test("a second copy of the script does no harm", async ({ page, tool, said }) => {
  await tool.open();
  await tool.rate("Value", "Agreed");
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const policy = globalThis.trustedTypes.createPolicy("test", { createScriptURL: (url) => url });
        script.src = policy.createScriptURL("stop-fix-scale.js?again");
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }),
  );
  await tool.expectAnswer("Value", "Agreed");
  // Removed from the log: this test causes them.
  expect(said.splice(0)).toEqual([
    expect.stringContaining("asked for after the start"),
    `<stop-fix-scale> ${VERSION} is defined already; this copy, ${VERSION}, does nothing.`,
  ]);
});

test("the case file is there as soon as the tool is, and not before", async ({ page, tool, said }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(tool.panel).toBeVisible();
  expect(await tool.element.evaluate((element) => element.toJSON())).toBe(null);
  await page.unroute("**/*.wasm");
  said.length = 0;
  await tool.open();
  const file = JSON.parse(await tool.file());
  expect(file).toMatchObject({ format: "stop-fix-scale/case", version: 1, model: "AI1", answers: {}, result: { verdict: "open" } });
});
