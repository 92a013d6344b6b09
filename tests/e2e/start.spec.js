// What a person sees before the tool has started, and after it breaks. Where it must start and where it can't: hosts.spec.js.
import { expect, listen, test, recordedEvents } from "./tool.js";

const FALLBACK = "This tool scores one AI use case";

test.beforeEach(({ page }) => listen(page));

test("the page's fallback text is shown until the tool is there", async ({ page, tool }) => {
  await change(page, (text) => text.replace(/<template.*<\/template>/s, ""));
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto("./");
  await expect(page.getByText(FALLBACK)).toBeVisible();
  arrive();
  await expect(tool.element.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test("a panic leaves no dead page, in any element", async ({ page }) => {
  const second = "<stop-fix-scale>Second</stop-fix-scale></main>";
  await change(page, (text) => text.replace("</main>", second));
  // What arrives later is drawn as soon as it is here, which would be enough to panic.
  await page.goto("./", { waitUntil: "networkidle" });
  const elements = page.locator("stop-fix-scale");
  await expect(elements.nth(1).getByRole("region")).toBeVisible();
  // Breaking the document's own methods makes Yew panic.
  await page.evaluate(() => {
    Node.prototype.insertBefore = () => {
      throw new Error("broken on purpose");
    };
  });
  await elements.nth(0).getByRole("button", { name: "Start", exact: true }).click();
  for (const element of await elements.all()) {
    await expect(element.getByRole("alert")).toContainText("panic");
    await expect(element.getByRole("region")).toHaveCount(0);
  }
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.getByText("Second")).toBeVisible();
  expect((await recordedEvents(elements.first())).slice(2)).toEqual(Array(2).fill({ type: "sfs-error", code: "panic", recoverable: false }));
  // An element added later shows the same panel instead of calling the broken program.
  await page.evaluate(() => document.body.append(document.createElement("stop-fix-scale")));
  await expect(elements.nth(2).getByRole("alert")).toContainText("panic");
});

/** Changes the text of the page. */
async function change(page, html) {
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: html(await response.text()) });
  });
}
