// axe finds nothing, in any state and under any way of looking at the page.
import { STATES, expect, findings, test } from "./tool.js";

const LOOKS = {
  light: { media: { colorScheme: "light" } },
  dark: { media: { colorScheme: "dark" } },
  "forced colours": { media: { forcedColors: "active" } },
  "320 pixels": { media: {}, width: 320 },
};

for (const [look, { media, width = 1280 }] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async ({ page, tool }) => {
    test.slow();
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    for (const [name, state] of Object.entries(STATES)) {
      await tool.open();
      await state.reach(tool);
      await expect(tool.verdict, name).toHaveText(state.verdict);
      expect(await findings(page), name).toEqual([]);
    }
  });
}

test("axe finds nothing in the panel of a broken start", async ({ page, tool }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await expect(tool.panel).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("every target is large enough for a finger on a touch screen", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto("./");
  const answers = page.locator("stop-fix-scale").locator("label, button:visible");
  await page.getByRole("radio", { name: /^Shown/ }).first().check();
  for (const answer of await answers.all()) {
    const { height } = await answer.boundingBox();
    expect(height, await answer.textContent()).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});
