// No sentence bypasses the locales: in accented English no plain word is left.
import { STATES, expect, test } from "./tool.js";

test("every word on the screen is of the language that is spoken", async ({ tool }) => {
  test.slow();
  for (const [name, state] of Object.entries(STATES)) {
    await tool.open();
    await state.reach(tool);
    // Changed while it is open, so that the answers are seen to stay.
    const answered = await tool.element.locator(":checked").count();
    await tool.element.evaluate((element) => (element.lang = "en-XA"));
    await expect(tool.element.locator(".app"), name).toHaveAttribute("lang", "en-XA");
    await expect(tool.element.locator(":checked"), name).toHaveCount(answered);
    expect(await plainWords(tool), name).toEqual([]);
  }
});

test("the panel of a broken start speaks the language of the page", async ({ page, tool }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="en">', '<html lang="en-XA">');
    await route.fulfill({ response, body });
  });
  await page.goto("./");
  await expect(tool.panel).toHaveAttribute("lang", "en-XA");
  await expect(tool.panel).toContainText("wasm-missing");
  // The code stays as it is: people search for it.
  expect(await plainWords(tool)).toEqual(["wasm-missing"]);
});

test("a language that is not spoken falls back to English and says so", async ({ page, tool }) => {
  await tool.open();
  await tool.element.evaluate((element) => (element.lang = "tlh"));
  await expect(tool.element.locator(".app")).toHaveAttribute("lang", "en");
  await expect(tool.verdict).toHaveText("Not enough yet");
  await page.close();
});

/** Texts and labels inside the shadow root that are shown or spoken and hold two plain letters in a row. */
function plainWords(tool) {
  return tool.element.evaluate(({ shadowRoot }) => {
    const texts = [];
    const nodes = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      if (nodes.currentNode.parentElement.checkVisibility()) texts.push(nodes.currentNode.data);
    }
    for (const element of shadowRoot.querySelectorAll("*")) {
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  });
}
