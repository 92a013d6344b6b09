import { expect, test } from "@playwright/test";

test("the page starts under the strict policy and says nothing in the console", async ({ page }) => {
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("requestfailed", (request) => said.push(`not loaded: ${request.url()}`));

  const answer = await page.goto("./");
  const policy = answer.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");

  // The yew application is inside the shadow root as soon as the wasm runs.
  await expect(page.locator("stop-fix-scale").locator("button, input").first()).toBeVisible();
  expect(said).toEqual([]);
});
