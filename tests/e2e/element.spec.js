// The element among others on a page.
import { Tool, expect, test } from "./tool.js";

const addElement = () => document.querySelector("main").append(document.createElement("stop-fix-scale"));

test("two elements on one page share the wasm and no answers", async ({ page, said }) => {
  const loaded = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && loaded.push(request.url()));
  const first = new Tool(page, page.locator("stop-fix-scale").nth(0));
  const second = new Tool(page, page.locator("stop-fix-scale").nth(1));
  await first.open();
  await page.evaluate(addElement);
  await first.rate("Value", "Agreed");
  await second.rate("Value", "Claimed");
  await expect(first.answer("Value", "Agreed")).toBeChecked();
  await expect(second.answer("Value", "Claimed")).toBeChecked();
  await expect(first.result).toContainText("1 of 7 answered");
  await expect(second.result).toContainText("1 of 7 answered");
  await first.rate("Adoption", "Agreed");
  await expect(second.result).toContainText("1 of 7 answered");
  expect(loaded).toHaveLength(1);
  expect(said).toEqual([]);
});

test("moving the element keeps its answers", async ({ page, tool, said }) => {
  await tool.open();
  await tool.rate("Value", "Agreed");
  await page.evaluate(() => document.body.prepend(document.querySelector("stop-fix-scale")));
  // Longer than the element waits to see whether it comes back.
  await page.evaluate(() => new Promise((resume) => setTimeout(resume, 50)));
  await expect(tool.answer("Value", "Agreed")).toBeChecked();
  await tool.rate("Integration", "Agreed");
  await expect(tool.result).toContainText("2 of 7 answered");
  expect(said).toEqual([]);
});

test("an element that was taken away starts anew when it comes back", async ({ page, tool, said }) => {
  await tool.open();
  await tool.rate("Value", "Agreed");
  await page.evaluate(async () => {
    const element = document.querySelector("stop-fix-scale");
    const parent = element.parentNode;
    element.remove();
    await new Promise((resume) => setTimeout(resume, 50));
    if (element.shadowRoot.querySelector("input")) throw new Error("the tool was not taken away");
    parent.append(element);
  });
  await expect(tool.result).toContainText("0 of 7 answered");
  expect(said).toEqual([]);
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
  await expect(tool.answer("Value", "Agreed")).toBeChecked();
  expect(said).toEqual(["<stop-fix-scale> is defined already; this copy does nothing."]);
});

test("the attribute theme overrules what the person's system prefers", async ({ page, tool }) => {
  const background = () => tool.element.evaluate((element) => getComputedStyle(element).backgroundColor);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await tool.open();
    const preferred = await background();
    const other = { light: "dark", dark: "light" }[colorScheme];
    await tool.element.evaluate((element, theme) => element.setAttribute("theme", theme), other);
    expect(await background(), other).not.toBe(preferred);
    await tool.element.evaluate((element, theme) => element.setAttribute("theme", theme), colorScheme);
    expect(await background(), colorScheme).toBe(preferred);
  }
});
